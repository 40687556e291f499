// How far a person has come in a plan: the scenario, its step, and what those walked before it came to.
import type { Scenario, Step } from '#scenarios/scenario.ts'
import type { Setting } from './question.ts'

export interface Place {
  readonly scenario: Scenario | undefined
  readonly attempt: number
  /** The step under way, also when it is the bench's own. */
  readonly step: number | undefined
  readonly outcomes: ReadonlyMap<string, string>
}

export interface Progress {
  begin(scenario: Scenario, attempt: number): void
  /** To the next step that asks for the action, if there is one; the `reset` comes before the first. */
  moveTo(action: string): number | undefined
  /** To the next step, whatever it is. */
  moveOn(): void
  ended(scenario: string, outcome: string): void
  /** Nothing is walked any more. */
  leave(): void
  setting(): Setting
  state(): Place
}

export function createProgress(): Progress {
  const outcomes = new Map<string, string>()
  let scenario: Scenario | undefined
  let attempt = 1
  let step: number | undefined
  const next = () => (step === undefined ? 0 : step + 1)

  return {
    begin(begun, number) {
      scenario = begun
      attempt = number
      step = undefined
    },
    moveTo(action) {
      const from = next()
      const found = scenario?.steps.findIndex((one, index) => index >= from && asksFor(one, action)) ?? -1
      step = action === 'reset' || found === -1 ? undefined : found
      return step
    },
    moveOn() {
      step = next()
    },
    ended(id, outcome) {
      outcomes.set(id, outcome)
    },
    leave() {
      scenario = undefined
    },
    setting: () => ({
      integration: scenario?.integration,
      phase: step === undefined ? undefined : scenario?.steps[step]?.phase,
    }),
    state: () => ({ scenario, attempt, step, outcomes }),
  }
}

function asksFor(step: Step, action: string): boolean {
  return step.do === 'epj' && step.action === action
}
