// POST /v2/create-test-token-with-key: an access token as ordered, for an API's own tests.
import { timingSafeEqual } from 'node:crypto'
import type { Response } from 'express'
import { z } from 'zod'
import { checked, jsonBody } from '../../core/call/body.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Random } from '../../core/room/random.ts'
import type { Handler, SimRequest } from '../../core/simulator.ts'
import type { WithSts } from '../sts/back-channel.ts'
import type { Sts } from '../sts/sts.ts'
import { UnknownPerson } from './generated-claims.ts'
import { type TestTokenAnswer, type TestTokenOrder, testTokenOrder } from './order.ts'
import { UnusableKey } from './proof.ts'
import { stated } from './stated.ts'
import { createTestToken } from './test-token.ts'

/** The room's API key; in real life one gets one of one's own in Selvbetjening. */
export const apiKey = (random: Random) => random.fork('ttt-api-key').own().hex(16)

export function createTestTokenWithKey(withSts: WithSts): Handler {
  return withSts(async (sts, request, response) => {
    if (!same(request.headers['x-auth-key'], apiKey(sts.deps.random))) {
      request.recording.explain({
        reason: 'The API key is missing or is another',
        at: 'header.x-auth-key',
        expected: 'the key on the page of the test-token service',
        actual: request.headers['x-auth-key'] === undefined ? '(missing)' : '(another)',
      })
      sendProblem(response, 401, 'X-Auth-Key is missing or wrong.')
      return
    }
    const order = readOrder(sts, request)
    try {
      const successResponse = await createTestToken(sts, order)
      const answer: TestTokenAnswer = { isError: false, successResponse, errorResponse: null }
      response.set('cache-control', 'no-store').json(answer)
    } catch (problem) {
      if (!(problem instanceof UnknownPerson || problem instanceof UnusableKey)) throw problem
      throw new ProblemError(400, problem.message, { explanation: { reason: problem.message, at: 'body' } })
    }
  })
}

export function sendProblem(response: Response, status: number, errorMessage: string): void {
  const answer: TestTokenAnswer = { isError: true, successResponse: null, errorResponse: { errorMessage } }
  response.status(status).json(answer)
}

const anything = z.record(z.string(), z.unknown())

/** A misspelt parameter would make a good token where a bad one was meant: only a lenient room lets it through. */
function readOrder(sts: Sts, request: SimRequest): TestTokenOrder {
  const sent = stated(jsonBody(request, anything))
  if (sts.deps.profile() === 'strict') return checked(sent, testTokenOrder)
  const known = Object.keys(testTokenOrder.shape)
  const unknown = Object.keys(sent).filter((name) => !known.includes(name))
  for (const name of unknown)
    request.recording.deviate({
      rule: 'helseid.test-token-unknown-member',
      at: `body.${name}`,
      expected: 'a documented parameter',
      actual: `${name} (ignored)`,
    })
  const kept = Object.entries(sent).filter(([name]) => known.includes(name))
  return checked(Object.fromEntries(kept), testTokenOrder)
}

function same(sent: string | string[] | undefined, expected: string): boolean {
  const [one, other] = [Buffer.from(String(sent ?? '')), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
