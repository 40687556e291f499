// What the calls say, each by itself. A stretch of them is read by all readers before the next: the texts of a large
// journal are not in memory, and stand beside one another in its file.
import { type DataCall, readDataCalls } from './data-calls.ts'
import * as helseid from './helseid.ts'
import type { Decode } from './jwt.ts'
import * as kj from './kjernejournal.ts'
import { type Proof, readProofs } from './proofs.ts'
import type { Seen } from './seen.ts'
import type { Shared } from './sharing.ts'

export interface ReadCalls {
  readonly clientCalls: readonly helseid.ClientCall[]
  readonly par: readonly helseid.ParRequest[]
  readonly authorize: readonly helseid.AuthorizeVisit[]
  readonly tokens: readonly helseid.TokenCall[]
  readonly endSession: readonly helseid.EndSessionVisit[]
  readonly proofs: readonly Proof[]
  readonly indicators: readonly kj.IndicatorCall[]
  readonly pings: readonly kj.ApiCall[]
  readonly sessionCalls: readonly kj.SessionCall[]
  readonly portal: readonly kj.PortalVisit[]
  readonly dataCalls: readonly DataCall[]
}

/** Calls that are read together. */
const STRETCH = 100

export function readCalls(calls: readonly Seen[], decode: Decode, shared: Shared): ReadCalls {
  const stretches: ReadCalls[] = []
  for (let from = 0; from < calls.length; from += STRETCH)
    stretches.push(readStretch(calls.slice(from, from + STRETCH), decode, shared))
  return {
    clientCalls: stretches.flatMap(({ clientCalls }) => clientCalls),
    par: stretches.flatMap(({ par }) => par),
    authorize: stretches.flatMap(({ authorize }) => authorize),
    tokens: stretches.flatMap(({ tokens }) => tokens),
    endSession: stretches.flatMap(({ endSession }) => endSession),
    proofs: stretches.flatMap(({ proofs }) => proofs),
    indicators: stretches.flatMap(({ indicators }) => indicators),
    pings: stretches.flatMap(({ pings }) => pings),
    sessionCalls: stretches.flatMap(({ sessionCalls }) => sessionCalls),
    portal: stretches.flatMap(({ portal }) => portal),
    dataCalls: stretches.flatMap(({ dataCalls }) => dataCalls),
  }
}

function readStretch(calls: readonly Seen[], decode: Decode, shared: Shared): ReadCalls {
  const clientCalls = helseid.readClientCalls(calls, decode, shared)
  return {
    clientCalls,
    par: helseid.readPar(clientCalls, decode),
    authorize: helseid.readAuthorize(calls),
    tokens: helseid.readTokenCalls(clientCalls, decode),
    endSession: helseid.readEndSession(calls, decode),
    proofs: readProofs(calls, decode),
    indicators: kj.readIndicatorCalls(calls, decode),
    pings: kj.readPings(calls, decode),
    sessionCalls: kj.readSessionCalls(calls, decode),
    portal: kj.readPortalVisits(calls),
    dataCalls: readDataCalls(calls),
  }
}
