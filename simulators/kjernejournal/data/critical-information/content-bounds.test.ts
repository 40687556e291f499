// How much a record may hold, and what is asked of conditions and flags apart from allergies.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../../fixture/bench.ts'
import { allergy, createCriticalCalls, implant, refusalOf, resourceOf } from '../../fixture/critical-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const { created, send } = createCriticalCalls(() => bench)
const write = (body: Record<string, unknown> | string, type = 'AllergyIntolerance') =>
  send('POST', type, { body, headers: { 'content-type': 'application/fhir+json' } })
const flag = (changes: Record<string, unknown> = {}) => ({
  resourceType: 'Flag',
  status: 'active',
  category: [{ coding: [{ code: '9' }] }],
  code: { text: 'Ønsker ikke blodoverføring' },
  subject: { display: 'Pasienten' },
  ...changes,
})

describe('a record', () => {
  it('holds comments of 500 characters and names of 200, and no longer ones', async () => {
    const noted = (length: number) => write(allergy({ note: [{ text: 'x'.repeat(length) }] }))
    const named = (length: number) => write(allergy({ code: { text: 'x'.repeat(length) } }))
    expect([(await noted(500)).status, (await named(200)).status]).toEqual([201, 201])
    expect(await refusalOf(await noted(501))).toMatchObject({
      issue: { location: ['AllergyIntolerance.note'] },
    })
    expect(await refusalOf(await named(201))).toMatchObject({
      status: 422,
      issue: { code: 'invariant', location: ['AllergyIntolerance.code.text'] },
    })
  })

  it('is told of all that is wrong with it at once', async () => {
    const wrong = allergy({ note: [{ text: 'x'.repeat(501) }], code: { text: 'x'.repeat(201) } })
    const { outcome } = await refusalOf(await write(wrong))
    expect(outcome).toMatchObject({
      issue: [{ location: ['AllergyIntolerance.code.text'] }, { location: ['AllergyIntolerance.note'] }],
    })
  })

  it('of 32,768 bytes is read, and none that is larger', async () => {
    const bare = Buffer.byteLength(JSON.stringify(allergy()))
    const sized = (bytes: number) => write(`${JSON.stringify(allergy())}${' '.repeat(bytes - bare)}`)
    expect([(await sized(32_768)).status, (await sized(32_769)).status]).toEqual([201, 413])
  })

  it('is read by its own number, beside others of the same patient', async () => {
    const both = [await created(), await created(allergy({ code: { text: 'Lateks' } }))]
    for (const record of both)
      expect(await resourceOf(await send('GET', `AllergyIntolerance/${record.id}`))).toEqual(record)
  })

  it('is an object', async () => {
    for (const body of ['null', '7', '"x"', '[]', ''])
      expect(await refusalOf(await write(body)), body).toMatchObject({ status: 400, code: 'TB-REQUEST' })
  })
})

describe('a condition', () => {
  it('says whether it is active, and is of the patient of the header', async () => {
    const told = async (changes: object) =>
      (await refusalOf(await write(implant(changes), 'Condition'))).issue
    expect(await told({ clinicalStatus: undefined })).toMatchObject({
      location: ['Condition.clinicalStatus'],
    })
    const subject = { identifier: { value: bench.patient('status-3').pid } }
    expect(await told({ subject })).toMatchObject({ code: 'business-rule', location: ['Condition.subject'] })
  })
})

describe('a flag', () => {
  it('needs no clinical status, and is entered in error by DELETE alone', async () => {
    expect((await write(flag(), 'Flag')).status).toBe(201)
    expect(await refusalOf(await write(flag({ status: 'entered-in-error' }), 'Flag'))).toMatchObject({
      status: 422,
      issue: { code: 'business-rule', location: ['Flag.status'] },
    })
  })
})
