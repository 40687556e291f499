// GET /v1/ping: for the EPJ's "test connection" button. Same demands and errors as the health indicator.
import type { JsonCall } from '../answers.ts'
import { pingAnswer } from '../ping-answer.ts'
import { admit, apiDemands } from './admit.ts'
import type { ServiceParts } from './helseindikator.ts'

export function createPing(parts: ServiceParts): JsonCall {
  const demands = apiDemands(`${parts.deps.addresses.kjernejournalApi}/v1/ping`)
  return async (call) => {
    await admit(call, parts, demands)
    return pingAnswer(parts.answers, parts.deps)
  }
}
