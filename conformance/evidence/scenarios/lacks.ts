// What was not seen of an EPJ, without which what it did not do is not to its credit: in which part, and what was looked for.
import type { Situation } from './situations.ts'
import type { Phase, Reported, Step } from './steps.ts'

export type LackKind =
  /** Nobody did anything in this part. */
  | 'no-step'
  /** No call to Kjernejournal went well in this part. */
  | 'no-call'
  /** The step did not go well, where it should. */
  | 'went-wrong'
  /** Nobody told how the step ended. */
  | 'untold'
  /** The call that the bench was to spoil never came. */
  | 'unmet'
  /** The EPJ said no, and nothing was reported of what the user was shown. */
  | 'silent'
  /** One thing that the user was shown, or the log, was not reported of the step. */
  | 'unreported'
  /** Nobody's record was opened afterwards: that none was opened may be all that the EPJ can. */
  | 'unopened'

export interface Lack {
  readonly kind: LackKind
  readonly scenario: string
  readonly phase: Phase
  /** Number of the event to look at: the step's first call, or the last one before it. */
  readonly exchange: number
  readonly action?: string
  /** Why a step did not go well, as it was reported. */
  readonly problem?: string
  /** What was not reported. */
  readonly member?: keyof Reported
  /** The call that was looked for. */
  readonly operation?: string
}

export const NO_LACKS: readonly Lack[] = []

export function lackOf(
  kind: LackKind,
  { seq, step }: Pick<Situation, 'seq' | 'step'>,
  more: Pick<Lack, 'member' | 'operation'> = {},
): Lack {
  const { scenario, phase, action, problem } = step
  return {
    kind,
    scenario,
    phase,
    exchange: seq,
    action,
    ...(kind === 'went-wrong' && problem !== undefined && { problem }),
    ...more,
  }
}

/** One for each of the steps of which it was not reported. */
export function unreported(situations: readonly Situation[], member: keyof Reported): readonly Lack[] {
  return situations
    .filter(({ step }) => step.seen[member] === undefined)
    .map((situation) => lackOf('unreported', situation, { member }))
}

/** The same where one of the steps is enough. */
export function noneReported(situations: readonly Situation[], member: keyof Reported): readonly Lack[] {
  const lacks = unreported(situations, member)
  return lacks.length < situations.length ? NO_LACKS : lacks
}

/** A call that the bench was to spoil in an attack, and that did not come; told of its first step. */
export function neverCame(during: readonly Situation[], operation: string): readonly Lack[] {
  return during.slice(0, 1).map((first) => lackOf('unmet', first, { operation }))
}

/** The step must have gone well, or else what follows from it is not known. */
export function notDone(situation: Situation): readonly Lack[] {
  return situation.step.outcome === 'ok' ? NO_LACKS : [lackOf(kindOf(situation.step), situation)]
}

const kindOf = ({ outcome }: Step): LackKind => (outcome === 'problem' ? 'went-wrong' : 'untold')
