// What every call to the API host must get past first.
import type { HotCall } from '#simulators/core/simulator.ts'
import type { Access, Demands } from '../access/access.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { actingOrganisation } from '../organisation.ts'
import { denied } from '../refusal.ts'
import { requireEpjSystem } from './epj-system.ts'

/** The acting organisation's number. */
export async function admit(
  call: HotCall,
  { deps, access }: { readonly deps: KjernejournalDeps; readonly access: Access },
  demands: Demands,
): Promise<string> {
  const token = await access.judge(call, demands)
  if ('fault' in token) throw denied(token, ['DPoP', 'Bearer'])
  call.recording.fact('token', token.user ? 'user' : 'system')
  if (token.user) call.recording.fact('user', token.user.pid)
  const organisation = actingOrganisation(token, deps.population)
  call.recording.fact('organisation', organisation)
  requireEpjSystem(call.headers)
  return organisation
}
