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
  const readers = createReaders(decode)
  const clientCallsOf = readingClientCalls(decode)
  const read = Object.fromEntries(Object.keys(readers).map((kind): [string, unknown[]] => [kind, []]))
  for (let from = 0; from < calls.length; from += AT_A_TIME) {
    const part = calls.slice(from, from + AT_A_TIME)
    const clientCalls = clientCallsOf(part)
    for (const [kind, reader] of Object.entries(readers)) read[kind]?.push(...reader(part, clientCalls))
  }
  return read as unknown as ReadCalls
}

type Readers = {
  readonly [Kind in keyof ReadCalls]: (
    calls: readonly Seen[],
    clientCalls: readonly ClientCall[],
  ) => ReadCalls[Kind]
}

function createReaders(decode: Decode): Readers {
  const tokensOf = readingTokenCalls(decode)
  const proofsOf = readingProofs(decode)
  return {
    clientCalls: (_, clientCalls) => clientCalls,
    tokens: (_, clientCalls) => tokensOf(clientCalls),
    par: (_, clientCalls) => readPar(clientCalls, decode),
    authorize: readAuthorize,
    endSession: (calls) => readEndSession(calls, decode),
    proofs: proofsOf,
    proofCounts: countProofs,
    indicators: (calls) => readIndicatorCalls(calls, decode),
    pings: (calls) => readPings(calls, decode),
    sessionCalls: (calls) => readSessionCalls(calls, decode),
    portal: readPortalVisits,
    windows: readPortalWindows,
    dataCalls: (calls) => readDataCalls(calls, decode),
    broken: (calls) => readBroken(calls.map(({ exchange }) => exchange)),
  }
}
