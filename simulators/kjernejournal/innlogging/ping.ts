// GET /api/session/ping: can the innlogging host be reached, with everything it demands in place?
import type { JsonCall } from '../answers.ts'
import { requireSwitchedOn } from '../organisation.ts'
import { pingAnswer } from '../ping-answer.ts'
import type { InnloggingParts } from './parts.ts'
import { admitUser, userDemands } from './user-call.ts'

export function createSessionPing({ deps, access, answers, nhn }: InnloggingParts): JsonCall {
  const demands = userDemands(`${deps.addresses.kjernejournalInnlogging}/api/session/ping`)
  return async (call) => {
    const { eventId, token } = await admitUser(call, access, demands)
    requireSwitchedOn(token, nhn)
    return pingAnswer(answers, deps, eventId)
  }
}
