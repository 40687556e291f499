// What calls to the data APIs of the API host must get past first.
import type { HotCall } from '#simulators/core/simulator.ts'
import type { Access, Demands } from '../access/access.ts'
import type { VerifiedToken } from '../access/verified-token.ts'
import type { Answers } from '../answers.ts'
import type { KjernejournalDeps } from '../deps.ts'
import type { NhnSwitch } from '../nhn/switch.ts'
import { denied } from '../refusal.ts'
import type { SelvbetjeningAccess } from '../selvbetjening-access.ts'
import { admitToken } from '../service/admit.ts'
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

/** As everywhere at the API host; what is given out depends on whose token it is, too. */
export async function admitData(
  call: HotCall,
  parts: DataParts,
  demands: Demands,
): Promise<{ readonly token: VerifiedToken; readonly organisation: string }> {
  const token = await parts.access.judge(call, demands)
  if ('fault' in token) throw denied(token, ['DPoP', 'Bearer'])
  return { token, organisation: await admitToken(call, parts, token) }
}
