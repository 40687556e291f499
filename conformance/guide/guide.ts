// A person with an EPJ, led through a run: what they are asked to do now, what was seen of it, and what they say.
// It is the driver `manual`: an action is a question on the page, and its outcome is the answer or the evidence.
import type { ActionOutcome, EpjDriver } from '#scenarios/drivers/driver.ts'
import { DriverError } from '#scenarios/drivers/driver.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import { createProgress, type Place } from './progress.ts'
import {
  createQuestions,
  type Question,
  type Questions,
  type QuestionsOptions,
  type SightedCall,
  stoppedRun,
} from './question.ts'

const skipped = { nb: 'hoppet over', en: 'skipped by the person' }
const begunAnew = { nb: 'begynt på nytt', en: 'begun anew by the person' }

export interface Waiting {
  /** Of protocol time. */
  readonly seconds: number
  /** Milliseconds since 1970, where they are waited out; absent: the room's clock is moved instead. */
  readonly until?: number
}

export interface GuideState extends Place {
  readonly question: Question | undefined
  /** Calls from the EPJ since the question was asked, the newest last. */
  readonly sighted: readonly SightedCall[]
  readonly waiting: Waiting | undefined
  readonly finished: boolean
  /** Broken off before its end. */
  readonly stopped: boolean
}

export interface Guide extends Pick<Questions, 'answer' | 'doubt' | 'saw'> {
  readonly driver: EpjDriver
  begin(scenario: Scenario, attempt: number): void
  /** What the person decided of the scenario just walked. */
  decision(): 'go-on' | 'skip' | 'again'
  ended(scenario: string, outcome: string): void
  wait(waiting: Waiting, waited: Promise<void>): Promise<void>
  finish(): void
  state(): GuideState
  /** Called at every change. */
  subscribe(listener: () => void): () => void
}

export type GuideOptions = Omit<QuestionsOptions, 'changed'>

export function createGuide({ settle, stop }: GuideOptions): Guide {
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const questions = createQuestions({ settle, stop, changed })
  const progress = createProgress()
  let decision: ReturnType<Guide['decision']> = 'go-on'
  let waiting: Waiting | undefined
  let finished = false

  async function perform(action: string): Promise<ActionOutcome> {
    if (stop?.aborted) throw new DriverError(stoppedRun)
    const step = progress.moveTo(action)
    const answer = await questions.ask(action, step, progress.setting())
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
  }

  return {
    driver: { name: 'manual', perform },
    begin(scenario, attempt) {
      progress.begin(scenario, attempt)
      decision = 'go-on'
      changed()
    },
    decision: () => decision,
    ended(id, outcome) {
      progress.ended(id, outcome)
      changed()
    },
    async wait(next, waited) {
      waiting = next
      progress.moveOn()
      changed()
      await waited
      waiting = undefined
      changed()
    },
    finish() {
      finished = stop?.aborted !== true
      progress.leave()
      changed()
    },
    state: () => ({
      ...progress.state(),
      question: questions.open(),
      sighted: questions.sighted(),
      waiting,
      finished,
      stopped: stop?.aborted === true && !finished,
    }),
    answer: questions.answer,
    doubt: questions.doubt,
    saw: questions.saw,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
