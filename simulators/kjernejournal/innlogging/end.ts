// POST /api/session/end: the EPJ's user, patient or organisation is another one now, or the user has left.
import type { JsonCall } from '../answers.ts'
import { requireOwnSession } from './own-session.ts'
import type { InnloggingParts } from './parts.ts'
import { ANSWER_SWITCH } from './switches.ts'
import { admitUser, userDemands } from './user-call.ts'

export function createEnd(parts: InnloggingParts): JsonCall {
  const { deps, access, answers, sessions } = parts
  const url = `${deps.addresses.kjernejournalInnlogging}/api/session/end`
  // NHN's sample makes this proof without `ath`.
  const demands = userDemands(url, ['missing-ath'])

  return async (call) => {
    const caller = await admitUser(call, access, demands)
    const { id } = requireOwnSession(call, caller, parts)
    sessions.end(id)
    const hasBody = deps.switches.value(ANSWER_SWITCH.name) === '200'
    return hasBody ? answers.json({}, caller.eventId) : answers.empty(caller.eventId)
  }
}
