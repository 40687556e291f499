// Sandwiches: the EPJ is seen to work, is attacked, is seen to work again.
import { accepted, type Seen } from '../seen.ts'
import { isToldOf, type Situation } from './situations.ts'
import type { Phase, Step } from './steps.ts'

export interface Attack {
  /** The first call that was hit; the first step of the attack when none was. */
  readonly seq: number
  readonly scenario: string
  readonly before: readonly Situation[]
  readonly during: readonly Situation[]
  /** The same with those steps that nobody told the end of. */
  readonly begun: readonly Situation[]
  readonly after: readonly Situation[]
  /** Calls that the bench misbehaved towards. */
  readonly hits: readonly Seen[]
  /** The EPJ worked before, and was hit: from here on, what it does can be held against it. */
  readonly underway: boolean
  /** Somebody told the end of every step. */
  readonly whole: boolean
  /** It told its user something at each step of the attack that did not go well. */
  readonly spoke: boolean
  /** It worked afterwards too, and did not fall silent in between. */
  readonly alive: boolean
  /** The same, whether or not the bench hit it in between. */
  readonly workedAround: boolean
}

/** One for each scenario that has an attack in it, also when nobody told how it went: what came of it is no pass. */
export function readAttacks(situations: readonly Situation[]): readonly Attack[] {
  const attacked = situations.filter(({ step }) => step.phase === 'attack')
  const byScenario = Map.groupBy(situations, ({ step }) => step.scenario)
  return [...new Set(attacked.map(({ step }) => step.scenario))].map((scenario) => {
    const own = byScenario.get(scenario) ?? []
    const told = own.filter(isToldOf)
    const whole = told.length === own.length
    const phase = (wanted: Phase) => told.filter(({ step }) => step.phase === wanted)
    const begun = own.filter(({ step }) => step.phase === 'attack')
    const [before, during, after] = [phase('before'), phase('attack'), phase('after')]
    const hits = during.flatMap(({ calls }) => calls.filter(({ exchange }) => exchange.fault !== undefined))
    const underway = hits.length > 0 && worked(before)
    const spoke = during.every(({ step }) => saidSomething(step))
    const stood = whole && worked(after) && spoke
    return {
      seq: hits[0]?.seq ?? begun[0]?.seq ?? 0,
      scenario,
      before,
      during,
      begun,
      after,
      hits,
      underway,
      whole,
      spoke,
      alive: underway && stood,
      workedAround: worked(before) && stood,
    }
  })
}

/** For checks on single calls: what an EPJ did not do in an attack is to its credit only when it stood the attack. */
export function stoodAround(attacks: readonly Attack[], seq: number): { readonly alive?: boolean } {
  const attack = attacks.find(({ begun }) => begun.some(({ step, until }) => seq > step.id && seq <= until))
  return attack ? { alive: attack.workedAround } : {}
}

/** An EPJ that refuses shows its user something. One that has fallen, and is started anew, does too little to judge. */
function saidSomething({ outcome, seen }: Step): boolean {
  return outcome === 'ok' || Object.values(seen).some((shown) => shown !== null && shown !== '')
}

/** Every step went well, and Kjernejournal was called with success: an EPJ that does nothing does not work. */
function worked(situations: readonly Situation[]): boolean {
  const calls = situations.flatMap((situation) => situation.calls)
  return (
    situations.every(({ step }) => step.outcome === 'ok') &&
    calls.some(
      (call) => call.exchange.simulator === 'kjernejournal' && !call.exchange.fault && accepted(call),
    )
  )
}
