// What the service decides of a record, whatever was sent: id, version, time, patient, and who wrote it.
import { type Author, patientReference, practitionerRole } from './as-fhir.ts'
import { type CriticalResource, type KeptResource, recorderOf } from './resource.ts'
import type { CriticalType } from './types.ts'

interface Stamp {
  readonly id: string
  readonly version: number
  readonly now: string
  readonly pid: string
  readonly type: CriticalType
  /** Of a first version. */
  readonly recorder?: Author
  /** Of a later version: the version before it, and who changed it. */
  readonly before?: KeptResource
  readonly updater?: Author
}

export function stamped(sent: CriticalResource, stamp: Stamp): KeptResource {
  const { id, version, now, pid, type, before } = stamp
  const extension = [...withoutUpdate(sent), ...updateOf(stamp)]
  const own = { ...sent }
  delete own.extension
  delete own.contained
  const shared = {
    id,
    meta: { versionId: String(version), lastUpdated: now, profile: [type.profile] },
    contained: peopleOf(stamp),
    ...(extension.length > 0 && { extension }),
  }
  const recorder = { reference: '#recorderRef' }
  const recordedDate = before && before.resourceType !== 'Flag' ? before.recordedDate : undefined
  switch (own.resourceType) {
    case 'AllergyIntolerance':
      return {
        ...own,
        ...shared,
        patient: patientReference(pid),
        recorder,
        recordedDate: recordedDate ?? own.recordedDate ?? now,
      }
    case 'Condition':
      return {
        ...own,
        ...shared,
        subject: patientReference(pid),
        recorder,
        recordedDate: recordedDate ?? own.recordedDate ?? now,
      }
    case 'Flag':
      return { ...own, ...shared, subject: patientReference(pid), author: recorder }
  }
}

function peopleOf({ recorder, before, updater }: Stamp) {
  const first = recorder ? practitionerRole('recorderRef', recorder) : before && recorderOf(before)
  return [...(first ? [first] : []), ...(updater ? [practitionerRole('updaterRef', updater)] : [])]
}

const UPDATER = 'http://nhn.no/kj/fhir/StructureDefinition/KjUpdater'
const UPDATED = 'http://nhn.no/kj/fhir/StructureDefinition/KjUpdatedDateTime'

function withoutUpdate({ extension = [] }: CriticalResource) {
  return extension.filter(({ url }) => url !== UPDATER && url !== UPDATED)
}

function updateOf({ updater, now }: Stamp) {
  if (!updater) return []
  return [
    { url: UPDATER, valueReference: { reference: '#updaterRef' } },
    { url: UPDATED, valueDateTime: now },
  ]
}
