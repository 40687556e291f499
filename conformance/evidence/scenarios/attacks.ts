// Sandwiches: the EPJ is seen to work, is attacked, is seen to work again.
import { accepted, type Seen } from '../seen.ts'
import { type Lack, lackOf, NO_LACKS, notDone } from './lacks.ts'
import { hasFallen, isToldOf, type Situation } from './situations.ts'
import type { Phase } from './steps.ts'

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
  /** What was not seen of an EPJ that works, is hit, says what it says, and works again: none where it stood the attack. */
  readonly lacks: readonly Lack[]
  /** The same, whether or not the bench hit it in between. */
  readonly lacksAround: readonly Lack[]
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
    const seq = hits[0]?.seq ?? begun[0]?.seq ?? 0
    const notWorking = lacksOfWork(before, { scenario, phase: 'before', exchange: seq })
    const sinceThen = [
      ...own.filter((situation) => !isToldOf(situation)).map((situation) => lackOf('untold', situation)),
      ...during.filter(({ step }) => hasFallen(step)).map((situation) => lackOf('silent', situation)),
      ...lacksOfWork(after, { scenario, phase: 'after', exchange: own.at(-1)?.seq ?? seq }),
    ]
    const unmet: readonly Lack[] =
      hits.length > 0 ? NO_LACKS : [{ kind: 'unmet', scenario, phase: 'attack', exchange: seq }]
    return {
      seq,
      scenario,
      before,
      during,
      begun,
      after,
      hits,
      underway: hits.length > 0 && notWorking.length === 0,
      whole,
      // What went wrong first comes first: the rest often follows from it.
      lacks: [...notWorking, ...unmet, ...sinceThen],
      lacksAround: [...notWorking, ...sinceThen],
    }
  })
}

/** For checks of whether it works again: what lacks then is the finding, as long as somebody tried and told. */
export function lacksUntilTried({ lacks, after }: Attack): readonly Lack[] {
  return after.length === 0
    ? lacks
    : lacks.filter(({ kind, phase }) => phase !== 'after' || kind === 'untold')
}

/** For checks on single calls: what an EPJ did not do in an attack is to its credit only when it stood the attack. */
export function stoodAround(attacks: readonly Attack[], seq: number): { readonly lacks: readonly Lack[] } {
  const attack = attacks.find(({ begun }) => begun.some(({ step, until }) => seq > step.id && seq <= until))
  return { lacks: attack?.lacksAround ?? NO_LACKS }
}

/** Every step went well, and Kjernejournal was called with success: an EPJ that does nothing does not work. */
function lacksOfWork(
  situations: readonly Situation[],
  place: Pick<Lack, 'scenario' | 'phase' | 'exchange'>,
): readonly Lack[] {
  if (situations.length === 0) return [{ kind: 'no-step', ...place }]
  const wrong = situations.flatMap(notDone)
  if (wrong.length > 0 || situations.some(({ calls }) => calls.some(wentWell))) return wrong
  return [{ kind: 'no-call', ...place, exchange: situations[0]?.seq ?? place.exchange }]
}

function wentWell(call: Seen): boolean {
  return call.exchange.simulator === 'kjernejournal' && !call.exchange.fault && accepted(call)
}
