// The record that an address names, of the patient that a header names.
import type { SimRequest } from '#simulators/core/simulator.ts'
import { Refusal } from '../../refusal.ts'
import type { CriticalApi } from './api.ts'
import type { CriticalRecord } from './register.ts'
import { FHIR_TYPES, type FhirType } from './types.ts'

/** NHN's page on reading by kind writes `Conditions`: either is taken. */
export function requestedType(request: SimRequest): FhirType {
  const asked = request.params['type']
  const type = FHIR_TYPES.find((name) => name === asked || (name === 'Condition' && asked === 'Conditions'))
  if (type) return type
  throw new Refusal(404, 'TB-NOT-FOUND', {
    message: 'Critical information is kept as AllergyIntolerance, Condition and Flag.',
    at: 'path',
  })
}

export function requireRecord(
  request: SimRequest,
  { register }: CriticalApi,
  pid: string,
  resource: FhirType,
): CriticalRecord {
  const record = register.find(pid, request.params['id'] ?? '')
  if (!record || record.type.resource !== resource)
    throw new Refusal(404, 'TB-NOT-FOUND', { message: 'The patient has no such record.', at: 'path' })
  if (record.deleted)
    throw new Refusal(410, 'TB-DELETED', {
      message: 'The record was entered in error and is no longer given out.',
      at: 'path',
    })
  return record
}
