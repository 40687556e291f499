// The way to a patient's critical information: who calls, whether they may see it, and the line in the citizen's log.
import type { SimRequest } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import type { Patient } from '#simulators/population/population.ts'
import { denied } from '../../refusal.ts'
import { admitCaller, type CriticalCaller, type CriticalUser } from './admit.ts'
import type { CriticalApi } from './api.ts'
import { noteUnknownParameters, requireJsonWanted } from './negotiation.ts'
import { requireReadable } from './privacy.ts'

export interface OpenJournal {
  readonly caller: CriticalCaller
  readonly user: CriticalUser
  readonly patient: Patient
}

export async function openJournal(request: SimRequest, api: CriticalApi): Promise<OpenJournal> {
  const caller = await admitCaller(request, api, 'user')
  const { user, headers } = caller
  if (!user) throw denied({ fault: 'user-missing' }, ['DPoP', 'Bearer'])
  requireJsonWanted(request)
  noteUnknownParameters(request)
  const patient = requireReadable(headers, user, api.deps)
  request.recording.fact('patient', patient.pid)
  return { caller, user, patient }
}

/** The last thing before the answer (documentation, Logging): what was refused has been neither read nor written. */
export function noteUse(
  { usage }: CriticalApi,
  what: 'critical-read' | 'critical-written',
  opened: OpenJournal,
): void {
  const { organisation, source } = opened.caller
  const { worker, role, basis } = opened.user
  usage.noteCall({
    seen: what,
    patient: opened.patient.pid,
    user: { pid: worker.pid, name: fullName(worker.name), profession: role },
    organisation,
    grunnlag: basis,
    source,
  })
}
