// Checks × mutations: who catches whom. A proof when every mutation is caught by the checks it is aimed at, every
// check catches a mutation, and the correct EPJ sets off none.
import type { CheckResult } from '../result.ts'
import type { Aim } from './aims.ts'

export interface Kill {
  readonly mutation: string
  readonly aimedAt: readonly string[]
  /** Checks that failed or warned. */
  readonly caughtBy: readonly string[]
  /** Checks that it is aimed at and that let it pass. */
  readonly missedBy: readonly string[]
  /** Checks it is aimed at that caught it, and put the cause where it does not lie. */
  readonly misjudgedBy: readonly string[]
}

export interface KillMatrix {
  readonly suiteVersion: string
  readonly checks: readonly string[]
  /**
   * Checks that neither passed on the correct EPJ nor were without object there, with their verdict, and those that held
   * something against an EPJ that is right in another way.
   */
  readonly falseAlarms: readonly string[]
  readonly kills: readonly Kill[]
  readonly uncaught: readonly string[]
  /** Checks that no mutation made fail. */
  readonly idle: readonly string[]
  /** Catches by the checks aimed at, and how many of them name the right cause. */
  readonly causes: { readonly right: number; readonly of: number; readonly wrong: readonly string[] }
}

/** The share of causes that must be right; a journal does not show whether a value was written in code or typed. */
const CAUSES_RIGHT = 0.95

/**
 * @param correct what became of the correct EPJ in each plan, one after the other.
 * @param free what became of EPJs that are right in another way, by what they do otherwise.
 */
export function toMatrix(
  suiteVersion: string,
  correct: readonly CheckResult[],
  kills: readonly Kill[],
  free: Readonly<Record<string, readonly CheckResult[]>> = {},
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
      ...Object.entries(free).flatMap(([freedom, results]) =>
        toKill(freedom, results).caughtBy.map((id) => `${id} (${freedom})`),
      ),
    ],
    kills,
    uncaught: kills
      .filter(({ caughtBy, missedBy }) => caughtBy.length === 0 || missedBy.length > 0)
      .map(({ mutation, missedBy }) =>
        missedBy.length === 0 ? mutation : `${mutation} (not by ${missedBy.join(', ')})`,
      ),
    idle: checks.filter((id) => !kills.some(({ caughtBy }) => caughtBy.includes(id))),
    causes: causesOf(kills),
  }
}

function causesOf(kills: readonly Kill[]): KillMatrix['causes'] {
  const caught = kills.reduce((sum, { aimedAt, missedBy }) => sum + aimedAt.length - missedBy.length, 0)
  const wrong = kills.flatMap(({ mutation, misjudgedBy }) => misjudgedBy.map((by) => `${mutation} (${by})`))
  return { right: caught - wrong.length, of: caught, wrong }
}

export function toKill(
  mutation: string,
  results: readonly CheckResult[],
  aim?: Pick<Aim, 'checks' | 'cause'>,
): Kill {
  const caught = results.filter(({ verdict }) => verdict === 'failed' || verdict === 'warning')
  const caughtBy = caught.map(({ id }) => id)
  const aimedAt: readonly string[] = aim?.checks ?? []
  const truth = aim?.cause ?? 'implementation'
  return {
    mutation,
    aimedAt,
    caughtBy,
    missedBy: aimedAt.filter((id) => !caughtBy.includes(id)),
    misjudgedBy: caught
      .filter(({ id, cause }) => aimedAt.includes(id) && cause !== truth)
      .map(({ id }) => id),
  }
}

export function isProof({ falseAlarms, uncaught, idle, causes }: KillMatrix): boolean {
  const proven = falseAlarms.length === 0 && uncaught.length === 0 && idle.length === 0
  return proven && causes.right >= CAUSES_RIGHT * causes.of
}

export function toText(matrix: KillMatrix): string {
  const { kills, checks, falseAlarms, uncaught, idle, causes } = matrix
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
    list(`Causes: ${causes.right} of ${causes.of} in the right class. Misjudged`, causes.wrong),
    isProof(matrix) ? 'The suite proves itself.' : 'The suite does not prove itself.',
  ].join('\n')
}
