// What must hold before a record is written.
import { Refusal } from '../../refusal.ts'
import type { OpenJournal } from './open-journal.ts'
import { ContentRefusal } from './outcome.ts'
import type { CriticalResource, KeptResource } from './resource.ts'
import type { CriticalType } from './types.ts'

export const MOST_RECORDS = 100
export const MOST_VERSIONS = 50

/** Doctors write everything; nurses implants; the others read (ehelse.no: what Kjernejournal is). */
export function requireWriter({ user, caller }: OpenJournal, type: CriticalType): void {
  if (user.role === 'LE' || (user.role === 'SP' && type.kategori === 'IMPL')) return
  throw new Refusal(403, 'AUT_104', {
    message: 'The profession may not write this kind of critical information.',
    at: `headers.${caller.headers.name('role')}`,
    expected: type.kategori === 'IMPL' ? 'LE or SP' : 'LE',
    actual: user.role,
  })
}

export function requireSpace(there: boolean): void {
  if (there) return
  throw new Refusal(409, 'TB-REQUEST', {
    message: `The simulator keeps ${MOST_RECORDS} records of a patient, and ${MOST_VERSIONS} versions of each.`,
  })
}

/** Only the newest version may be changed or deleted. */
export function requireNewest(version: string | undefined, newest: KeptResource, at: string): void {
  if (version === newest.meta.versionId) return
  throw new Refusal(409, 'KJF-000065', {
    message:
      version === undefined
        ? 'The record must say which version it changes.'
        : 'This is not the newest version of the record: read it again, and change that.',
    at,
    expected: newest.meta.versionId,
    actual: version ?? 'missing',
  })
}

/** `If-Match` as FHIR has it (R4 §3.1.0.5, Managing Resource Contention): versions as weak tags, which are compared. */
export function requireMatch(sent: string | undefined, { meta }: KeptResource): void {
  if (sent === undefined) return
  const tags = sent.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (tags.includes('*') || tags.includes(`"${meta.versionId}"`)) return
  throw new Refusal(412, 'KJF-000065', {
    message: 'If-Match names another version than the newest.',
    at: 'headers.if-match',
    expected: `W/"${meta.versionId}"`,
    actual: sent.slice(0, 200),
  })
}

/** Category and code of a record cannot be changed (API documentation, Update). */
export function requireSameThing(sent: CriticalResource, newest: KeptResource): void {
  const changed = [
    { path: 'code', same: codesOf(sent) === codesOf(newest) },
    { path: 'category', same: categoriesOf(sent) === categoriesOf(newest) },
  ].find(({ same }) => !same)
  if (!changed) return
  const path = `${sent.resourceType}.${changed.path}`
  throw new ContentRefusal([{ code: 'business-rule', text: 'cannot be changed', path }])
}

function codesOf({ code }: CriticalResource): string {
  return JSON.stringify(code?.coding?.map(({ system, code: value }) => [system, value]) ?? code?.text)
}

function categoriesOf({ category }: CriticalResource): string {
  return JSON.stringify(
    category?.map((one) => (typeof one === 'string' ? one : one.coding?.map(({ code }) => code))),
  )
}
