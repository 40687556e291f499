// Altinn's numbered problems, as ProblemDetails.
import type { Response } from 'express'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Problem } from '#simulators/core/simulator.ts'
import type { Refusal } from './delegation.ts'

interface NumberedProblem {
  readonly status: number
  readonly number: number
  readonly title: string
}

/** The numbers are Altinn's; the statuses of all but 429, and the `AM-` before the number, are chosen here. */
const PROBLEMS: Readonly<Record<Refusal, NumberedProblem>> = {
  'party-not-found': { status: 400, number: 21, title: 'Party not found' },
  'connection-needed': { status: 400, number: 22, title: 'The receiver has no connection to the party' },
  'person-input-required': {
    status: 400,
    number: 24,
    title: 'The receiver is a person: personIdentifier and lastName are required',
  },
  'too-many-look-ups': { status: 429, number: 26, title: 'Too many failed person look-ups' },
  'invalid-resource': { status: 400, number: 27, title: 'Invalid resource' },
  'not-authorised': { status: 403, number: 28, title: 'Not authorised to delegate' },
  'no-right-keys': { status: 400, number: 33, title: 'No right keys given' },
  'not-delegable': { status: 400, number: 42, title: 'The resource cannot be delegated from this party' },
  'person-not-found': { status: 400, number: 43, title: 'National identity number not found' },
}

export function problemOf(refusal: Refusal): ProblemError {
  const { status, number, title } = PROBLEMS[refusal]
  return new ProblemError(status, title, {
    code: `AM-${String(number).padStart(5, '0')}`,
    explanation: { reason: title },
  })
}

/** 401, and 403 without a number, have no body. */
export function answerProblem(response: Response, { status, message, code }: Problem): void {
  // RFC 9110 section 15.5.2: a 401 says what is wanted.
  if (status === 401) response.set('www-authenticate', 'Bearer')
  if (status === 401 || (status === 403 && code === undefined)) {
    response.status(status).end()
    return
  }
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({ type: 'about:blank', title: message, status, ...(code !== undefined && { code }) }),
    )
}
