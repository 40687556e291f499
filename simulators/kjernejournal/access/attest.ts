// The attest (Tillitsrammeverk) in an access token: who says they treat whom, where, and why.
import { asObject } from './compact-jws.ts'

export interface Attest {
  readonly practitioner?: string
  readonly hprNumber?: string
  /** Volven 9060. */
  readonly authorization?: string
  /** Organisation numbers of the hovedenhet and of the place of care, where they are told as such. */
  readonly legalEntity?: string
  readonly pointOfCare?: string
  /** Only when the attest names patients by number; HelseID's own form does not have to. */
  readonly patients: readonly string[]
}

/** One attest is an object, several an array: both are seen, and the first counts. */
export function readAttest(claim: unknown): Attest | undefined {
  const attest = asObject(Array.isArray(claim) ? claim[0] : claim)
  if (!attest) return undefined
  const practitioner = text(attest, 'practitioner', 'identifier', 'id')
  const hprNumber = text(attest, 'practitioner', 'hpr_nr', 'id')
  const authorization = text(attest, 'practitioner', 'authorization', 'code')
  const legalEntity = organisation(attest, 'legal_entity')
  const pointOfCare = organisation(attest, 'point_of_care')
  const patients = Array.isArray(attest['patients']) ? attest['patients'] : []
  return {
    ...(practitioner && { practitioner }),
    ...(hprNumber && { hprNumber }),
    ...(authorization && { authorization }),
    ...(legalEntity && { legalEntity }),
    ...(pointOfCare && { pointOfCare }),
    patients: patients.flatMap((patient) => text(patient, 'identifier', 'id') ?? []),
  }
}

const ORGANISATION_NUMBER = 'urn:oid:2.16.578.1.12.4.1.4.101'

/** A place may also be told by its number in RESH, which says nothing here. */
function organisation(attest: unknown, member: string): string | undefined {
  const system = text(attest, 'practitioner', member, 'system')
  return system === ORGANISATION_NUMBER ? text(attest, 'practitioner', member, 'id') : undefined
}

function text(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((part, name) => asObject(part)?.[name], value)
  return typeof found === 'string' && found !== '' ? found : undefined
}
