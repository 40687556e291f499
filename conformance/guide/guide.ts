// A person with an EPJ, led through a run: what they are asked to do now, what was seen of it, and what they say.
// It is the driver `manual`: an action is a question on the page, and its outcome is the answer or the evidence.
import type { ActionOutcome, EpjDriver } from '#scenarios/drivers/driver.ts'
import { DriverError } from '#scenarios/drivers/driver.ts'
import type { Report } from '#scenarios/drivers/report.ts'
import type { Scenario, Step } from '#scenarios/scenario.ts'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { type Doubt, doubtOf } from './doubt.ts'
import { isCallOf, needsReport, showsAction } from './signs.ts'

const stoppedRun = { nb: 'kjøringen ble stanset', en: 'the run was stopped' }
const skipped = { nb: 'hoppet over', en: 'skipped by the person' }
const begunAnew = { nb: 'begynt på nytt', en: 'begun anew by the person' }

/** What a person says on the page. */
export type Answer =
  | { readonly kind: 'done'; readonly seen: Report }
  | { readonly kind: 'problem'; readonly problem: string; readonly seen: Report }
  | { readonly kind: 'skip' }
  | { readonly kind: 'again' }

export interface Question {
  /** Numbers a question, so that an answer to an earlier one is not taken for this one's. */
  readonly number: number
  readonly action: string
  /** The step of the scenario; absent for the `reset` before its first. */
  readonly step?: number
  readonly needsReport: boolean
}

export interface SightedCall {
  readonly seq: number
  readonly operation: string
  readonly status: number | undefined
}

export interface Waiting {
  /** Of protocol time. */
  readonly seconds: number
  /** Milliseconds since 1970, where they are waited out; absent: the room's clock is moved instead. */
  readonly until?: number
}

export interface GuideState {
  readonly scenario: Scenario | undefined
  readonly attempt: number
  /** The step under way, also when it is the bench's own. */
  readonly step: number | undefined
  readonly question: Question | undefined
  /** Calls from the EPJ since the question was asked, the newest last. */
  readonly sighted: readonly SightedCall[]
  readonly outcomes: ReadonlyMap<string, string>
  readonly waiting: Waiting | undefined
  readonly finished: boolean
  /** Broken off before its end. */
  readonly stopped: boolean
}

export interface Guide {
  readonly driver: EpjDriver
  begin(scenario: Scenario, attempt: number): void
  /** What the person decided of the scenario just walked. */
  decision(): 'go-on' | 'skip' | 'again'
  ended(scenario: string, outcome: string): void
  wait(waiting: Waiting, waited: Promise<void>): Promise<void>
  finish(): void
  state(): GuideState
  /** False when it answers another question than the one that is asked. */
  answer(question: number, answer: Answer): boolean
  /** Whether what was seen since the question fits what the person says; asked about before it is believed. */
  doubt(question: number, kind: Answer['kind']): Doubt | undefined
  saw(event: JournalEvent): void
  /** Called at every change. */
  subscribe(listener: () => void): () => void
}

/** Calls shown on the page. */
const MAX_SIGHTED = 20

export interface GuideOptions {
  /** Waits until the EPJ has stopped making calls, so that a step's last call is not counted as the next one's. */
  readonly settle: () => Promise<void>
  readonly stop?: AbortSignal
}

export function createGuide({ settle, stop }: GuideOptions): Guide {
  const listeners = new Set<() => void>()
  const outcomes = new Map<string, string>()
  let scenario: Scenario | undefined
  let attempt = 1
  let step: number | undefined
  let question: Question | undefined
  let settled: ((answer: Answer) => void) | undefined
  let sighted: SightedCall[] = []
  let calls = { made: 0, wentWell: 0 }
  let byHand = false
  let asked = 0
  let decision: ReturnType<Guide['decision']> = 'go-on'
  let waiting: Waiting | undefined
  let finished = false

  const tell = () => {
    for (const listener of listeners) listener()
  }

  function nextStep(action: string): number | undefined {
    if (action === 'reset') return undefined
    const from = step === undefined ? 0 : step + 1
    const found = scenario?.steps.findIndex((one, index) => index >= from && asksFor(one, action)) ?? -1
    return found === -1 ? undefined : found
  }

  const placed = () => ({
    integration: scenario?.integration,
    phase: step === undefined ? undefined : scenario?.steps[step]?.phase,
  })

  async function ask(action: string): Promise<Answer> {
    asked += 1
    const at = nextStep(action)
    step = at
    sighted = []
    calls = { made: 0, wentWell: 0 }
    byHand = false
    question = {
      number: asked,
      action,
      ...(at !== undefined && { step: at }),
      needsReport: needsReport(action, placed().phase),
    }
    const answer = new Promise<Answer>((resolve, reject) => {
      settled = resolve
      stop?.addEventListener('abort', () => reject(new DriverError(stoppedRun)), { once: true })
    })
    tell()
    try {
      return await answer
    } finally {
      question = undefined
      settled = undefined
      tell()
      if (byHand && sighted.length > 0) await settle()
    }
  }

  const driver: EpjDriver = {
    name: 'manual',
    async perform(action): Promise<ActionOutcome> {
      if (stop?.aborted) throw new DriverError(stoppedRun)
      const answer = await ask(action)
      switch (answer.kind) {
        case 'done':
          return { outcome: 'ok', seen: answer.seen }
        case 'problem':
          return { outcome: 'problem', problem: answer.problem, seen: answer.seen }
        case 'skip':
        case 'again':
          decision = answer.kind
          throw new DriverError(answer.kind === 'skip' ? skipped : begunAnew)
        default:
          return answer satisfies never
      }
    },
  }

  return {
    driver,
    begin(next, number) {
      scenario = next
      attempt = number
      step = undefined
      decision = 'go-on'
      tell()
    },
    decision: () => decision,
    ended(id, outcome) {
      outcomes.set(id, outcome)
      tell()
    },
    async wait(next, waited) {
      waiting = next
      step = step === undefined ? 0 : step + 1
      tell()
      await waited
      waiting = undefined
      tell()
    },
    finish() {
      finished = stop?.aborted !== true
      scenario = undefined
      tell()
    },
    state: () => ({
      scenario,
      attempt,
      step,
      question,
      sighted,
      outcomes,
      waiting,
      finished,
      stopped: stop?.aborted === true && !finished,
    }),
    answer(number, answer) {
      if (question?.number !== number || !settled) return false
      byHand = true
      settled(answer)
      return true
    },
    doubt: (number, kind) =>
      question?.number === number ? doubtOf({ ...question, ...calls, ...placed() }, kind) : undefined,
    saw(event) {
      if (!question || event.type !== 'exchange' || event.caller !== undefined) return
      // The simulated EPJ's own pages say nothing, except that its administrator has saved something.
      if (event.simulator === 'epj' && event.facts?.['saved'] === undefined) return
      const { seq, operation, response } = event
      sighted = [...sighted, { seq, operation, status: response?.status }].slice(-MAX_SIGHTED)
      const { number, action } = question
      if (isCallOf(action, event))
        calls = { made: calls.made + 1, wentWell: calls.wentWell + Number(showsAction(action, event)) }
      if (!question.needsReport && showsAction(action, event))
        settle().then(() => {
          // Still asked, and not answered by hand in the meantime.
          if (question?.number === number) settled?.({ kind: 'done', seen: {} })
        })
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function asksFor(step: Step, action: string): boolean {
  return step.do === 'epj' && step.action === action
}
