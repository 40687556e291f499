// Everything that checks may look at, derived once from a journal. Only calls from outside count: what one
// simulator asks another, and the pages of the simulated EPJ, say nothing about the EPJ under test.

import type { Exchange, JournalEvent } from '#simulators/core/journal/exchange.ts'
import { between } from './between.ts'
import { readBroken } from './broken.ts'
import { type Assertion, readAssertions } from './helseid/client-calls.ts'
import { readIssuer } from './helseid/issuer.ts'
import { logInsByToken, logInsOf } from './helseid/log-in-of.ts'
import type { ParRequest } from './helseid/par.ts'
import { creations, readingTokenUses, type TokenUse } from './helseid/token-uses.ts'
import { decodingOnce } from './jwt.ts'
import type { ApiCall } from './kjernejournal/api-calls.ts'
import {
  type Departure,
  type PatientChange,
  readDepartures,
  readPatientChanges,
} from './kjernejournal/changes.ts'
import type { DataCall } from './kjernejournal/data-calls.ts'
import type { SessionCall } from './kjernejournal/session-calls.ts'
import { readSessionLives, type SessionLife } from './kjernejournal/session-lives.ts'
import { readSessions, type Session } from './kjernejournal/sessions.ts'
import { readTickets, type TicketUse } from './kjernejournal/tickets.ts'
import { type Onboarding, readOnboarding } from './onboarding/onboarding.ts'
import { withReported } from './onboarding/reported-set-up.ts'
import { saidBy } from './onboarding/token-said.ts'
import { toOwnEpj } from './own-epj.ts'
import { type ReadCalls, readCalls } from './read-calls.ts'
import { type Attack, readAttacks } from './scenarios/attacks.ts'
import { type LogInAttack, readLogInAttacks } from './scenarios/log-in-attacks.ts'
import { type PatientOpening, readOpenings } from './scenarios/openings.ts'
import { isOfOnePatient, isToldOf, readSituations, type Situation } from './scenarios/situations.ts'
import { readSteps, type Step } from './scenarios/steps.ts'
import { callsTo, type Seen } from './seen.ts'
import { readSilences } from './silences.ts'
import { readStandstills, type Standstill } from './standstills.ts'

/** Where the bench is at fault counts here wherever it was seen, between the simulators too. */
export interface Evidence extends ReadCalls {
  /** Calls to the national services, in order. */
  readonly calls: readonly Seen[]
  readonly assertions: readonly Assertion[]
  readonly metadata: readonly Seen[]
  /** Fetches of HelseID's public keys. */
  readonly keys: readonly Seen[]
  /** The log-in that each call for a token comes from, by the call's number. */
  readonly logIns: ReadonlyMap<number, ParRequest>
  /** Calls to addresses that nothing has. */
  readonly strays: readonly Seen[]
  /** HelseID's issuer, when it was seen. */
  readonly issuer?: string
  /** All calls with an access token. */
  readonly apiCalls: readonly ApiCall[]
  /** The same with what each token says; calls without a readable token are left out. */
  readonly tokenUses: readonly TokenUse[]
  /** The calls that create a session, with their tokens. */
  readonly creations: readonly TokenUse<SessionCall>[]
  readonly sessions: readonly Session[]
  /** Tickets shown to the portal or to the data APIs. */
  readonly tickets: readonly TicketUse[]
  /** Calls to the data APIs, with their tokens. */
  readonly dataUses: readonly TokenUse<DataCall>[]
  readonly steps: readonly Step[]
  /** The EPJ is the room's own: it began with the room, and has nothing from before. Of any other that is not known. */
  readonly beganHere: boolean
  /** The steps again that somebody told the end of, with who was logged in, which patient was open, and what was called. */
  readonly situations: readonly Situation[]
  /** These, and those that nobody told the end of but in which it is known who was open. */
  readonly ofOnePatient: readonly Situation[]
  /** These, and all others that nobody told the end of. */
  readonly begun: readonly Situation[]
  readonly openings: readonly PatientOpening[]
  readonly attacks: readonly Attack[]
  readonly logInAttacks: readonly LogInAttack[]
  readonly lives: readonly SessionLife[]
  readonly patientChanges: readonly PatientChange[]
  readonly departures: readonly Departure[]
  /** When the machine stood still in a room or a run that nobody walks anew. */
  readonly standstills: readonly Standstill[]
  /** What a municipality has done; the one part in which the simulated EPJ's own pages count. */
  readonly onboarding: Onboarding
  /** Calls during a step. */
  during(step: Step): readonly Seen[]
}

export function readEvidence(events: readonly JournalEvent[]): Evidence {
  const steps = readSteps(events)
  const hungUp = new Set(events.flatMap((event) => (event.type === 'aborted' ? [event.exchange] : [])))
  const calls = events
    .filter(fromOutside)
    .map((exchange) => (hungUp.has(exchange.seq) ? { ...exchange, aborted: true as const } : exchange))
    .map(placing(steps))
  const decode = decodingOnce()
  const read = readCalls(calls, decode)
  const { clientCalls, tokens, par, endSession, indicators, pings, sessionCalls, portal, dataCalls } = read
  const usesOf = readingTokenUses()
  const sessionUses = usesOf(sessionCalls)
  const apiCalls = [...indicators, ...pings, ...sessionCalls, ...dataCalls].sort((a, b) => a.seq - b.seq)
  const metadata = callsTo(calls, 'helseid.metadata')
  const issuer = readIssuer(metadata, tokens)
  const logIns = logInsOf(tokens, par)
  const logInOf = logInsByToken(tokens, logIns)
  const sessions = readSessions(sessionCalls, portal, logInOf)
  const begun = readSituations(steps, calls)
  const situations = begun.filter(isToldOf)
  const attacks = readAttacks(begun)
  const onboarding = readOnboarding(events, saidBy(tokens))
  const lives = readSessionLives(sessions, situations, readSilences(calls, events), endOf(events))
  return {
    ...read,
    calls,
    assertions: readAssertions(clientCalls),
    metadata,
    keys: callsTo(calls, 'helseid.jwks'),
    logIns,
    broken: [...read.broken, ...readBroken(events.filter(isOther))].sort((a, b) => a.seq - b.seq),
    strays: events.filter(isStray).map(placing(steps)),
    ...(issuer !== undefined && { issuer }),
    apiCalls,
    tokenUses: usesOf(apiCalls),
    creations: creations(sessionUses),
    sessions,
    tickets: readTickets(calls, indicators),
    dataUses: usesOf(dataCalls),
    steps,
    beganHere: events.some(toOwnEpj),
    situations,
    ofOnePatient: begun.filter(isOfOnePatient),
    begun,
    openings: readOpenings(begun, indicators),
    attacks,
    logInAttacks: readLogInAttacks(attacks, { par, tokens, sessionUses, portal }),
    lives,
    patientChanges: readPatientChanges(lives, situations),
    departures: readDepartures(lives, situations, endSession, logInOf),
    standstills: readStandstills(events),
    onboarding: { ...onboarding, setUp: withReported(onboarding.setUp, steps) },
    during: (step) => between(calls, step.id, step.end),
  }
}

const outside = new Set(['helseid', 'kjernejournal', 'brreg', 'altinn'])

function fromOutside(event: JournalEvent): event is Exchange {
  return event.type === 'exchange' && event.caller === undefined && outside.has(event.simulator)
}

/** What one simulator asked another, and the pages of the simulated EPJ: the bench can break there too. */
function isOther(event: JournalEvent): event is Exchange {
  return event.type === 'exchange' && !fromOutside(event)
}

/** `kjernejournal.unknown`, or an address of the room that no simulator has. */
function isStray(event: JournalEvent): event is Exchange {
  return (
    event.type === 'exchange' &&
    event.caller === undefined &&
    event.simulator !== 'epj' &&
    event.operation.endsWith('.unknown')
  )
}

/** Steps come in order and do not overlap, so the step that is due only ever moves on. */
function placing(steps: readonly Step[]): (exchange: Exchange) => Seen {
  let due = 0
  return (exchange) => {
    const { seq, operation } = exchange
    while ((steps[due]?.end ?? Number.POSITIVE_INFINITY) < seq) due += 1
    const step = steps[due]
    const at = Date.parse(exchange.at)
    // Written out: of each call there is one, and what is spread into an object takes half as much again.
    return step && seq > step.id
      ? { seq, at, operation, exchange, step: step.id, scenario: step.scenario }
      : { seq, at, operation, exchange }
  }
}

function endOf(events: readonly JournalEvent[]): number {
  const last = events.at(-1)
  return last ? Date.parse(last.at) : 0
}
