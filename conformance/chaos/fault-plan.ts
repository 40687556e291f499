// A fault plan: which calls are struck in which steps of a scenario. Written on one line, so that a failing one can be
// repeated by copying it: `open-portal 2:kjernejournal.session-create:drop:1`.
import { type ScenarioId, scenarios } from '#scenarios/catalogue/index.ts'
import { as, type Scenario, type Step } from '#scenarios/scenario.ts'
import { arrangeFault, mend } from '#scenarios/steps.ts'
import type { Random } from '#simulators/core/room/random.ts'
import { ConfigError } from '../config.ts'
import { settingRefusals } from '../refusals/settings.ts'
import type { Bilingual } from '../result.ts'
import { type EffectName, effects, type Target, targets, targetsOf } from './effects.ts'

export interface PlannedFault {
  /** Which action of the EPJ it is armed before, counted from 1. */
  readonly action: number
  readonly operation: Target
  readonly effect: EffectName
  /** Calls that are struck. */
  readonly times: number
}

export interface FaultPlan {
  readonly scenario: ScenarioId
  readonly faults: readonly PlannedFault[]
}

/** Strikes in a row at most: the call after them always passes. */
export const MAX_TIMES = 2
const MAX_FAULTS = 4

/** Scenarios without faults of their own: chaos on top of chaos would say nothing. */
export const calm: readonly ScenarioId[] = [
  'helseid/log-in-and-out',
  'kjernejournal/open-portal',
  'kjernejournal/change-patient',
  'kjernejournal/change-user',
  'kjernejournal/icon-per-status',
  'kjernejournal/test-connection',
]

export function drawPlan(random: Random): FaultPlan {
  const scenario = random.pick(calm)
  const actions = actionsOf(scenarios[scenario])
  const count = 1 + random.integer(MAX_FAULTS)
  return {
    scenario,
    faults: Array.from({ length: count }, () => {
      const index = random.integer(actions.length)
      return {
        action: 1 + index,
        operation: random.pick(targetsOf[actions[index] ?? ''] ?? targets),
        effect: random.pick(Object.keys(effects) as EffectName[]),
        times: 1 + random.integer(MAX_TIMES),
      }
    }),
  }
}

/** The scenario with the plan's faults armed before their actions, and mended after. */
export function withFaults({ scenario, faults }: FaultPlan): Scenario {
  const calmScenario: Scenario = scenarios[scenario]
  let action = 0
  const steps = calmScenario.steps.flatMap((step): readonly Step[] => {
    if (step.do !== 'epj') return [step]
    action += 1
    const here = faults.filter((fault) => fault.action === action)
    if (here.length === 0) return [step]
    return as('attack', ...here.map(armed), step, mend())
  })
  return { ...calmScenario, steps }
}

function armed({ operation, effect, times }: PlannedFault): Step {
  const order = { operation, times, effect: effects[effect] }
  return arrangeFault(
    order,
    `Testbenken lar ${operation} feile ${times} ganger (${effect}).`,
    `The bench makes ${operation} fail ${times} times (${effect}).`,
  )
}

function actionsOf({ steps }: Scenario): readonly string[] {
  return steps.flatMap((step) => (step.do === 'epj' ? [step.action] : []))
}

export function toLine({ scenario, faults }: FaultPlan): string {
  const parts = faults.map(
    ({ action, operation, effect, times }) => `${action}:${operation}:${effect}:${times}`,
  )
  return `${scenario} ${parts.join(',')}`
}

/** @throws ConfigError that names the part which is no fault. */
export function fromLine(line: string): FaultPlan {
  const [scenario = '', faults = ''] = line.trim().split(/\s+/)
  if (!Object.hasOwn(scenarios, scenario)) throw new ConfigError(settingRefusals.noScenario(scenario))
  return {
    scenario: scenario as ScenarioId,
    faults: faults === '' ? [] : faults.split(',').map(readFault),
  }
}

function readFault(text: string): PlannedFault {
  const [action = '', operation = '', effect = '', times = '1'] = text.split(':')
  const target = targets.find((one) => one === operation)
  const wrong = (what: Bilingual) => new ConfigError(settingRefusals.noFault(text, what))
  if (!/^[1-9]\d?$/.test(action)) throw wrong(settingRefusals.faultAction())
  if (!target) throw wrong(settingRefusals.faultOperation(targets))
  if (!Object.hasOwn(effects, effect)) throw wrong(settingRefusals.faultEffect(Object.keys(effects)))
  if (!/^[1-9]$/.test(times) || Number(times) > MAX_TIMES) throw wrong(settingRefusals.faultTimes(MAX_TIMES))
  return { action: Number(action), operation: target, effect: effect as EffectName, times: Number(times) }
}
