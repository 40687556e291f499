// Errors of Selvbetjening's API as problem+json (RFC 9457, NHN's ClientSecretErrorResponse).
import { STATUS_CODES } from 'node:http'
import type { Response } from 'express'
import type { SimRequest } from '../../core/simulator.ts'

export interface ProblemOrder {
  readonly status: number
  readonly detail: string
  readonly headers?: Readonly<Record<string, string>>
}

export function sendProblem(
  request: SimRequest,
  response: Response,
  { status, detail, headers = {} }: ProblemOrder,
): void {
  const title = STATUS_CODES[status] ?? 'Error'
  const type = `https://httpwg.org/specs/rfc9110.html#status.${status}`
  const instance = request.originalUrl.split('?')[0] ?? ''
  response
    .status(status)
    .set({ 'cache-control': 'no-store', ...headers })
    .type('application/problem+json')
    .send(JSON.stringify({ type, title, status, detail, instance }))
}
