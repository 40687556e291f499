// R4's required value sets (hl7.org/fhir/R4: allergyintolerance, condition, flag), code by code.
import { describe, expect, it } from 'vitest'
import { requiredCodes } from './required-codes.ts'

const HL7 = 'http://terminology.hl7.org/CodeSystem/'
/** The system is empty for elements of type `code`. */
type Row = [type: string, element: string, codes: string, system: string]

const rows: readonly Row[] = [
  ['AllergyIntolerance', 'clinicalStatus', 'active inactive resolved', `${HL7}allergyintolerance-clinical`],
  [
    'AllergyIntolerance',
    'verificationStatus',
    'unconfirmed confirmed refuted entered-in-error',
    `${HL7}allergyintolerance-verification`,
  ],
  ['AllergyIntolerance', 'type', 'allergy intolerance', ''],
  ['AllergyIntolerance', 'category', 'food medication environment biologic', ''],
  ['AllergyIntolerance', 'criticality', 'low high unable-to-assess', ''],
  [
    'Condition',
    'clinicalStatus',
    'active recurrence relapse inactive remission resolved',
    `${HL7}condition-clinical`,
  ],
  [
    'Condition',
    'verificationStatus',
    'unconfirmed provisional differential confirmed refuted entered-in-error',
    `${HL7}condition-ver-status`,
  ],
  ['Flag', 'status', 'active inactive entered-in-error', ''],
]
const written = (code: unknown, system: string) => (system !== '' ? { coding: [{ system, code }] } : code)
const refused = (resource: object) => requiredCodes(resource).map(({ code, path }) => [code, path])

describe.each<Row>(rows)('%s.%s', (resourceType, element, codes, system) => {
  it('takes each code of its value set, and no other', () => {
    for (const code of codes.split(' '))
      expect(requiredCodes({ resourceType, [element]: written(code, system) }), code).toEqual([])
    for (const code of ['banana', 'Active', '', 7, undefined]) {
      const sent = written(code, system)
      if (sent === undefined) continue
      const issues = requiredCodes({ resourceType, [element]: sent })
      expect(issues).toMatchObject([{ code: 'code-invalid', path: `${resourceType}.${element}` }])
      expect(issues[0]?.text).toBe(
        `must be one of ${codes.replaceAll(' ', ', ')}${system === '' ? '' : ` in ${system}`}`,
      )
    }
  })
})

describe('a coded element', () => {
  it('may be left out, and may have codes of other systems beside the one of R4', () => {
    for (const resourceType of ['AllergyIntolerance', 'Condition', 'Flag'])
      expect(requiredCodes({ resourceType })).toEqual([])
    const own = { system: 'http://example.no', code: 'active' }
    const hl7 = { system: `${HL7}condition-clinical`, code: 'active' }
    const status = (...coding: object[]) => refused({ resourceType: 'Condition', clinicalStatus: { coding } })
    expect(status(own, hl7)).toEqual([])
    expect(status(own, { ...hl7, code: 'x' })).toEqual([['code-invalid', 'Condition.clinicalStatus']])
    expect(status()).toEqual([['code-invalid', 'Condition.clinicalStatus']])
  })

  it('is judged in each of a list, also within lists', () => {
    const reaction = ['mild', 'moderate', 'severe', 'awful', undefined, 'fatal'].map((severity) => ({
      severity,
    }))
    const category = ['food', 'cat']
    expect(refused({ resourceType: 'AllergyIntolerance', category, reaction })).toEqual([
      ['code-invalid', 'AllergyIntolerance.category'],
      ['code-invalid', 'AllergyIntolerance.reaction.severity'],
      ['code-invalid', 'AllergyIntolerance.reaction.severity'],
    ])
  })

  it('of a resource that is none of the three is nobody’s here', () => {
    expect(requiredCodes({ resourceType: 'Patient', status: 'x' })).toEqual([])
    expect(requiredCodes({ status: 'x' })).toEqual([])
  })
})
