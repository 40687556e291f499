// The three FHIR resources that hold critical information, and the little that all of them share.
import type { AllergyIntolerance, Condition, Flag, PractitionerRole } from '@medplum/fhirtypes'
import { CRITICAL_TYPES, type CriticalType } from './types.ts'

export type CriticalResource = AllergyIntolerance | Condition | Flag

/** As it is kept: it has a number and a version. */
export type KeptResource = CriticalResource & {
  readonly id: string
  readonly meta: { readonly versionId: string; readonly lastUpdated: string }
}

/** Which kind of critical information a resource says that it is. */
export function criticalTypeOf(resource: CriticalResource): CriticalType | undefined {
  if (resource.resourceType === 'AllergyIntolerance') {
    const name = resource.category?.includes('medication') ? 'DrugReaction' : 'OtherAllergen'
    return CRITICAL_TYPES.find((type) => type.name === name)
  }
  const codes = resource.category?.flatMap(({ coding = [] }) => coding.map(({ code }) => code)) ?? []
  return CRITICAL_TYPES.find(
    ({ resource: wanted, category }) => wanted === resource.resourceType && codes.includes(category),
  )
}

export type RecordStatus = 'active' | 'inactive' | 'refuted' | 'entered-in-error'

export function statusOf(resource: CriticalResource): RecordStatus {
  if (resource.resourceType === 'Flag')
    return resource.status === 'inactive' ? 'refuted' : (resource.status ?? 'active')
  const verification = resource.verificationStatus?.coding?.[0]?.code
  if (verification === 'entered-in-error' || verification === 'refuted') return verification
  return resource.clinicalStatus?.coding?.[0]?.code === 'active' ? 'active' : 'inactive'
}

/** Who wrote it first. */
export function recorderOf(resource: CriticalResource): PractitionerRole | undefined {
  const reference = resource.resourceType === 'Flag' ? resource.author : resource.recorder
  const id = reference?.reference?.replace('#', '')
  return resource.contained?.find(
    (part): part is PractitionerRole => part.resourceType === 'PractitionerRole' && part.id === id,
  )
}

/** Comments: Flag has no `note` of its own in R4. */
export function notesOf(resource: CriticalResource): readonly string[] {
  const notes =
    resource.resourceType === 'Flag'
      ? resource.extension?.map(({ valueAnnotation }) => valueAnnotation?.text)
      : resource.note?.map(({ text }) => text)
  return notes?.flatMap((text) => text || []) ?? []
}
