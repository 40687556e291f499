// Every refusal of the API is an OperationOutcome, with its code in a header as well (API documentation, Error
// handling). Of the API's own codes we have read KI-0001 and KI-0014 alone; KJF codes are Kjernejournal's, TB codes ours.

import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes'
import type { Response } from 'express'
import type { Problem } from '#simulators/core/simulator.ts'
import { codeForStatus } from '../../error-codes.ts'
import { Refusal } from '../../refusal.ts'

export const FHIR_JSON = 'application/fhir+json; charset=utf-8'

/** What is wrong with the content of a resource, and where in it. */
export class ContentRefusal extends Refusal {
  readonly issues: readonly ContentIssue[]

  constructor(issues: readonly [ContentIssue, ...ContentIssue[]]) {
    const message = issues.map(({ text, path }) => (path ? `${path}: ${text}` : text)).join('; ')
    super(422, 'KI-0014', { message: message.slice(0, 1000), at: issues[0].path ?? 'body' })
    this.issues = issues
  }
}

export interface ContentIssue {
  readonly code:
    | 'invariant'
    | 'required'
    | 'structure'
    | 'value'
    | 'business-rule'
    | 'code-invalid'
    | 'extension'
    | 'not-supported'
  readonly text: string
  /** FHIRPath: `Condition.note`. */
  readonly path?: string
}

const ERROR = 'http://nhn.no/hit/fhir/error/CodeSystem/'
const MOST_ISSUES = 20

export function sendOutcome(response: Response, problem: Problem, eventId: string): void {
  const code = problem.code ?? codeForStatus(problem.status)
  if (problem instanceof Refusal)
    for (let index = 0; index + 1 < problem.headers.length; index += 2)
      response.append(problem.headers[index] ?? '', problem.headers[index + 1] ?? '')
  response
    .status(problem.status)
    .set('nhn-error-code', code)
    .set('x-kj-feilkode', code)
    .set('nhn-event-id', eventId)
    .set('cache-control', 'no-store')
    .set('content-type', FHIR_JSON)
    .end(JSON.stringify(outcomeOf(problem, code, eventId)))
}

function outcomeOf(problem: Problem, code: string, eventId: string): OperationOutcome {
  const details = {
    coding: [
      { system: `${ERROR}ErrorCode`, code },
      // What Kjernejournal itself called it: none for the codes of this API, and of the bench.
      ...(/^(?:KJF-|AUT_)/.test(code) ? [{ system: `${ERROR}ErrorCodeKjLegacy`, code }] : []),
      { system: `${ERROR}ApiVersion`, code: 'v1' },
      { system: `${ERROR}ApplicationVersion`, code: 'testbenk' },
      { system: `${ERROR}Environment`, code: 'testbenk' },
      { system: `${ERROR}ServiceName`, code: 'critical-information' },
    ],
  }
  const issues: readonly ContentIssue[] =
    problem instanceof ContentRefusal ? problem.issues.slice(0, MOST_ISSUES) : []
  const issue: OperationOutcomeIssue[] =
    issues.length > 0
      ? issues.map(({ code: kind, text, path }) => ({
          severity: 'fatal',
          code: kind,
          diagnostics: text,
          ...(path !== undefined && { location: [path] }),
          details,
        }))
      : [{ severity: 'fatal', code: issueCode(problem.status), diagnostics: problem.message, details }]
  return { resourceType: 'OperationOutcome', id: eventId.slice(0, 64), issue }
}

function issueCode(status: number): NonNullable<OperationOutcomeIssue['code']> {
  const codes: Readonly<Record<number, NonNullable<OperationOutcomeIssue['code']>>> = {
    401: 'login',
    403: 'forbidden',
    404: 'not-found',
    405: 'not-supported',
    409: 'conflict',
    406: 'not-supported',
    410: 'deleted',
    412: 'conflict',
    413: 'too-long',
    429: 'throttled',
  }
  if (status >= 500) return 'transient'
  return codes[status] ?? 'invalid'
}
