// Records that are not taken, and what their sender is told.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../../fixture/bench.ts'
import { allergy, createCriticalCalls, implant, refusalOf, verifiedAs } from '../../fixture/critical-calls.ts'
import { createR4, type R4Validator } from './r4.ts'

let bench: Bench
let isR4: R4Validator
beforeAll(async () => {
  bench = await openBench()
  isR4 = await createR4()()
})
afterAll(() => bench.close())
afterEach(() => bench.room.reset())

const { created, send } = createCriticalCalls(() => bench)

describe('content that is refused', () => {
  const rows: readonly [string, object, string, string][] = [
    ['an unknown member', { colour: 'red' }, 'structure', 'AllergyIntolerance.colour'],
    ['a number for a text', { code: { text: 7 } }, 'structure', 'AllergyIntolerance.code.text'],
    ['no patient', { patient: undefined }, 'structure', 'AllergyIntolerance.patient'],
    ['a date that is none', { recordedDate: 'yesterday' }, 'structure', 'AllergyIntolerance.recordedDate'],
    [
      'a code outside its value set',
      { criticality: 'banana' },
      'code-invalid',
      'AllergyIntolerance.criticality',
    ],
    [
      'a category outside its value set',
      { category: ['cat'] },
      'code-invalid',
      'AllergyIntolerance.category',
    ],
    ['no status', { clinicalStatus: undefined }, 'invariant', 'AllergyIntolerance'],
    [
      'a status of another code system',
      { clinicalStatus: { coding: [{ system: 'http://example.no', code: 'active' }] } },
      'code-invalid',
      'AllergyIntolerance.clinicalStatus',
    ],
    [
      'a status that R4 has and the API has not',
      {
        clinicalStatus: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
              code: 'resolved',
            },
          ],
        },
      },
      'code-invalid',
      'AllergyIntolerance.clinicalStatus',
    ],
    [
      'an allergy as a reason for contact (ICD-10, chapter XXI)',
      { code: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7110', code: 'Z88.6' }] } },
      'code-invalid',
      'AllergyIntolerance.code',
    ],
    ['nothing to be allergic to', { code: undefined }, 'required', 'AllergyIntolerance.code'],
    [
      'a comment that is too long',
      { note: [{ text: 'x'.repeat(501) }] },
      'invariant',
      'AllergyIntolerance.note',
    ],
    [
      'another profile',
      { meta: { profile: ['http://example.no'] } },
      'value',
      'AllergyIntolerance.meta.profile',
    ],
    [
      'another patient',
      { patient: { identifier: { value: '12345678901' } } },
      'business-rule',
      'AllergyIntolerance.patient',
    ],
    [
      'another patient by address',
      { patient: { reference: 'Patient/04894424732' } },
      'business-rule',
      'AllergyIntolerance.patient',
    ],
    [
      'another patient by address of a version on another server',
      { patient: { reference: 'https://x.no/fhir/Patient/04894424732/_history/2', identifier: {} } },
      'business-rule',
      'AllergyIntolerance.patient',
    ],
    [
      'another patient as the one who told of it',
      { asserter: { reference: 'Patient/04894424732' } },
      'business-rule',
      'AllergyIntolerance.asserter',
    ],
    [
      'another patient as the author of a comment, by number',
      { note: [{ text: 'x', authorReference: { type: 'Patient', identifier: { value: '04894424732' } } }] },
      'business-rule',
      'AllergyIntolerance.note[0].authorReference',
    ],
    [
      'entered in error without DELETE',
      {
        clinicalStatus: undefined,
        verificationStatus: verifiedAs('entered-in-error'),
      },
      'business-rule',
      'AllergyIntolerance.verificationStatus',
    ],
    [
      'somebody else as recorder',
      {
        recorder: { reference: '#me' },
        contained: [
          {
            resourceType: 'PractitionerRole',
            id: 'me',
            practitioner: { identifier: { system: 'urn:oid:2.16.578.1.12.4.1.4.4', value: '1' } },
          },
        ],
      },
      'business-rule',
      'AllergyIntolerance.recorder',
    ],
    [
      'a modifier extension, which nobody may pass over',
      {
        reaction: [
          { manifestation: [{ text: 'x' }], modifierExtension: [{ url: 'http://x.no', valueBoolean: true }] },
        ],
      },
      'extension',
      'AllergyIntolerance.reaction[0].modifierExtension',
    ],
    [
      'implicit rules that nobody knows',
      { implicitRules: 'http://example.no' },
      'not-supported',
      'AllergyIntolerance.implicitRules',
    ],
    [
      'a narrative that does something',
      {
        text: {
          status: 'generated',
          div: '<div xmlns="http://www.w3.org/1999/xhtml"><b onclick="x()">x</b></div>',
        },
      },
      'invariant',
      'AllergyIntolerance.text.div',
    ],
    ['half a character', { note: [{ text: 'a\ud800' }] }, 'structure', 'AllergyIntolerance.note[0].text'],
  ]
  it.each(rows)('%s', async (_name, changes, code, path) => {
    const answer = await refusalOf(await send('POST', 'AllergyIntolerance', { body: allergy(changes) }))
    expect(answer).toMatchObject({ status: 422, code: 'KI-0014', issue: { code, location: [path] } })
    expect(answer.issue?.['details']).toMatchObject({
      coding: [
        { system: 'http://nhn.no/hit/fhir/error/CodeSystem/ErrorCode', code: 'KI-0014' },
        {},
        {},
        {},
        {},
      ],
    })
    expect(isR4(answer.outcome)).toEqual([])
    expect(bench.last().explanation?.at).toBe(path)
  })

  it('a patient within the resource, which is FHIR, and is told so', async () => {
    const contained = [{ resourceType: 'Patient', id: 'p', identifier: [{ value: '04894424732' }] }]
    const body = allergy({ contained, patient: { reference: '#p' } })
    expect(await refusalOf(await send('POST', 'AllergyIntolerance', { body }))).toMatchObject({
      status: 422,
      issue: { code: 'not-supported', diagnostics: expect.stringContaining('contains a Patient') },
    })
  })

  it('a member by the name of every object’s prototype', async () => {
    const body = JSON.stringify(allergy()).replace('{', '{"__proto__":{"x":1},')
    expect(await refusalOf(await send('POST', 'AllergyIntolerance', { body }))).toMatchObject({
      status: 422,
      issue: { code: 'structure', location: ['AllergyIntolerance.__proto__'] },
    })
  })

  it('the patient of the header is taken by number and by address, and so is whoever else is no patient', async () => {
    const { pid } = bench.patient('line-danser')
    const worker = { type: 'Practitioner', identifier: { value: '04894424732' } }
    for (const patient of [
      { identifier: { value: pid } },
      { reference: `Patient/${pid}` },
      // An EPJ's own number for the patient.
      { reference: 'Patient/4711' },
    ])
      expect(await created(allergy({ patient, asserter: worker }))).toMatchObject({
        patient: { identifier: { value: pid } },
      })
  })

  it('bytes that are no UTF-8, which would be kept as question marks', async () => {
    const body = Buffer.from(JSON.stringify(allergy({ note: [{ text: 'Pustebesvær' }] })), 'latin1')
    const answer = await refusalOf(await send('POST', 'AllergyIntolerance', { body }))
    expect(answer).toMatchObject({ status: 400, code: 'TB-REQUEST' })
    expect(bench.last().explanation).toMatchObject({ at: 'body', expected: 'UTF-8' })
  })

  it('a body that is no JSON, with what is amiss with it', async () => {
    const text = JSON.stringify(allergy({}))
    for (const [body, actual] of [
      [`\uFEFF${text}`, 'a byte order mark, and then the text'],
      [text.slice(0, -1), `a text that breaks at character ${text.length}`],
    ] as const) {
      expect(
        await refusalOf(await send('POST', 'AllergyIntolerance', { body: Buffer.from(body) })),
      ).toMatchObject({
        status: 400,
      })
      expect(bench.last().explanation).toMatchObject({ at: 'body', actual })
    }
  })

  it.each([
    ['a primitive’s extension that is no object', { _criticality: [-1, {}] }],
    ['objects that cannot be texts', { contained: [{ resourceType: { toString: [] } }] }],
    ['names of prototypes', { code: { text: 'x' }, constructor: { prototype: null } }],
  ])('%s', async (_name, changes) => {
    expect(
      await refusalOf(await send('POST', 'AllergyIntolerance', { body: allergy(changes) })),
    ).toMatchObject({
      status: 422,
      code: 'KI-0014',
    })
  })

  it('a condition of no kind that is known, and one resource as another', async () => {
    const unknown = implant({ category: [{ coding: [{ code: '6' }] }] })
    expect(await refusalOf(await send('POST', 'Condition', { body: unknown }))).toMatchObject({ status: 422 })
    expect(await refusalOf(await send('POST', 'Condition', { body: allergy() }))).toMatchObject({
      status: 422,
    })
  })

  it('a condition that is not confirmed', async () => {
    const system = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
    const unsure = implant({ verificationStatus: { coding: [{ system, code: 'provisional' }] } })
    expect(await refusalOf(await send('POST', 'Condition', { body: unsure }))).toMatchObject({
      status: 422,
      issue: { code: 'code-invalid', location: ['Condition.verificationStatus'] },
    })
  })

  it.each<[string, object, number]>([
    ['no JSON', { body: '{"resourceType":' }, 400],
    ['an array', { body: '[]' }, 400],
    [
      'a deep nest',
      {
        body: `{"resourceType":"AllergyIntolerance","extension":${'[{"extension":'.repeat(900)}[]${'}]'.repeat(900)}}`,
      },
      400,
    ],
    ['no body', { headers: { 'content-type': 'application/fhir+json' } }, 400],
    ['another media type', { body: allergy(), headers: { 'content-type': 'text/xml' } }, 415],
    ['a body beyond bounds', { body: allergy({ language: 'x'.repeat(40_000) }) }, 413],
  ])('%s', async (_name, call, status) => {
    const answer = await refusalOf(await send('POST', 'AllergyIntolerance', call))
    expect(answer).toMatchObject({ status, code: 'TB-REQUEST' })
  })

  it('an update of another version, another id, another thing', async () => {
    const first = await created()
    const path = `AllergyIntolerance/${first.id}`
    const put = async (body: object) => refusalOf(await send('PUT', path, { body }))
    expect(await put({ ...first, meta: { versionId: '7' } })).toMatchObject({
      status: 409,
      code: 'KJF-000065',
    })
    expect(await put({ ...first, meta: undefined })).toMatchObject({
      status: 409,
      issue: { diagnostics: 'The record must say which version it changes.' },
    })
    expect(await put({ ...first, id: 'another' })).toMatchObject({ status: 422 })
    expect(await put({ ...first, code: { text: 'Noe annet' } })).toMatchObject({ status: 422 })
    expect(await put({ ...first, category: ['food'] })).toMatchObject({ status: 422 })
    expect(await refusalOf(await send('PUT', 'AllergyIntolerance/nothing', { body: first }))).toMatchObject({
      status: 404,
    })
  })
})
