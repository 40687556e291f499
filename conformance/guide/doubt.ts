// What a person says of a step, held against the calls that were seen: they are asked before an EPJ is judged by it.
import type { Integration, Phase } from '#scenarios/scenario.ts'
import type { Answer } from './question.ts'
import { needsCall } from './signs.ts'

/** The call that the action makes has not come since it was asked for; or it has come more than once. */
export type Doubt = 'unseen' | 'repeated'

export interface SeenOfAction {
  readonly action: string
  readonly integration: Integration | undefined
  readonly phase: Phase | undefined
  readonly needsReport: boolean
  /** Calls of the action since it was asked for, however they went. */
  readonly made: number
  /** Those of them that were neither refused nor spoilt. */
  readonly wentWell: number
}

export function doubtOf(seen: SeenOfAction, kind: Answer['kind']): Doubt | undefined {
  const { action, integration, phase, needsReport, made, wentWell } = seen
  // In an attack an EPJ is often right to call nobody: the user has no access, or was not let in. But nobody is let in
  // without a call, and who is said to be is expected to be logged out.
  const maySayNothing = phase === 'attack' && action !== 'log-in'
  // That an EPJ refused a log-out may be because the user was already out of it.
  const says = kind === 'done' || (kind === 'problem' && action === 'log-out')
  if (says && made === 0 && !maySayNothing && needsCall(action, integration)) return 'unseen'
  // Where the bench sees for itself that it is done, nobody is asked.
  return kind === 'done' && needsReport && wentWell > 1 ? 'repeated' : undefined
}
