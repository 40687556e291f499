// Reading, by kind and by id: what comes, in which form, and what is passed over.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fullName } from '#simulators/population/index.ts'
import { type Bench, openBench } from '../../fixture/bench.ts'
import { createBrowser, openSession } from '../../fixture/browser.ts'
import { createCriticalCalls, refusalOf, resourceOf } from '../../fixture/critical-calls.ts'
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

describe('reading critical information', () => {
  it('gives all of a kind as a searchset that is valid FHIR R4', async () => {
    for (const [kind, count] of [
      ['AllergyIntolerance', 2],
      ['AllergyIntolerance?criticalInfoType=DrugReaction', 1],
      ['AllergyIntolerance?criticalInfoType=OtherAllergen', 1],
      ['Condition', 2],
      ['Conditions?criticalInfoType=IntubationProblem', 1],
      ['Condition?criticalInfoType=Infection', 0],
      ['Flag', 0],
    ] as const) {
      const response = await send('GET', kind)
      expect(response.headers.get('content-type')).toContain('application/fhir+json')
      const bundle = await resourceOf(response)
      expect(bundle, kind).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: count })
      expect(isR4(bundle), kind).toEqual([])
    }
  })

  it('answers in JSON, and tells whoever wants something else', async () => {
    const get = async (accept: string | undefined, query = '') =>
      (await send('GET', `Flag${query}`, { headers: { accept } })).status
    for (const accept of [undefined, '*/*', 'application/json', 'application/fhir+xml;q=0.5, application/*'])
      expect(await get(accept), accept).toBe(200)
    expect(await get('application/fhir+json; fhirVersion=4.0; charset=UTF-8')).toBe(200)
    expect(await get('application/fhir+xml', '?_format=application/fhir+json')).toBe(200)
    expect(await get('application/fhir+xml')).toBe(406)
    expect(await get('application/fhir+json;q=0, application/fhir+xml')).toBe(406)
    expect(await get('application/json', '?_format=xml')).toBe(406)
    expect(bench.last()).toMatchObject({ explanation: { at: 'query._format', actual: 'xml' } })
  })

  it('passes over search parameters it has not, and says so in the journal', async () => {
    const response = await send('GET', 'AllergyIntolerance?patient=1&code=2&code=3')
    expect(await resourceOf(response)).toMatchObject({ total: 2 })
    expect(bench.last()).toMatchObject({ facts: { unknownParameters: 'patient code' } })
  })

  it.each(['Infection', '', 'DrugReaction&criticalInfoType=OtherAllergen', 'DrugReaction,OtherAllergen'])(
    'gives no half of what was asked for: criticalInfoType=%s',
    async (kinds) => {
      const response = await send('GET', `AllergyIntolerance?criticalInfoType=${kinds}`)
      expect(await refusalOf(response)).toMatchObject({ status: 400, code: 'TB-REQUEST' })
      expect(bench.last()).toMatchObject({ explanation: { at: 'query.criticalInfoType' } })
    },
  )

  it('names patient, profile and who registered it', async () => {
    const bundle: { entry: { resource: object }[] } = JSON.parse(
      await (await send('GET', 'AllergyIntolerance?criticalInfoType=DrugReaction')).text(),
    )
    expect(bundle.entry[0]?.resource).toMatchObject({
      meta: {
        versionId: '1',
        profile: ['http://nhn.no/kj/fhir/StructureDefinition/KjAllergyIntolerance'],
      },
      category: ['medication'],
      code: {
        coding: [
          {
            system: 'http://www.whocc.no/atc',
            code: 'J01CE02',
            display: 'Fenoksymetylpenicillin',
            userSelected: true,
          },
        ],
      },
      reaction: [{ manifestation: [{ text: 'Anafylaksi' }] }],
      patient: { identifier: { value: bench.patient('line-danser').pid } },
      recorder: { reference: '#recorderRef' },
      contained: [
        {
          id: 'recorderRef',
          practitioner: {
            identifier: { value: bench.worker('lege').hprNumber },
            display: fullName(bench.worker('lege').name),
          },
          organization: {
            identifier: { value: bench.unit('legekontor').organisasjonsnummer },
            display: bench.unit('legekontor').navn,
          },
          code: [{ coding: [{ code: 'LE', display: 'Lege' }] }],
        },
      ],
    })
  })

  it('has a code for every reaction to a medicine, and a text where there is no code', async () => {
    const codesIn = async (response: Response) => {
      const { entry }: { entry: { resource: { code: object } }[] } = JSON.parse(await response.text())
      return entry.map(({ resource }) => Object.keys(resource.code))
    }
    const others = await send('GET', 'AllergyIntolerance?criticalInfoType=OtherAllergen')
    expect(await codesIn(others)).toEqual([['text']])
    for (const patient of ['line-danser', 'status-4']) {
      const drugs = await send('GET', 'AllergyIntolerance?criticalInfoType=DrugReaction', { patient })
      const codes = await codesIn(drugs)
      expect(codes.length).toBeGreaterThan(0)
      expect(codes).toEqual(codes.map(() => ['coding']))
    }
  })

  it('tells the others in the portal’s words when one is written', async () => {
    await created()
    const browser = createBrowser(bench)
    await browser.open(await openSession(bench))
    const page = await (await browser.get('pasient/kritisk-informasjon')).text()
    for (const told of ['Ibuprofen', ...bench.patient('line-danser').critical.map(({ title }) => title)])
      expect(page).toContain(told)
  })

  it('names the department where nobody’s name is known', async () => {
    const response = await send('GET', 'Condition?criticalInfoType=IntubationProblem')
    const { entry }: { entry: { resource: { contained: object[] } }[] } = JSON.parse(await response.text())
    expect(entry[0]?.resource.contained).toEqual([
      {
        resourceType: 'PractitionerRole',
        id: 'recorderRef',
        organization: { display: 'Bjørnefjord sykehus, anestesiavdelingen' },
      },
    ])
  })

  it('gives one record by its id, the same id each time, with its version as ETag', async () => {
    const { id } = await created()
    const response = await send('GET', `AllergyIntolerance/${id}`)
    expect(response.headers.get('etag')).toBe('W/"1"')
    expect(await resourceOf(response)).toMatchObject({ id, meta: { versionId: '1' } })
    expect((await send('GET', `AllergyIntolerance/${id}/_history/1`)).status).toBe(200)
    expect((await send('GET', `AllergyIntolerance/${id}/_history/2`)).status).toBe(404)
    expect((await send('GET', `Condition/${id}`)).status).toBe(404)
    expect((await send('GET', `AllergyIntolerance/${id}`, { patient: 'status-2' })).status).toBe(404)
  })
})
