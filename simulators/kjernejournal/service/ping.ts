// GET /v1/ping: for the EPJ's "test connection" button. Same demands and errors as the health indicator.
import type { Demands } from '../access/access.ts'
import type { JsonCall } from '../answers.ts'
import { pingAnswer } from '../ping-answer.ts'
import { admit } from './admit.ts'
import type { ServiceParts } from './helseindikator.ts'

export function createPing(parts: ServiceParts): JsonCall {
  const demands: Demands = {
    method: 'GET',
    url: `${parts.deps.addresses.kjernejournalApi}/v1/ping`,
    bearer: true,
    scopes: ['nhn:kjernejournal/api'],
    user: false,
    habits: ['bound-token-as-bearer', 'missing-scope'],
  }
  return async (call) => {
    await admit(call, parts, demands)
    return pingAnswer(parts.answers, parts.deps)
  }
}
