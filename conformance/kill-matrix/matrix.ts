// Checks × mutations: who catches whom. A proof when every mutation is caught by the checks it is aimed at, every
// check catches a mutation, and the correct EPJ sets off none.
import type { CheckResult } from '../result.ts'

export interface Kill {
  readonly mutation: string
  /** Checks that failed or warned. */
  readonly caughtBy: readonly string[]
  /** Checks that it is aimed at and that let it pass. */
  readonly missedBy: readonly string[]
}

export interface KillMatrix {
  readonly suiteVersion: string
  readonly checks: readonly string[]
  /** Checks that neither passed on the correct EPJ nor were without object there, with their verdict. */
  readonly falseAlarms: readonly string[]
  readonly kills: readonly Kill[]
  readonly uncaught: readonly string[]
  /** Checks that no mutation made fail. */
  readonly idle: readonly string[]
}

/** @param correct what became of the correct EPJ in each plan, one after the other. */
export function toMatrix(
  suiteVersion: string,
  correct: readonly CheckResult[],
  kills: readonly Kill[],
): KillMatrix {
  const checks = [...new Set(correct.map(({ id }) => id))]
  return {
    suiteVersion,
    checks,
    falseAlarms: [
      ...new Set(
        correct
          .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
          .map(({ id, verdict }) => `${id} (${verdict})`),
      ),
    ],
    kills,
    uncaught: kills
      .filter(({ caughtBy, missedBy }) => caughtBy.length === 0 || missedBy.length > 0)
      .map(({ mutation, missedBy }) =>
        missedBy.length === 0 ? mutation : `${mutation} (not by ${missedBy.join(', ')})`,
      ),
    idle: checks.filter((id) => !kills.some(({ caughtBy }) => caughtBy.includes(id))),
  }
}

/** @param aimedAt checks that must be among those that failed or warned. */
export function toKill(mutation: string, results: readonly CheckResult[], aimedAt: readonly string[]): Kill {
  const caughtBy = results
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'warning')
    .map(({ id }) => id)
  return { mutation, caughtBy, missedBy: aimedAt.filter((id) => !caughtBy.includes(id)) }
}

export function isProof({ falseAlarms, uncaught, idle }: KillMatrix): boolean {
  return falseAlarms.length === 0 && uncaught.length === 0 && idle.length === 0
}

export function toText(matrix: KillMatrix): string {
  const { kills, checks, falseAlarms, uncaught, idle } = matrix
  const width = Math.max(...kills.map(({ mutation }) => mutation.length))
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? `${title}: none` : `${title}:\n${items.map((item) => `  ${item}`).join('\n')}`
  return [
    ...kills.map(
      ({ mutation, caughtBy }) => `${mutation.padEnd(width)}  ${caughtBy.join(', ') || '— not caught —'}`,
    ),
    '',
    `${kills.length} mutations, ${checks.length} checks.`,
    list('Mutations not caught', uncaught),
    list('Checks that caught no mutation', idle),
    list('False alarms on the correct EPJ', falseAlarms),
    isProof(matrix) ? 'The suite proves itself.' : 'The suite does not prove itself.',
  ].join('\n')
}
