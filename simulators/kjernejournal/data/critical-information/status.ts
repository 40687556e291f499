// POST status: is there critical information, when was it last changed, and what has the patient decided?
import { z } from 'zod'
import { jsonBody } from '#simulators/core/call/body.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { isRestricted } from '../../restriction.ts'
import { admitCaller } from './admit.ts'
import { send } from './answer.ts'
import type { CriticalApi } from './api.ts'
import { requireNationalId } from './privacy.ts'
import { changedAt, isActive, newestOf } from './register.ts'
import { statusOf } from './resource.ts'
import { CRITICAL_TYPES } from './types.ts'

export const statusRequest = z.looseObject({ nin: z.string() })

export function createStatus(api: CriticalApi): Handler {
  return async (request, response) => {
    const eventId = api.eventId(request)
    const { user } = await admitCaller(request, api, 'user-or-system')
    const { nin } = jsonBody(request, statusRequest)
    const pid = requireNationalId(nin, api.deps, 'body.nin')
    request.recording.fact('patient', pid)
    const patient = api.deps.population.patient(pid)
    const exists = patient !== undefined && patient.status >= 2 && !patient.reserved
    const kept = exists ? api.register.recordsOf(pid) : []
    // «Not deleted or refuted», but what is over counts (API documentation, Status).
    const records = kept.filter((record) => !record.deleted && statusOf(newestOf(record)) !== 'refuted')
    const changed = (of: typeof kept) => of.map(changedAt).sort().at(-1) ?? null
    const dates = [...new Set(CRITICAL_TYPES.map(({ date }) => date))].map(
      (date) => [date, changed(kept.filter(({ type }) => type.date === date))] as const,
    )
    send(
      response,
      200,
      {
        patientNIN: pid,
        hasCriticalInformation: records.length > 0,
        hasActiveCriticalInformation: records.some(isActive),
        lastChangedDateTime: changed(kept),
        dateChanged: Object.fromEntries(dates),
        hasKjernejournalReservation: patient?.reserved === true,
        hasCriticalInformationRestriction:
          patient !== undefined && isRestricted(patient, 'kritisk-informasjon'),
        ...(user && {
          isHealthWorkerBlocked: patient?.blockedHealthWorkers.includes(user.worker.hprNumber ?? '') === true,
        }),
      },
      eventId,
      { 'content-type': 'application/json; charset=utf-8' },
    )
  }
}
