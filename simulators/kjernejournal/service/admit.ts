// What every call to the API host must get past first.
import type { HotCall } from '#simulators/core/simulator.ts'
import type { Access, Demands } from '../access/access.ts'
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

/** The acting organisation's number. */
export async function admit(
  call: HotCall,
  { deps, access, nhn, registered }: AdmitParts,
  demands: Demands,
): Promise<string> {
  const token = await access.judge(call, demands)
  if ('fault' in token) throw denied(token, ['DPoP', 'Bearer'])
  call.recording.fact('token', token.user ? 'user' : 'system')
  if (token.user) call.recording.fact('user', token.user.pid)
  const organisation = actingOrganisation(token, deps.population, nhn)
  call.recording.fact('organisation', organisation)
  const asked = registered.require(organisation)
  if (asked) await asked
  requireEpjSystem(call.headers)
  return organisation
}
