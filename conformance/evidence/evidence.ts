// Everything that checks may look at, derived once from a journal. Only calls from outside count: what one
// simulator asks another, and the pages of the simulated EPJ, say nothing about the EPJ under test.
import type { Exchange, JournalEvent } from '#simulators/core/exchange.ts'
import * as helseid from './helseid.ts'
import * as kj from './kjernejournal.ts'
import type { Seen } from './seen.ts'
import { readSteps, type Step } from './steps.ts'

export interface Evidence {
  /** Calls to the national services, in order. */
  readonly calls: readonly Seen[]
  readonly par: readonly helseid.ParRequest[]
  readonly authorize: readonly helseid.AuthorizeVisit[]
  readonly tokens: readonly helseid.TokenCall[]
  readonly assertions: readonly helseid.Assertion[]
  readonly endSession: readonly helseid.EndSessionVisit[]
  readonly metadata: readonly Seen[]
  readonly indicators: readonly kj.IndicatorCall[]
  readonly pings: readonly kj.ApiCall[]
  readonly sessionCalls: readonly kj.SessionCall[]
  /** All calls with an access token. */
  readonly apiCalls: readonly kj.ApiCall[]
  readonly portal: readonly kj.PortalVisit[]
  readonly sessions: readonly kj.Session[]
  readonly steps: readonly Step[]
  /** Calls during a step. */
  during(step: Step): readonly Seen[]
}

export function readEvidence(events: readonly JournalEvent[]): Evidence {
  const steps = readSteps(events)
  const calls = events.filter(fromOutside).map((exchange) => place(exchange, steps))
  const tokens = helseid.readTokenCalls(calls)
  const indicators = kj.readIndicatorCalls(calls)
  const pings = kj.readPings(calls)
  const sessionCalls = kj.readSessionCalls(calls)
  const portal = kj.readPortalVisits(calls)
  return {
    calls,
    par: helseid.readPar(calls),
    authorize: helseid.readAuthorize(calls),
    tokens,
    assertions: helseid.readAssertions(calls),
    endSession: helseid.readEndSession(calls),
    metadata: helseid.of(calls, 'helseid.metadata'),
    indicators,
    pings,
    sessionCalls,
    apiCalls: [...indicators, ...pings, ...sessionCalls].sort((a, b) => a.seq - b.seq),
    portal,
    sessions: kj.readSessions(sessionCalls, portal),
    steps,
    during: (step) => calls.filter((call) => call.step === step.id),
  }
}

const outside = new Set(['helseid', 'kjernejournal', 'brreg', 'altinn'])

function fromOutside(event: JournalEvent): event is Exchange {
  return event.type === 'exchange' && event.caller === undefined && outside.has(event.simulator)
}

function place(exchange: Exchange, steps: readonly Step[]): Seen {
  const step = steps.find(({ id, end }) => exchange.seq > id && exchange.seq <= end)
  return {
    seq: exchange.seq,
    at: Date.parse(exchange.at),
    operation: exchange.operation,
    exchange,
    ...(step && { step: step.id, scenario: step.scenario }),
  }
}
