// What each call says, whatever kind it is. A few calls at a time: texts that are kept packed are then unpacked once for
// all that is read of them.
import { type Broken, readBroken } from './broken.ts'
import {
  type AuthorizeVisit,
  type EndSessionVisit,
  readAuthorize,
  readEndSession,
} from './helseid/browser-visits.ts'
import { type ClientCall, readingClientCalls } from './helseid/client-calls.ts'
import { type ParRequest, readPar } from './helseid/par.ts'
import { countProofs, type Proof, type ProofCount, readingProofs } from './helseid/proofs.ts'
import { readingTokenCalls, type TokenCall } from './helseid/token-calls.ts'
import type { Decode } from './jwt.ts'
import { type ApiCall, readPings } from './kjernejournal/api-calls.ts'
import { type DataCall, readDataCalls } from './kjernejournal/data-calls.ts'
import { type IndicatorCall, readIndicatorCalls } from './kjernejournal/indicator-calls.ts'
import { type PortalVisit, readPortalVisits } from './kjernejournal/portal-visits.ts'
import { type PortalWindow, readPortalWindows } from './kjernejournal/portal-windows.ts'
import { readSessionCalls, type SessionCall } from './kjernejournal/session-calls.ts'
import type { Seen } from './seen.ts'

export interface ReadCalls {
  readonly clientCalls: readonly ClientCall[]
  readonly tokens: readonly TokenCall[]
  readonly par: readonly ParRequest[]
  readonly authorize: readonly AuthorizeVisit[]
  readonly endSession: readonly EndSessionVisit[]
  readonly proofs: readonly Proof[]
  readonly proofCounts: readonly ProofCount[]
  readonly indicators: readonly IndicatorCall[]
  readonly pings: readonly ApiCall[]
  readonly sessionCalls: readonly SessionCall[]
  readonly portal: readonly PortalVisit[]
  readonly windows: readonly PortalWindow[]
  readonly dataCalls: readonly DataCall[]
  /** Where the bench itself is at fault in these calls. */
  readonly broken: readonly Broken[]
}

const AT_A_TIME = 32

export function readCalls(calls: readonly Seen[], decode: Decode): ReadCalls {
  const read = reading(decode)
  const all = Array.from({ length: Math.ceil(calls.length / AT_A_TIME) }, (_, part) =>
    read(calls.slice(part * AT_A_TIME, (part + 1) * AT_A_TIME)),
  )
  return {
    clientCalls: all.flatMap(({ clientCalls }) => clientCalls),
    tokens: all.flatMap(({ tokens }) => tokens),
    par: all.flatMap(({ par }) => par),
    authorize: all.flatMap(({ authorize }) => authorize),
    endSession: all.flatMap(({ endSession }) => endSession),
    proofs: all.flatMap(({ proofs }) => proofs),
    proofCounts: all.flatMap(({ proofCounts }) => proofCounts),
    indicators: all.flatMap(({ indicators }) => indicators),
    pings: all.flatMap(({ pings }) => pings),
    sessionCalls: all.flatMap(({ sessionCalls }) => sessionCalls),
    portal: all.flatMap(({ portal }) => portal),
    windows: all.flatMap(({ windows }) => windows),
    dataCalls: all.flatMap(({ dataCalls }) => dataCalls),
    broken: all.flatMap(({ broken }) => broken),
  }
}

function reading(decode: Decode): (calls: readonly Seen[]) => ReadCalls {
  const clientCallsOf = readingClientCalls(decode)
  const tokensOf = readingTokenCalls(decode)
  const proofsOf = readingProofs(decode)
  return (calls) => {
    const clientCalls = clientCallsOf(calls)
    return {
      clientCalls,
      tokens: tokensOf(clientCalls),
      par: readPar(clientCalls, decode),
      authorize: readAuthorize(calls),
      endSession: readEndSession(calls, decode),
      proofs: proofsOf(calls),
      proofCounts: countProofs(calls),
      indicators: readIndicatorCalls(calls, decode),
      pings: readPings(calls, decode),
      sessionCalls: readSessionCalls(calls, decode),
      portal: readPortalVisits(calls),
      windows: readPortalWindows(calls),
      dataCalls: readDataCalls(calls, decode),
      broken: readBroken(calls.map(({ exchange }) => exchange)),
    }
  }
}
