// Where each step of a scenario found the user: who was logged in and which patient was open, as the scenario had it.
import { between, lastBefore } from '../between.ts'
import { text } from '../jwt.ts'
import type { Seen } from '../seen.ts'
import type { Step } from './steps.ts'

export interface Situation {
  /** The exchange a reader should look at: the step's first call, or else the last one before it. */
  readonly seq: number
  readonly step: Step
  /** What was called from the step's beginning until the next step began. */
  readonly calls: readonly Seen[]
  /** Number of the event that begins the next step of the scenario; the end of this one when it is the last. */
  readonly until: number
  readonly next?: Step
  /** The user who was logged in when the step was over; absent when nobody was. */
  readonly user?: string
  /** The security level the user was asked to log in at. */
  readonly level?: string
  /** The arbeidssted the user was asked to log in at. */
  readonly arbeidssted?: string
  /** The patient who was open when the step was over. */
  readonly patient?: string
}

interface State {
  readonly user?: string
  readonly level?: string
  readonly arbeidssted?: string
  readonly patient?: string
}

export function readSituations(steps: readonly Step[], calls: readonly Seen[]): readonly Situation[] {
  const situations: Situation[] = []
  let state: State = {}
  for (const [index, step] of steps.entries()) {
    if (step.scenario !== steps[index - 1]?.scenario) state = {}
    state = after(step, state)
    const following = steps[index + 1]
    const next = following?.scenario === step.scenario ? following : undefined
    const until = next?.id ?? step.end
    const during = between(calls, step.id, until)
    situations.push({
      seq: during[0]?.seq ?? lastBefore(calls, step.id)?.seq ?? step.id,
      step,
      calls: during,
      until,
      ...(next && { next }),
      ...state,
    })
  }
  return situations
}

/** Until which number events belong to the same walk through a scenario as a situation does: until the next one begins. */
export function scenarioEnds(situations: readonly Situation[]): (situation: Situation) => number {
  const ends = new Map<Situation, number>()
  let end = Number.POSITIVE_INFINITY
  for (const [index, situation] of [...situations.entries()].reverse()) {
    const following = situations[index + 1]
    if (following && following.step.scenario !== situation.step.scenario) end = following.step.id - 1
    ends.set(situation, end)
  }
  return (situation) => ends.get(situation) ?? Number.POSITIVE_INFINITY
}

/**
 * Who drove the EPJ said how it went. A step that nobody did, because the adapter fell or gave no answer in time, or that
 * still goes on, says nothing of the EPJ; the calls in it do. Where the bench spoilt a call, it is the EPJ that hung.
 */
export function isToldOf({ step, calls }: Situation): boolean {
  if (step.outcome === 'timed-out') return calls.some(({ exchange }) => exchange.fault !== undefined)
  return step.outcome !== 'unfinished'
}

/** An EPJ that refuses shows its user something. One that has fallen, and is started anew, does too little to judge. */
export function hasFallen({ outcome, seen }: Step): boolean {
  return outcome !== 'ok' && !Object.values(seen).some((shown) => shown !== null && shown !== '')
}

/** The patient who was open is so no more: another took the place, or the user did. */
export function leavesPatient({ action }: Step): boolean {
  return LEAVES_PATIENT.has(action)
}

const LEAVES_PATIENT: ReadonlySet<string> = new Set(['open-patient', 'close-patient', 'log-in', 'log-out'])

/** What was open of Kjernejournal is over, with the patient or without. */
export function leavesKjernejournal(step: Step): boolean {
  return leavesPatient(step) || switchesOff(step)
}

/**
 * The whole integration with Kjernejournal was switched off: what was open of it is over, and the patient stays. Where that
 * could not be done, it goes on.
 */
function switchesOff({ action, args, outcome }: Step): boolean {
  return action === 'switch-integration' && args['on'] === false && outcome === 'ok'
}

/** The user does these with the patient who is open, and that one stays open. */
const WITH_THE_PATIENT = new Set([
  'open-kjernejournal',
  'read-medicines',
  'read-critical-information',
  'record-critical-information',
  'refute-critical-information',
  'withdraw-critical-information',
])

/** Whether or not somebody told how the step ended, it is known who was open while it lasted. */
export function isOfOnePatient(situation: Situation): boolean {
  return isToldOf(situation) || WITH_THE_PATIENT.has(situation.step.action)
}

function after({ action, args, outcome }: Step, state: State): State {
  const patient = text(args['patient'])
  switch (action) {
    case 'log-in': {
      const user = text(args['user'])
      if (outcome !== 'ok' || user === undefined) return {}
      const arbeidssted = text(args['arbeidssted'])
      return {
        user,
        level: text(args['securityLevel']) ?? '4',
        ...(arbeidssted !== undefined && { arbeidssted }),
      }
    }
    case 'log-out':
      return {}
    case 'open-patient':
      return { ...state, ...(patient !== undefined && { patient }) }
    case 'close-patient': {
      const { patient: _closed, ...rest } = state
      return rest
    }
    default:
      return state
  }
}
