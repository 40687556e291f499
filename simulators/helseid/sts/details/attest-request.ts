// The attest of the tillitsrammeverk as a client sends it: codes and ids only. What must be there is what NHN's
// test-token service cannot leave out; everything else was seen missing in working clients.
import { z } from 'zod'

const identifier = z.object({ id: z.string().min(1), system: z.string().min(1) })
const code = z.object({ code: z.string().min(1), system: z.string().min(1) })

const practitioner = z.object({
  authorization: code.optional(),
  legal_entity: identifier,
  point_of_care: identifier,
  department: identifier.optional(),
})

const careRelationship = z.object({
  healthcare_service: code.optional(),
  purpose_of_use: code,
  purpose_of_use_details: code.optional(),
  decision_ref: z.object({ id: z.string().min(1), user_selected: z.boolean() }),
})

const patient = z.object({ point_of_care: identifier.optional(), department: identifier.optional() })

export const attestRequest = z.object({
  practitioner,
  care_relationship: careRelationship,
  patients: z.array(patient).optional(),
})

/** For whoever has sent something else. */
export const ATTEST_SHAPE =
  'practitioner {legal_entity {id, system}, point_of_care {id, system}} and care_relationship {purpose_of_use {code, system}, decision_ref {id, user_selected: true or false}}; the rest may be left out'

export type AttestRequest = z.infer<typeof attestRequest>
export type AttestCode = z.infer<typeof code>
export type AttestIdentifier = z.infer<typeof identifier>

/** Members nobody reads: a misspelt one (`auhtorization`, in NHN's own sample) is lost without a word. */
export function unknownAttestMembers(value: unknown): readonly string[] {
  const top = members(value)
  const patients: readonly unknown[] = Array.isArray(top['patients']) ? top['patients'] : []
  return [
    ...unknown(value, ['type', ...Object.keys(attestRequest.shape)]),
    ...unknown(top['practitioner'], Object.keys(practitioner.shape)).map((name) => `practitioner.${name}`),
    ...unknown(top['care_relationship'], Object.keys(careRelationship.shape)).map(
      (name) => `care_relationship.${name}`,
    ),
    ...patients.flatMap((one, index) =>
      unknown(one, Object.keys(patient.shape)).map((name) => `patients.${index}.${name}`),
    ),
  ]
}

function unknown(value: unknown, known: readonly string[]): readonly string[] {
  return Object.keys(members(value)).filter((name) => !known.includes(name))
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
