// What every session call must get past first: a user's DPoP token with both scopes, and the headers.
import type { HotCall } from '#simulators/core/simulator.ts'
import type { Access, Demands } from '../access/access.ts'
import type { TokenUser, VerifiedToken } from '../access/verified-token.ts'
import { denied } from '../refusal.ts'
import { requireInnloggingHeaders } from './headers.ts'

export interface UserCall {
  readonly token: VerifiedToken
  readonly user: TokenUser
  readonly eventId: string | undefined
}

export function userDemands(url: string, habits: NonNullable<Demands['habits']> = []): Demands {
  return {
    url,
    bearer: false,
    scopes: ['nhn:kjernejournal/innlogging', 'nhn:kjernejournal/tillitsrammeverk'],
    user: true,
    habits,
  }
}

export async function admitUser(call: HotCall, access: Access, demands: Demands): Promise<UserCall> {
  const token = await access.judge(call, demands)
  if ('fault' in token) throw denied(token, ['DPoP'])
  const { user } = token
  if (!user) throw denied({ fault: 'user-missing' }, ['DPoP'])
  call.recording.fact('user', user.pid)
  return { token, user, eventId: requireInnloggingHeaders(call.headers) }
}
