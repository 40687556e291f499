// What the portal shows instead of a patient: what is wrong, and what the health worker can do about it.
import type { Response } from 'express'
import type { Explanation } from '#simulators/core/journal/exchange.ts'
import type { Pages } from '#simulators/core/pages/pages.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Problem, SimRequest } from '#simulators/core/simulator.ts'
import { STYLES } from '../styles.ts'

/** Codes with a text of their own; AUT and KJF codes are NHN's, TB codes are Testbenk's. */
export const PORTAL_CODES = [
  ...['AUT_000', 'AUT_002', 'AUT_101', 'AUT_104', 'AUT_105', 'AUT_108'],
  ...['KJF-000011', 'KJF-000014', 'KJF-000017', 'KJF-000022'],
  ...['TB-CODE-UNKNOWN', 'TB-CODE-USED', 'TB-VERIFIER', 'TB-TICKET', 'TB-ENDED', 'TB-EXPIRED', 'TB-REPLACED'],
  ...[
    'TB-ADDRESS-BLOCKED',
    'TB-WORKER-BLOCKED',
    'TB-RESTRICTED',
    'TB-NOT-FOUND',
    'TB-REQUEST',
    'TB-UNAVAILABLE',
  ],
] as const

export type PortalCode = (typeof PORTAL_CODES)[number]

interface Concerned {
  readonly name: string
  readonly profession: string
}

/** A problem of one health worker, who is then named on the page. */
class PersonalProblem extends ProblemError {
  readonly concerned: Concerned

  constructor(status: number, code: PortalCode, explanation: Explanation, concerned: Concerned) {
    super(status, explanation.reason, { code, explanation })
    this.concerned = concerned
  }
}

export function portalProblem(
  status: number,
  code: PortalCode,
  explanation: Explanation,
  concerned?: Concerned,
): ProblemError {
  return concerned
    ? new PersonalProblem(status, code, explanation, concerned)
    : new ProblemError(status, explanation.reason, { code, explanation })
}

export function showProblem(pages: Pages, request: SimRequest, response: Response, problem: Problem): void {
  const known = PORTAL_CODES.find((code) => code === problem.code)
  const concerned = problem instanceof PersonalProblem ? problem.concerned : undefined
  const text = known ?? textForStatus(problem.status)
  pages.render(
    request,
    response,
    'problem',
    { text, code: problem.code ?? text, concerned, styles: STYLES },
    { title: `problem.${text}.title`, status: problem.status },
  )
}

function textForStatus(status: number): PortalCode {
  if (status >= 500 || status === 429) return 'TB-UNAVAILABLE'
  return status === 404 || status === 405 ? 'TB-NOT-FOUND' : 'TB-REQUEST'
}
