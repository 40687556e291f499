// What each call says, whatever kind it is. A few calls at a time: texts that are kept packed are then unpacked once for
// all that is read of them.
import { type Broken, readBroken } from './broken.ts'
import { type DataCall, readDataCalls } from './data-calls.ts'
import * as helseid from './helseid.ts'
import type { Decode } from './jwt.ts'
import * as kj from './kjernejournal.ts'
import { countProofs, type Proof, type ProofCount, readingProofs } from './proofs.ts'
import type { Seen } from './seen.ts'

export interface ReadCalls {
  readonly clientCalls: readonly helseid.ClientCall[]
  readonly tokens: readonly helseid.TokenCall[]
  readonly par: readonly helseid.ParRequest[]
  readonly authorize: readonly helseid.AuthorizeVisit[]
  readonly endSession: readonly helseid.EndSessionVisit[]
  readonly proofs: readonly Proof[]
  readonly proofCounts: readonly ProofCount[]
  readonly indicators: readonly kj.IndicatorCall[]
  readonly pings: readonly kj.ApiCall[]
  readonly sessionCalls: readonly kj.SessionCall[]
  readonly portal: readonly kj.PortalVisit[]
  readonly dataCalls: readonly DataCall[]
  /** Of these calls only. */
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
    dataCalls: all.flatMap(({ dataCalls }) => dataCalls),
    broken: all.flatMap(({ broken }) => broken),
  }
}

function reading(decode: Decode): (calls: readonly Seen[]) => ReadCalls {
  const clientCallsOf = helseid.readingClientCalls(decode)
  const tokensOf = helseid.readingTokenCalls(decode)
  const proofsOf = readingProofs(decode)
  return (calls) => {
    const clientCalls = clientCallsOf(calls)
    return {
      clientCalls,
      tokens: tokensOf(clientCalls),
      par: helseid.readPar(clientCalls, decode),
      authorize: helseid.readAuthorize(calls),
      endSession: helseid.readEndSession(calls, decode),
      proofs: proofsOf(calls),
      proofCounts: countProofs(calls),
      indicators: kj.readIndicatorCalls(calls, decode),
      pings: kj.readPings(calls, decode),
      sessionCalls: kj.readSessionCalls(calls, decode),
      portal: kj.readPortalVisits(calls),
      dataCalls: readDataCalls(calls, decode),
      broken: readBroken(calls.map(({ exchange }) => exchange)),
    }
  }
}
