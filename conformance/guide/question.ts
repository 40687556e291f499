// One question at a time to a person with an EPJ: answered by what they say, or by the call that shows that it is done.
import { DriverError } from '#scenarios/drivers/driver.ts'
import type { Report } from '#scenarios/drivers/report.ts'
import type { Integration, Phase } from '#scenarios/scenario.ts'
import type { Exchange, JournalEvent } from '#simulators/core/journal/exchange.ts'
import { type Doubt, doubtOf, type SeenOfAction } from './doubt.ts'
import { isCallOf, needsReport, showsAction } from './signs.ts'

/** Why an action was not done. */
export const stoppedRun = { nb: 'kjøringen ble stanset', en: 'the run was stopped' }

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

/** Where in a plan it is asked. */
export interface Setting {
  readonly integration: Integration | undefined
  readonly phase: Phase | undefined
}

export interface Questions {
  /** Comes back with the answer; throws a {@link DriverError} when the run is stopped before it. */
  ask(action: string, step: number | undefined, setting: Setting): Promise<Answer>
  /** The one that waits for its answer. */
  open(): Question | undefined
  /** Calls from the EPJ since the last one was asked, the newest last. */
  sighted(): readonly SightedCall[]
  /** False when it answers another question than the one that is open. */
  answer(question: number, answer: Answer): boolean
  /** Whether what was seen since the question fits what the person says; asked about before it is believed. */
  doubt(question: number, kind: Answer['kind']): Doubt | undefined
  saw(event: JournalEvent): void
}

export interface QuestionsOptions {
  /** Waits until the EPJ has stopped making calls, so that a step's last call is not counted as the next one's. */
  readonly settle: () => Promise<void>
  readonly stop?: AbortSignal | undefined
  /** Told when a question is asked or answered, or a call has been seen. */
  readonly changed: () => void
}

/** A question until it is answered. */
interface Asked {
  readonly question: Question
  readonly setting: Setting
  readonly resolve: (answer: Answer) => void
  byHand: boolean
  calls: Pick<SeenOfAction, 'made' | 'wentWell'>
}

/** Calls shown on the page. */
const MAX_SIGHTED = 20

export function createQuestions({ settle, stop, changed }: QuestionsOptions): Questions {
  let count = 0
  let asked: Asked | undefined
  let sighted: readonly SightedCall[] = []

  function numbered(action: string, step: number | undefined, { phase }: Setting): Question {
    count += 1
    return {
      number: count,
      action,
      ...(step !== undefined && { step }),
      needsReport: needsReport(action, phase),
    }
  }

  function takeForDone(shown: Asked): void {
    settle().then(() => {
      // Still asked, and not answered by hand in the meantime.
      if (asked === shown) shown.resolve({ kind: 'done', seen: {} })
    })
  }

  return {
    async ask(action, step, setting) {
      const { promise, resolve } = Promise.withResolvers<Answer>()
      const answered = orStopped(promise, stop)
      const question = numbered(action, step, setting)
      const asking: Asked = { question, setting, resolve, byHand: false, calls: { made: 0, wentWell: 0 } }
      asked = asking
      sighted = []
      changed()
      try {
        return await answered
      } finally {
        asked = undefined
        changed()
        if (asking.byHand && sighted.length > 0) await settle()
      }
    },
    open: () => asked?.question,
    sighted: () => sighted,
    answer(number, answer) {
      if (asked?.question.number !== number) return false
      asked.byHand = true
      asked.resolve(answer)
      return true
    },
    doubt: (number, kind) =>
      asked?.question.number === number
        ? doubtOf({ ...asked.question, ...asked.calls, ...asked.setting }, kind)
        : undefined,
    saw(event) {
      if (!asked || !isFromEpj(event)) return
      const { seq, operation, response } = event
      const { question, calls } = asked
      sighted = [...sighted, { seq, operation, status: response?.status }].slice(-MAX_SIGHTED)
      const wentWell = showsAction(question.action, event)
      if (isCallOf(question.action, event))
        asked.calls = { made: calls.made + 1, wentWell: calls.wentWell + Number(wentWell) }
      if (wentWell && !question.needsReport) takeForDone(asked)
      changed()
    },
  }
}

function isFromEpj(event: JournalEvent): event is Exchange {
  if (event.type !== 'exchange' || event.caller !== undefined) return false
  // The simulated EPJ's own pages say nothing, except that its administrator has saved something.
  return event.simulator !== 'epj' || event.facts?.['saved'] !== undefined
}

async function orStopped(answer: Promise<Answer>, stop: AbortSignal | undefined): Promise<Answer> {
  if (!stop) return answer
  const { promise: stopped, reject } = Promise.withResolvers<never>()
  const refuse = () => reject(new DriverError(stoppedRun))
  stop.addEventListener('abort', refuse)
  try {
    return await Promise.race([answer, stopped])
  } finally {
    stop.removeEventListener('abort', refuse)
  }
}
