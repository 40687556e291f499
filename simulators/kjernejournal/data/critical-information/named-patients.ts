// Whom a resource speaks of. One that names another patient than the header does could end up in the wrong journal, and
// would give that patient's number to whoever reads it there.
import type { ContentIssue } from './outcome.ts'

/** The patient that the call is about, and the header that says so. */
export interface NamedPatient {
  readonly pid: string
  readonly header: string
}

/** A literal reference, relative or absolute, also to a version (FHIR R4, References). */
const TO_PATIENT = /(?:^|\/)Patient\/([^/?#]+)/
const NATIONAL_ID = /^\d{11}$/
const OF_THE_JOURNAL = ['AllergyIntolerance.patient', 'Condition.subject', 'Flag.subject']

/**
 * Everywhere in the resource. An EPJ's own number of the patient says nothing here: no address is looked up.
 * @param path where the value stands, as FHIRPath
 */
export function judgeNamedPatients(
  value: unknown,
  path: string,
  patient: NamedPatient,
): readonly ContentIssue[] {
  if (Array.isArray(value))
    return value.flatMap((one, index) => judgeNamedPatients(one, `${path}[${index}]`, patient))
  if (typeof value !== 'object' || value === null) return []
  if (namesAnother(value as Sent, OF_THE_JOURNAL.includes(path), patient.pid))
    return [{ code: 'business-rule', text: `must be the patient of the header ${patient.header}`, path }]
  return Object.entries(value).flatMap(([name, member]) =>
    judgeNamedPatients(member, `${path}.${name}`, patient),
  )
}

interface Sent {
  readonly type?: unknown
  readonly reference?: unknown
  readonly identifier?: { readonly value?: unknown } | null
}

function namesAnother({ type, reference, identifier }: Sent, isOfJournal: boolean, pid: string): boolean {
  const id = typeof reference === 'string' ? TO_PATIENT.exec(reference)?.[1] : undefined
  if (id !== undefined && NATIONAL_ID.test(id) && id !== pid) return true
  if (!isOfJournal && type !== 'Patient') return false
  const value = identifier?.value
  return typeof value === 'string' && value !== pid
}
