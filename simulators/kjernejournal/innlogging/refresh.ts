// POST /api/session/refresh: the session goes on for as long as the fresh HelseID token that is shown.
import type { Population } from '#simulators/population/population.ts'
import { shown } from '../access/faults.ts'
import type { VerifiedToken } from '../access/verified-token.ts'
import type { JsonCall } from '../answers.ts'
import { isBelow, requireSwitchedOn } from '../organisation.ts'
import { Refusal } from '../refusal.ts'
import { requireOwnSession } from './own-session.ts'
import type { InnloggingParts } from './parts.ts'
import type { Session } from './session.ts'
import { ANSWER_SWITCH } from './switches.ts'
import { admitUser, userDemands } from './user-call.ts'

export function createRefresh(parts: InnloggingParts): JsonCall {
  const { deps, access, answers, sessions, nhn } = parts
  const url = `${deps.addresses.kjernejournalInnlogging}/api/session/refresh`
  // An older version of NHN's sample makes this proof without `ath`, too.
  const demands = userDemands(url, ['missing-ath'])

  return async (call) => {
    const caller = await admitUser(call, access, demands)
    requireSwitchedOn(caller.token, nhn)
    const { id, session } = requireOwnSession(call, caller, parts)
    const other = findOtherOrganisation(session, caller.token, deps.population)
    if (other && deps.profile() === 'strict')
      throw new Refusal(403, 'TB-FORBIDDEN', {
        message: 'The access token is for another organisation than the one that the session was opened for.',
        ...other,
      })
    if (other) call.recording.deviate({ rule: 'kjernejournal.session-organisation', ...other })
    const stale = findStale(session, caller.token)
    if (stale && deps.profile() === 'strict')
      throw new Refusal(401, 'KJF-000123', {
        message: 'A refresh needs a fresh access token; this one has been shown before or expires sooner.',
        ...stale,
        headers: ['www-authenticate', 'DPoP error="invalid_token"'],
      })
    if (stale) call.recording.deviate({ rule: 'kjernejournal.fresh-token', ...stale })
    sessions.renew(id, { hash: caller.token.hash, expires: Math.max(caller.token.expires, session.expires) })
    call.recording.fact('expires', new Date(caller.token.expires * 1000).toISOString())
    const isEmpty = deps.switches.value(ANSWER_SWITCH.name) === '204'
    return isEmpty ? answers.empty(caller.eventId) : answers.json({}, caller.eventId)
  }
}

/** The portal goes on saying for which organisation it is read: a token of another one cannot keep it open (T.25). */
function findOtherOrganisation(
  { organisation }: Session,
  { organisation: { parent, child } }: VerifiedToken,
  population: Population,
) {
  const acting = child ?? parent
  if (acting === organisation) return undefined
  // Without the unit's number it is for all of the organisation.
  if (child === undefined && parent !== undefined && isBelow(organisation, parent, population))
    return undefined
  return { at: 'headers.authorization', expected: organisation, actual: acting ?? 'missing' }
}

function findStale(session: Session, token: VerifiedToken) {
  if (token.hash === session.token)
    return { at: 'headers.authorization', expected: 'another token than last time', actual: 'the same token' }
  if (token.expires >= session.expires) return undefined
  return {
    at: 'headers.authorization.exp',
    expected: `at least ${session.expires}`,
    actual: shown(token.expires),
  }
}
