// POST /v1/legemiddelvarsling: which of these patients have new information about medicines since I last asked?
import { z } from 'zod'
import { recordOf } from '#simulators/population/index.ts'
import type { Patient, Population } from '#simulators/population/population.ts'
import type { JsonCall } from '../../answers.ts'
import { noteUnknownMembers, readJson } from '../../json-request.ts'
import { isValidNationalId } from '../../national-id.ts'
import { Refusal } from '../../refusal.ts'
import { apiDemands } from '../../service/admit.ts'
import { admitData, type DataParts } from '../admit.ts'
import { BLOCK_SWITCH } from '../blocked.ts'

/** The real limit is not public. */
export const MOST_PATIENTS = 100

export const varslingRequest = z.looseObject({
  pasienter: z
    .array(z.looseObject({ fnr: z.string(), sistSpurt: z.iso.datetime({ offset: true }) }))
    .min(1)
    .max(MOST_PATIENTS),
})

export function createLegemiddelvarsling(parts: DataParts): JsonCall {
  const { deps, answers } = parts
  const { population, clock } = deps
  const demands = apiDemands(`${deps.addresses.kjernejournalApi}/v1/legemiddelvarsling`)

  /** Nobody in particular asks: it is blocked for all, or for none of those who ask. */
  const isBlocked = ({ blockedHealthWorkers }: Patient) =>
    blockedHealthWorkers.length > 0 && deps.switches.value(BLOCK_SWITCH.name) === 'nobody'

  return async (call) => {
    const { token } = await admitData(call, parts, demands)
    if (token.user)
      throw new Refusal(403, 'TB-FORBIDDEN', {
        message: 'This API takes the organisation’s own token, and no user’s.',
        at: 'headers.authorization',
        expected: 'a system token',
        actual: 'a user token',
      })
    const { pasienter, ...rest } = readJson(call, varslingRequest, deps.profile())
    noteUnknownMembers(call, rest, [])
    call.recording.fact('patients', pasienter.length)
    return answers.json({
      tidspunkt: new Date(clock.now()).toISOString(),
      pasienter: pasienter.map(({ fnr, sistSpurt }) => {
        // As the health indicator says it.
        const brief = population.patientInBrief(fnr)
        const has = isValidNationalId(fnr, brief) && brief !== undefined && brief.status >= 2
        const patient = has ? population.patient(fnr) : undefined
        return {
          fnr,
          harKjernejournal: patient !== undefined,
          nyeLegemiddeldata:
            patient !== undefined &&
            !isBlocked(patient) &&
            hasNewSince(patient, population, Date.parse(sistSpurt)),
        }
      }),
    })
  }
}

/** A new prescription (M1), or a new list of a patient on multidose (M25.1). */
function hasNewSince(patient: Patient, population: Population, since: number): boolean {
  const { about, prescriptions } = recordOf(patient, population)
  const lists = about.multidose ? [about.multidose.since] : []
  return [...prescriptions.map(({ prescribed }) => prescribed), ...lists].some((day) => endOf(day) > since)
}

/** Only the day is known: it counts as new until it is over. */
function endOf(day: string): number {
  return Date.parse(`${day}T23:59:59.999Z`)
}
