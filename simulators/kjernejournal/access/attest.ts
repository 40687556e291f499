// The attest (Tillitsrammeverk) in an access token: who says they treat whom, where, and why.
import { asObject } from './compact-jws.ts'

export interface Attest {
  readonly practitioner?: string
  /** Volven 9060. */
  readonly authorization?: string
  /** Only when the attest names patients by number; HelseID's own form does not have to. */
  readonly patients: readonly string[]
}

/** One attest is an object, several an array: both are seen, and the first counts. */
export function readAttest(claim: unknown): Attest | undefined {
  const attest = asObject(Array.isArray(claim) ? claim[0] : claim)
  if (!attest) return undefined
  const practitioner = text(attest, 'practitioner', 'identifier', 'id')
  const authorization = text(attest, 'practitioner', 'authorization', 'code')
  const patients = Array.isArray(attest['patients']) ? attest['patients'] : []
  return {
    ...(practitioner && { practitioner }),
    ...(authorization && { authorization }),
    patients: patients.flatMap((patient) => text(patient, 'identifier', 'id') ?? []),
  }
}

function text(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((part, name) => asObject(part)?.[name], value)
  return typeof found === 'string' && found !== '' ? found : undefined
}
