// What the service decides of a record, through its versions.
import { describe, expect, it } from 'vitest'
import type { CriticalResource } from './resource.ts'
import { stamped } from './stamp.ts'
import { CRITICAL_TYPES } from './types.ts'

const [type] = CRITICAL_TYPES
const at = { id: 'one', pid: '13116900216', type }
const recorder = { name: 'Sara Henriksen', organisationName: 'LEGEKONTORET' }
const updater = { name: 'Ola Endrer', organisationName: 'SYKEHJEMMET' }
const sent = (members: object = {}) =>
  ({ resourceType: 'AllergyIntolerance', ...members }) as unknown as CriticalResource
const first = (resource = sent()) =>
  stamped(resource, { ...at, version: 1, now: '2026-11-18T09:00:00.000Z', recorder })
const next = (resource: CriticalResource, before = first(), by = updater) =>
  stamped(resource, { ...at, version: 2, now: '2026-11-19T09:00:00.000Z', before, updater: by })

const names = ({ contained = [] }: CriticalResource) =>
  contained.map((part) => [part.id, 'practitioner' in part ? part.practitioner?.display : undefined])

describe('a record that is written', () => {
  it('has been recorded when the EPJ says, else now', () => {
    expect(first(sent({ recordedDate: '2020-05-01' }))).toMatchObject({ recordedDate: '2020-05-01' })
    expect(first()).toMatchObject({ recordedDate: '2026-11-18T09:00:00.000Z' })
    for (const resourceType of ['AllergyIntolerance', 'Condition']) {
      const kept = first(sent({ resourceType, recordedDate: '2020-05-01' }))
      expect(kept, resourceType).toMatchObject({ recordedDate: '2020-05-01' })
      const later = next(sent({ resourceType, recordedDate: '2021-01-01' }), kept)
      expect(later, resourceType).toMatchObject({ recordedDate: '2020-05-01' })
    }
    expect(next(sent())).toMatchObject({ recordedDate: '2026-11-18T09:00:00.000Z' })
  })

  it('keeps when it was recorded and by whom, whatever a later version says', () => {
    const forged = sent({
      recordedDate: '1999-01-01',
      contained: [
        { resourceType: 'PractitionerRole', id: 'recorderRef', practitioner: { display: 'Forged' } },
      ],
    })
    const second = next(forged)
    expect(second).toMatchObject({
      recordedDate: '2026-11-18T09:00:00.000Z',
      recorder: { reference: '#recorderRef' },
      meta: { versionId: '2', lastUpdated: '2026-11-19T09:00:00.000Z' },
    })
    expect(names(second)).toEqual([
      ['recorderRef', 'Sara Henriksen'],
      ['updaterRef', 'Ola Endrer'],
    ])
    expect(names(next(forged, second, { ...updater, name: 'Kari Siste' }))).toEqual([
      ['recorderRef', 'Sara Henriksen'],
      ['updaterRef', 'Kari Siste'],
    ])
  })

  it('says once who changed it last, and keeps the other extensions', () => {
    const own = { url: 'http://example.no/own', valueString: 'x' }
    expect(first(sent({ extension: [own] })).extension).toEqual([own])
    expect(first()).not.toHaveProperty('extension')
    const second = next(sent({ extension: [own] }))
    const third = next(sent({ extension: second.extension }), second)
    expect(third.extension).toHaveLength(3)
    expect(third.extension).toEqual(second.extension)
    expect(third.extension?.[0]).toEqual(own)
    // Nobody is the one who changed a first version, whatever was sent.
    expect(first(sent({ extension: second.extension })).extension).toEqual([own])
  })

  it('of a flag has an author, and no time of its own', () => {
    const flag = sent({ resourceType: 'Flag', author: { reference: '#forged' } })
    const kept = first(flag)
    expect(kept).toMatchObject({ author: { reference: '#recorderRef' }, subject: {} })
    expect(next(flag, kept)).not.toHaveProperty('recordedDate')
  })
})
