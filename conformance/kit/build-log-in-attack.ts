// A log-in under attack, between two good visits, ready for tests to spoil.
import { authorize, endSession, indicator, par, token, USER } from './build-calls.ts'
import { type CallParts, type Draft, ISSUER, step } from './build-events.ts'

type Events = readonly (Draft | number)[]

export interface AttackParts {
  readonly scenario: string
  /** What is called while the user tries to log in, and what the driver reports of it. */
  readonly logIn: readonly Draft[]
  readonly outcome?: 'ok' | 'problem'
  readonly loggedIn?: string | null
  /** What the user is told; null when the EPJ has fallen and says nothing. */
  readonly message?: string | null
  /** What is called afterwards, still under attack. */
  readonly later?: readonly Draft[]
  /** Leaves out the good visit before or after. */
  readonly without?: 'before' | 'after'
}

export function logInAttack(parts: AttackParts): Events {
  const {
    scenario,
    logIn,
    outcome = 'problem',
    loggedIn = null,
    message = 'Ikke logget inn.',
    later = [],
    without,
  } = parts
  const phase = 'attack'
  return [
    ...(without === 'before' ? [] : goodVisit(scenario, 'before')),
    ...step(
      'log-in',
      { scenario, phase, args: { user: USER, securityLevel: '3' }, outcome, seen: { loggedIn, message } },
      ...logIn,
    ),
    ...step('open-kjernejournal', { scenario, phase, outcome, seen: { message } }, ...later),
    ...(without === 'after' ? [] : goodVisit(scenario, 'after')),
  ]
}

function goodVisit(scenario: string, phase: string): Events {
  return [
    ...step('log-in', { scenario, phase, args: { user: USER } }, par(), token()),
    ...step('open-patient', { scenario, phase }, indicator()),
    ...step('log-out', { scenario, phase }, endSession()),
  ]
}

/** HelseID sends the user back; `iss` is foreign when the bench spoils it. */
export function sentBack(code: string, change: CallParts = {}): Draft {
  const location = new URL('http://localhost:4400/r/test/epj/callback')
  location.search = new URLSearchParams({ code, state: 'state', iss: ISSUER }).toString()
  return authorize({ ...change, answerHeaders: { location: location.href } })
}
