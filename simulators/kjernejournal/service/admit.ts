// What every call to the API host must get past first.
import type { HotCall } from '#simulators/core/simulator.ts'
import type { Access, Demands } from '../access/access.ts'
import type { Fault } from '../access/faults.ts'
import type { VerifiedToken } from '../access/verified-token.ts'
import type { KjernejournalDeps } from '../deps.ts'
import type { NhnSwitch } from '../nhn/switch.ts'
import { actingOrganisation } from '../organisation.ts'
import { denied } from '../refusal.ts'
import type { SelvbetjeningAccess } from '../selvbetjening-access.ts'
import { requireEpjSystem } from './epj-system.ts'

interface AdmitParts {
  readonly deps: KjernejournalDeps
  readonly access: Access
  readonly nhn: NhnSwitch
  readonly registered: SelvbetjeningAccess
}

/** @param user whether the token must be a user's */
export function apiDemands(url: string, user = false): Demands {
  return {
    url,
    bearer: true,
    scopes: ['nhn:kjernejournal/api'],
    user,
    habits: ['bound-token-as-bearer', 'missing-scope'],
  }
}

/** The acting organisation's number; at once where there is nothing to wait for. */
export function admit(call: HotCall, parts: AdmitParts, demands: Demands): string | Promise<string> {
  const token = parts.access.judge(call, demands)
  return token instanceof Promise
    ? token.then((judged) => admitToken(call, parts, judged))
    : admitToken(call, parts, token)
}

/** The same once the token has been judged. */
export function admitToken(
  call: HotCall,
  { deps, nhn, registered }: AdmitParts,
  token: VerifiedToken | Fault,
): string | Promise<string> {
  if ('fault' in token) throw denied(token, ['DPoP', 'Bearer'])
  call.recording.fact('token', token.user ? 'user' : 'system')
  if (token.user) call.recording.fact('user', token.user.pid)
  const organisation = actingOrganisation(token, deps.population, nhn)
  call.recording.fact('organisation', organisation)
  const asked = registered.require(organisation)
  if (asked)
    return asked.then(() => {
      requireEpjSystem(call.headers)
      return organisation
    })
  requireEpjSystem(call.headers)
  return organisation
}
