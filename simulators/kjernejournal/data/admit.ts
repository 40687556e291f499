// What calls to the data APIs of the API host must get past first.
import type { HotCall } from '#simulators/core/simulator.ts'
import type { Access, Demands } from '../access/access.ts'
import type { VerifiedToken } from '../access/verified-token.ts'
import type { Answers } from '../answers.ts'
import type { KjernejournalDeps } from '../deps.ts'
import type { NhnSwitch } from '../nhn/switch.ts'
import { actingOrganisation } from '../organisation.ts'
import { denied } from '../refusal.ts'
import type { SelvbetjeningAccess } from '../selvbetjening-access.ts'
import { requireEpjSystem } from '../service/epj-system.ts'
import type { Tickets } from '../service/ticket.ts'
import type { Usage } from '../usage/usage.ts'

export interface DataParts {
  readonly deps: KjernejournalDeps
  readonly access: Access
  readonly nhn: NhnSwitch
  readonly registered: SelvbetjeningAccess
  readonly answers: Answers
  readonly tickets: Tickets
  readonly usage: Usage
}

export async function admitData(
  call: HotCall,
  { deps, access, nhn, registered }: DataParts,
  demands: Demands,
): Promise<{ readonly token: VerifiedToken; readonly organisation: string }> {
  const token = await access.judge(call, demands)
  if ('fault' in token) throw denied(token, ['DPoP', 'Bearer'])
  call.recording.fact('token', token.user ? 'user' : 'system')
  if (token.user) call.recording.fact('user', token.user.pid)
  const organisation = actingOrganisation(token, deps.population, nhn)
  call.recording.fact('organisation', organisation)
  await registered.require(organisation)
  requireEpjSystem(call.headers)
  return { token, organisation }
}
