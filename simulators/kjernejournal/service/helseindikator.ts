// POST /v1/helseindikator: is there a kjernejournal, and what is in it? Asked for every patient opened in
// every EPJ, so it is written to be fast; the order of its steps is the order of its refusals.
import { z } from 'zod'
import { checked, refuseOtherBytes } from '#simulators/core/call/body.ts'
import type { HotAnswer, HotCall, Profile } from '#simulators/core/simulator.ts'
import type { PatientInBrief } from '#simulators/population/population.ts'
import type { Access } from '../access/access.ts'
import type { Answers, JsonCall } from '../answers.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { noteRepeatedMembers, noteUnknownMembers, readAnyJson } from '../json-request.ts'
import { isValidNationalId } from '../national-id.ts'
import type { NhnSwitch } from '../nhn/switch.ts'
import type { SelvbetjeningAccess } from '../selvbetjening-access.ts'
import { admit, apiDemands } from './admit.ts'
import { createDescriptions, withoutKjernejournal } from './indicator-answer.ts'
import { SAMTYKKE, type Tickets } from './ticket.ts'

/** Libraries of Java and .NET write what is not set as null, unless told otherwise. */
export const indicatorRequest = z.looseObject({
  fnr: z.string(),
  samtykke: z.enum(SAMTYKKE).nullish(),
  legemiddelFraDato: z.iso.date().nullish(),
})
type IndicatorRequest = z.infer<typeof indicatorRequest>
const MEMBERS = Object.keys(indicatorRequest.shape)
/** Bytes; with a space behind the colon too. What is longer may say something more than once. */
const NUMBER_ALONE = '{"fnr": "13116900216"}'.length

export interface ServiceParts {
  readonly deps: KjernejournalDeps
  readonly access: Access
  readonly nhn: NhnSwitch
  readonly registered: SelvbetjeningAccess
  readonly answers: Answers
  readonly tickets: Tickets
}

/** @param path below the API host: the sample calls a longer one than the documentation names. */
export function createHelseindikator(parts: ServiceParts, path: string): JsonCall {
  const { deps, answers, tickets } = parts
  const { population } = deps
  const descriptions = createDescriptions()
  const demands = apiDemands(`${deps.addresses.kjernejournalApi}${path}`)

  function answer(call: HotCall, organisation: string): HotAnswer {
    const body = readRequest(call, deps.profile())
    const patient = population.patientInBrief(body.fnr)
    if (!isValidNationalId(body.fnr, patient)) return answers.json(withoutKjernejournal(0))
    call.recording.fact('patient', body.fnr)
    if (!patient || patient.status < 2) return answers.json(withoutKjernejournal(1))
    const { samtykke, legemiddelFraDato } = body
    const content = { organisation, patient: patient.pid, ...(samtykke && { samtykke }) }
    const ticket = tickets.seal(content, patient.passing)
    const told = legemiddelFraDato ? since(legemiddelFraDato, patient) : patient
    return answers.described(descriptions.of(told, ticket))
  }

  /** `legemiddelFraDato` steers the flags of prescriptions, and nothing else. */
  function since(from: string, patient: PatientInBrief): PatientInBrief {
    const medicines = population.patient(patient.pid)?.medicines ?? []
    const isTold = medicines.length === 0 || medicines.some(({ dispensed }) => dispensed >= from)
    return {
      ...patient,
      hasMedicines: patient.hasMedicines && isTold,
      hasLockedPrescriptions: patient.hasLockedPrescriptions && isTold,
    }
  }

  return (call) => {
    const organisation = admit(call, parts, demands)
    return typeof organisation === 'string'
      ? answer(call, organisation)
      : organisation.then((admitted) => answer(call, admitted))
  }
}

function readRequest(call: HotCall, profile: Profile): IndicatorRequest {
  const body = readAnyJson(call, profile)
  // As nearly all are sent: the number and nothing else. The schema would say yes, some microseconds later.
  const isAlone = isNumberAlone(body)
  if (isAlone && call.body.length <= NUMBER_ALONE) return body
  refuseOtherBytes(call.body)
  const read = isAlone ? body : checked(body, indicatorRequest)
  noteUnknownMembers(call, read, MEMBERS)
  noteRepeatedMembers(call, read)
  return read
}

function isNumberAlone(body: unknown): body is { readonly fnr: string } {
  if (typeof body !== 'object' || body === null || !('fnr' in body) || typeof body.fnr !== 'string')
    return false
  for (const name in body) if (name !== 'fnr') return false
  return true
}
