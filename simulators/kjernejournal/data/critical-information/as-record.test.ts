// What a written resource says in the portal and in the health indicator.
import { describe, expect, it } from 'vitest'
import { practitionerRole } from './as-fhir.ts'
import { asRecord } from './as-record.ts'
import type { KeptResource } from './resource.ts'
import { CRITICAL_TYPES } from './types.ts'

const kept = { id: 'one', meta: { versionId: '1', lastUpdated: '2026-11-18T09:00:00.000Z' } }
const record = (resource: object) => asRecord({ ...kept, ...resource } as KeptResource)
const allergy = (members: object = {}) =>
  record({ resourceType: 'AllergyIntolerance', category: ['medication'], ...members })
const condition = (category: string, members: object = {}) =>
  record({ resourceType: 'Condition', category: [{ coding: [{ code: category }] }], ...members })
const verified = (code: string) => ({ verificationStatus: { coding: [{ code }] } })

describe('critical information in the portal’s words', () => {
  it('is of the category that its kind belongs to', () => {
    for (const { resource, category = '', kategori, display } of CRITICAL_TYPES) {
      const written = { resourceType: resource, category: [{ coding: [{ code: category }] }] }
      expect(
        record(resource === 'AllergyIntolerance' ? { ...written, category: ['food'] } : written),
      ).toMatchObject({
        kategori,
        title: resource === 'AllergyIntolerance' ? 'Annen allergi' : display,
      })
    }
  })

  it('is called by its text, else by the code that a person chose, else by the first code', () => {
    const first = { code: 'M01A', display: 'NSAID' }
    const chosen = { code: 'M01AE01', display: 'Ibuprofen', userSelected: true }
    const title = (code: object) => allergy({ code }).title
    expect(title({ text: 'Ibux', coding: [first, chosen] })).toBe('Ibux')
    expect(title({ coding: [first, chosen] })).toBe('Ibuprofen')
    expect(title({ coding: [first] })).toBe('NSAID')
    expect(title({ coding: [{ code: 'M01A' }] })).toBe('M01A')
    expect(title({})).toBe('Legemiddelreaksjon')
  })

  it('is as certain as was written', () => {
    for (const [code, certainty] of [
      ['confirmed', 'Bekreftet'],
      ['unconfirmed', 'Sannsynlig'],
      ['provisional', 'Sannsynlig'],
    ] as const) {
      expect(allergy(verified(code)).certainty).toBe(certainty)
      expect(condition('7', verified(code)).certainty).toBe(certainty)
    }
    expect(allergy().certainty).toBe('Bekreftet')
  })

  it('tells every reaction and every comment, the reactions of allergies first', () => {
    const reaction = [
      { manifestation: [{ text: 'Utslett' }, { coding: [{ display: 'Pustebesvær' }] }] },
      { manifestation: [{}] },
      {},
    ]
    const note = [{ text: 'Skal ikke ha NSAID.' }, { text: '' }, { text: 'Sett på legevakt.' }]
    expect(allergy({ reaction, note }).detail).toBe(
      'Utslett. Pustebesvær. Skal ikke ha NSAID. Sett på legevakt.',
    )
    expect(condition('7', { note }).detail).toBe('Skal ikke ha NSAID. Sett på legevakt.')
    expect(allergy().detail).toBe('')
  })

  it('of a flag tells the comments in its extensions, and is certain', () => {
    const flag = record({
      resourceType: 'Flag',
      category: [{ coding: [{ code: '9' }] }],
      extension: [{ url: 'a', valueAnnotation: { text: 'Kun på Ullevål.' } }, { url: 'b' }],
      ...verified('unconfirmed'),
    })
    expect(flag).toMatchObject({ kategori: 'PROSEDYRE', detail: 'Kun på Ullevål.', certainty: 'Bekreftet' })
  })

  it('names who wrote it first, not who changed it', () => {
    const contained = [
      practitionerRole('updaterRef', { name: 'Ola Endrer', organisationName: 'SYKEHJEMMET' }),
      practitionerRole('recorderRef', { name: 'Sara Henriksen', organisationName: 'LEGEKONTORET' }),
    ]
    const recorder = { reference: '#recorderRef' }
    expect(allergy({ contained, recorder }).registeredBy).toBe('Sara Henriksen, LEGEKONTORET')
    expect(record({ resourceType: 'Flag', contained, author: recorder }).registeredBy).toBe(
      'Sara Henriksen, LEGEKONTORET',
    )
    const department = [practitionerRole('recorderRef', { organisationName: 'Anestesiavdelingen' })]
    expect(allergy({ contained: department, recorder }).registeredBy).toBe('Anestesiavdelingen')
    expect(allergy().registeredBy).toBe('')
  })
})
