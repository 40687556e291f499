// Finding the session that a refresh or an end is about, and making sure that it is the caller's own.
import { z } from 'zod'
import type { HotCall } from '#simulators/core/simulator.ts'
import { readJson } from '../json-request.ts'
import { Refusal } from '../refusal.ts'
import type { InnloggingParts } from './parts.ts'
import type { Session } from './session.ts'
import type { UserCall } from './user-call.ts'

export const sessionRequest = z.looseObject({ sessionId: z.string() })
const AT = 'body.sessionId'

export function requireOwnSession(
  call: HotCall,
  { token, user }: UserCall,
  { deps, sessions }: InnloggingParts,
): { readonly id: string; readonly session: Session } {
  const { sessionId: id } = readJson(call, sessionRequest, deps.profile())
  const session = sessions.find(id)
  if (!session) throw new Refusal(404, 'TB-NOT-FOUND', { message: 'There is no such session.', at: AT })
  call.recording.fact('session', session.handle)
  call.recording.fact('patient', session.patient)
  call.recording.fact('organisation', session.organisation)
  if (session.user.pid !== user.pid || session.clientId !== token.clientId)
    throw new Refusal(403, 'TB-FORBIDDEN', {
      message: 'The session belongs to another user or another client.',
      at: AT,
      expected: `${session.user.pid} with ${session.clientId}`,
      actual: `${user.pid} with ${token.clientId}`,
    })
  const state = sessions.state(session)
  if (state !== 'open')
    throw new Refusal(410, 'TB-SESSION', {
      message: state === 'ended' ? 'The session has been ended.' : 'The session has expired.',
      at: AT,
    })
  return { id, session }
}
