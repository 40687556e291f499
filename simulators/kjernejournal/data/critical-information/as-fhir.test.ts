// What the population knows, as resources.
import { describe, expect, it } from 'vitest'
import { asFhir, patientReference, practitionerRole } from './as-fhir.ts'

const told = {
  kategori: 'OVER_REAK',
  title: 'Anafylaksi av penicillin',
  detail: 'Innlagt.',
  certainty: 'Bekreftet',
  registeredBy: 'Sara Henriksen, LEGEKONTORET',
  changed: '2024-03-06T09:14:22.000Z',
  atc: { code: 'J01CE02', display: 'Fenoksymetylpenicillin' },
}
const { atc: _atc, ...withoutCode } = told
const written = (item: Parameters<typeof asFhir>[0]) =>
  asFhir(item, { pid: '13116900216', id: 'one', registrar: { organisationName: 'LEGEKONTORET' } })

describe('critical information as FHIR', () => {
  it('is as certain as the population tells', () => {
    const codeOf = (certainty: string) => {
      const resource = written({ ...told, certainty })
      return resource.resourceType === 'Flag' ? undefined : resource.verificationStatus?.coding?.[0]?.code
    }
    expect([codeOf('Bekreftet'), codeOf('Sannsynlig')]).toEqual(['confirmed', 'unconfirmed'])
  })

  it('tells an allergy to a medicine, its reaction and its code, from another', () => {
    expect(written(told)).toMatchObject({
      category: ['medication'],
      code: { coding: [{ code: 'J01CE02', userSelected: true }] },
      reaction: [{ manifestation: [{ text: 'Anafylaksi' }] }],
    })
    const other = written({ ...withoutCode, title: 'Lateksallergi' })
    expect(other).toMatchObject({ category: ['environment'], code: { text: 'Lateksallergi' } })
    expect(other).not.toHaveProperty('reaction')
    expect(written({ ...told, title: 'Penicillin' })).toMatchObject({
      reaction: [{ manifestation: [{ text: 'Penicillin' }] }],
    })
  })

  it('has its kind’s number in a condition, its time and its comment', () => {
    expect(written({ ...withoutCode, kategori: 'IMPL', title: 'Pacemaker' })).toMatchObject({
      resourceType: 'Condition',
      category: [{ coding: [{ code: '7', display: 'Implantat' }] }],
      meta: { versionId: '1', lastUpdated: told.changed },
      recordedDate: told.changed,
      note: [{ text: 'Innlagt.' }],
    })
  })

  it('tells a D-number from a fødselsnummer', () => {
    const systemOf = (pid: string) => patientReference(pid).identifier.system.split('.').at(-1)
    expect(['31126900216', '41116900216', '53116900216'].map(systemOf)).toEqual(['1', '2', '2'])
  })

  it('says nothing of a person whom nobody knows', () => {
    expect(practitionerRole('recorderRef', { organisationName: 'Anestesiavdelingen' })).toEqual({
      resourceType: 'PractitionerRole',
      id: 'recorderRef',
      organization: { display: 'Anestesiavdelingen' },
    })
    expect(
      practitionerRole('recorderRef', {
        name: 'Sara',
        profession: 'LE',
        organisation: '254493058',
        organisationName: 'X',
      }),
    ).toMatchObject({
      practitioner: { display: 'Sara' },
      organization: { identifier: { value: '254493058' } },
      code: [{ coding: [{ code: 'LE', display: 'Lege' }] }],
    })
  })
})
