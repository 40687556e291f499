// What the guide's page shows, as plain data for the view.
import { callName } from '#reports/html/call-names.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import { timeIn } from '#simulators/core/pages/dates.ts'
import type { Language } from '#simulators/core/simulator.ts'
import type { Ending } from './ending.ts'
import type { GuideState } from './guide.ts'
import { placesFor } from './places.ts'
import { makesCall } from './signs.ts'

export interface GuideViewOptions {
  readonly state: GuideState
  readonly plan: readonly Scenario[]
  readonly language: Language
  readonly named: (text: string) => string
  readonly ending?: Ending | undefined
}

export function guideView({ state, plan, language, named, ending }: GuideViewOptions) {
  const { scenario, question, step, sighted, outcomes, waiting, attempt, finished, stopped } = state
  const walked = plan.filter(({ id }) => outcomes.has(id))
  const completed = walked.filter(({ id }) => outcomes.get(id) === 'completed').length
  return {
    plan: plan.map(({ id, title }) => ({
      title: title[language],
      state: id === scenario?.id ? 'current' : (outcomes.get(id) ?? 'waiting'),
    })),
    completed,
    leftOut: walked.length - completed,
    current: scenario && {
      title: scenario.title[language],
      about: scenario.about[language],
      attempt,
      steps: scenario.steps.map((one, index) => ({
        text: named(one.text[language]),
        bench: one.do !== 'epj',
        state: stateOf(index, step, question !== undefined),
      })),
    },
    question: question && {
      number: question.number,
      action: question.action,
      // Whatever is done, the EPJ may refuse, and only the person sees what it says.
      report: question.step === undefined ? undefined : asked(question.action),
      watched: makesCall(question.action, scenario?.integration) && !question.needsReport,
      ready: question.step === undefined,
      places: placesFor(question.action),
    },
    sighted: sighted.map(({ seq, operation, status }) => ({
      seq,
      operation,
      name: callName({ operation }, language),
      status: status ?? '–',
    })),
    wait: waiting &&
      !stopped && {
        minutes: Math.ceil(waiting.seconds / 60),
        until: waiting.until === undefined ? undefined : timeIn(language, waiting.until),
      },
    // All have been walked: what is left is to judge them.
    judging: walked.length === plan.length && question === undefined && !finished && !stopped,
    finished,
    stopped,
    ending: finished && ending && endOf(ending, language),
  }
}

/** Of many, the report has the rest. */
const FAULTS_SHOWN = 10
const UNDECIDED_SHOWN = 5

function endOf(ending: Ending, language: Language) {
  const faults = ending.faults(language)
  const undecided = ending.undecided(language)
  return {
    ...ending,
    headline: ending.headline(language),
    faults: faults.slice(0, FAULTS_SHOWN),
    moreFaults: Math.max(0, faults.length - FAULTS_SHOWN),
    undecided: undecided.slice(0, UNDECIDED_SHOWN),
    moreUndecided: Math.max(0, undecided.length - UNDECIDED_SHOWN),
  }
}

/** What the person is asked of beside a message. */
function asked(action: string): 'icon' | 'window' | 'message' {
  if (action === 'open-patient') return 'icon'
  return action === 'open-kjernejournal' ? 'window' : 'message'
}

function stateOf(index: number, at: number | undefined, asking: boolean): string {
  if (at === undefined) return 'waiting'
  if (index < at) return 'done'
  return index === at && asking ? 'current' : index === at ? 'under-way' : 'waiting'
}
