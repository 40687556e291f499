// What the board shows, as plain data for the view.

import { wayView } from '#reports/html/way-view.ts'
import { type ScenarioId, scenarios } from '#scenarios/catalogue/index.ts'
import { createNaming } from '#scenarios/names.ts'
import type { Scenario, Step } from '#scenarios/scenario.ts'
import type { Room } from '#simulators/core/room/room.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { plans } from '../plans/index.ts'
import type { CheckResult } from '../result.ts'
import { exercisesOf } from './exercises.ts'
import type { BoardState } from './room-judge.ts'

/** Scenarios suggested at a time. */
const SUGGESTIONS = 3

export function boardView(state: BoardState, room: Room, language: Language) {
  const { checks } = state
  const of = (...verdicts: readonly CheckResult['verdict'][]) =>
    checks
      .filter(({ verdict }) => verdicts.includes(verdict))
      .map((check) => row(check, state.plan.id, room, language))
  return {
    room: room.name,
    seq: state.seq,
    shortened: state.shortened,
    wrong: of('failed', 'warning', 'error'),
    right: of('passed'),
    unseen: of('not-observed', 'inconclusive', 'not-applicable'),
    plan: state.plan.id,
    plans: Object.values(plans).map(({ id, title }) => ({ id, title: title[language] })),
    exercised: { ...exercised(state), plan: state.plan.title[language] },
    next: suggestions(state, room, language),
    journey: state.plan.id === 'municipality',
  }
}

/** How much of what checks judge has been seen, right or wrong; what was only half seen does not count. */
function exercised({ requirements }: BoardState) {
  const judged = requirements.filter(({ judgedBy }) => judgedBy === 'checks')
  const all = judged.length
  const right = judged.filter(({ verdict }) => verdict === 'passed').length
  const wrong = judged.filter(({ verdict }) => verdict === 'failed' || verdict === 'warning').length
  const seen = right + wrong
  const percent = Math.floor((100 * seen) / all)
  // Little is not nothing.
  return { seen, all, right, wrong, unseen: all - seen, percent: seen > 0 && percent === 0 ? '< 1' : percent }
}

function row(check: CheckResult, plan: string, room: Room, language: Language) {
  const wrong = check.findings.length > 0
  const [finding] = check.findings
  return {
    id: check.id,
    title: (wrong ? check.failureTitle : check.title)[language],
    requirements: check.requirements.join(', '),
    seen: check.examined.length,
    ...(finding && {
      finding: {
        exchange: finding.exchange,
        at: finding.at,
        expected: finding.expected[language],
        actual: finding.actual[language],
        message: finding.message[language],
      },
      fix: check.fix[language],
      why: check.why[language],
      ...(check.way && {
        way: wayView(check.way, language, (seq) => `/r/${room.name}/board/exchange/${seq}?plan=${plan}`),
      }),
    }),
  }
}

function suggestions({ checks, plan }: BoardState, room: Room, language: Language) {
  const exercises = exercisesOf(plan)
  const left = new Set(
    checks
      .filter(({ verdict }) => verdict === 'not-observed' || verdict === 'inconclusive')
      .map(({ id }) => id),
  )
  const named = createNaming(room.seed)
  return (
    (Object.keys(exercises) as ScenarioId[])
      .map((id) => ({ id, gives: (exercises[id] ?? []).filter((check) => left.has(check)).length }))
      .filter(({ gives }) => gives > 0)
      // First what a person can do alone.
      .sort((a, b) => Number(has(a.id, 'fault')) - Number(has(b.id, 'fault')) || b.gives - a.gives)
      .slice(0, SUGGESTIONS)
      .map(({ id, gives }) => {
        const scenario = scenarios[id]
        return {
          id,
          title: scenario.title[language],
          about: scenario.about[language],
          gives,
          needsBench: has(id, 'fault'),
          clockCommand: clockCommand(scenario, room.name),
          steps: scenario.steps.map((step) => named(step.text[language])),
        }
      })
  )
}

/** What moves a room's clock by the first time that the scenario lets pass; undefined where it lets none pass. */
function clockCommand({ steps }: Scenario, room: string): string | undefined {
  const seconds = steps.find((step) => step.do === 'advance')?.seconds
  if (seconds === undefined) return undefined
  return `curl http://127.0.0.1:4401/rooms/${room}/clock/advance -H 'content-type: application/json' -d '{"seconds": ${seconds}}'`
}

const has = (id: ScenarioId, what: Step['do']): boolean =>
  scenarios[id].steps.some((step) => step.do === what)
