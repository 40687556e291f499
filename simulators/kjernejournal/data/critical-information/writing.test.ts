// Writing: what a new record, a version, a refutation and a deletion leave behind, here and elsewhere in Kjernejournal.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../../fixture/bench.ts'
import { createBrowser, openSession } from '../../fixture/browser.ts'
import {
  allergy,
  createCriticalCalls,
  implant,
  type KeptResource,
  refusalOf,
  resourceOf,
  verifiedAs,
} from '../../fixture/critical-calls.ts'
import { askIndicator, bodyOf } from '../../fixture/indicator-calls.ts'
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

describe('writing critical information', () => {
  it('keeps what was sent, with id, version, time, patient and recorder of its own', async () => {
    const response = await send('POST', 'AllergyIntolerance', { body: allergy() })
    expect(response.status).toBe(201)
    const resource = await resourceOf(response)
    expect(response.headers.get('location')).toMatch(`/AllergyIntolerance/${resource.id}/_history/1`)
    expect(resource).toMatchObject({
      meta: { versionId: '1', lastUpdated: new Date(bench.room.clock.now()).toISOString() },
      contained: [
        {
          resourceType: 'PractitionerRole',
          id: 'recorderRef',
          practitioner: { identifier: { value: bench.worker('lege').hprNumber } },
          organization: { identifier: { value: bench.unit('sykehjem').organisasjonsnummer } },
        },
      ],
      patient: { identifier: { value: bench.patient('line-danser').pid } },
      note: [{ text: 'Skal ikke ha NSAID.' }],
    })
    expect(isR4(resource)).toEqual([])
    expect(bench.last()).toMatchObject({
      operation: 'kjernejournal.critical-create',
      facts: { grunnlag: 'SAMTYKKE', patient: bench.patient('line-danser').pid, record: resource.id },
    })
  })

  it('shows in the portal and in the health indicator at once', async () => {
    const { pid } = bench.patient('status-2')
    expect(await bodyOf(await askIndicator(bench, { fnr: pid }))).toMatchObject({ status: 2 })
    await created(allergy(), { patient: 'status-2' })
    expect(await bodyOf(await askIndicator(bench, { fnr: pid }))).toMatchObject({
      status: 4,
      returTekst: 'OBS: Kritisk informasjon i kjernejournal',
      sistEndretKritiskInfo: [
        { kategori: 'OVER_REAK', sistEndret: new Date(bench.room.clock.now()).toISOString() },
      ],
    })
    const browser = createBrowser(bench)
    await browser.open(await openSession(bench, { patient: 'status-2' }))
    const page = await (await browser.get('pasient/kritisk-informasjon')).text()
    expect(page).toContain('Ibuprofen')
    expect(page).toContain('Pustebesvær. Skal ikke ha NSAID.')
    expect(page).toContain('icon-4.svg')
  })

  it('makes a new version by an update, and keeps the old one', async () => {
    const first = await created()
    bench.room.clock.advance(60_000)
    const note = [{ text: 'Tåler paracetamol.' }]
    const response = await send('PUT', `AllergyIntolerance/${first.id}`, { body: { ...first, note } })
    expect(response.status).toBe(200)
    const second = await resourceOf(response)
    expect(second).toMatchObject({ id: first.id, meta: { versionId: '2' }, note })
    expect(second['contained']).toMatchObject([{ id: 'recorderRef' }, { id: 'updaterRef' }])
    expect(isR4(second)).toEqual([])
    expect(await resourceOf(await send('GET', `AllergyIntolerance/${first.id}/_history/1`))).toEqual(first)
    const third = await send('PUT', `AllergyIntolerance/${first.id}`, { body: second })
    expect(await resourceOf(third)).toMatchObject({ meta: { versionId: '3' } })
  })

  it('takes a refuted record out of portal and indicator, and still gives it out', async () => {
    const first = await created(allergy(), { patient: 'status-2' })
    const refuted = {
      ...first,
      verificationStatus: verifiedAs('refuted'),
    }
    expect(
      (await send('PUT', `AllergyIntolerance/${first.id}`, { body: refuted, patient: 'status-2' })).status,
    ).toBe(200)
    const { pid } = bench.patient('status-2')
    expect(await bodyOf(await askIndicator(bench, { fnr: pid }))).toMatchObject({ status: 2 })
    expect((await send('GET', `AllergyIntolerance/${first.id}`, { patient: 'status-2' })).status).toBe(200)
  })

  it('deletes what was entered in error: 204, then 410 for every version', async () => {
    const { id } = await created()
    const response = await send('DELETE', `AllergyIntolerance/${id}`)
    expect([response.status, await response.text()]).toEqual([204, ''])
    for (const path of [`AllergyIntolerance/${id}`, `AllergyIntolerance/${id}/_history/1`])
      expect(await refusalOf(await send('GET', path))).toMatchObject({
        status: 410,
        issue: { code: 'deleted' },
      })
    expect((await send('DELETE', `AllergyIntolerance/${id}`)).status).toBe(410)
    expect(await resourceOf(await send('GET', 'AllergyIntolerance'))).toMatchObject({ total: 2 })
  })

  it('takes out of portal, indicator and status what was entered in error, though it was active', async () => {
    const patient = 'status-2'
    const { pid } = bench.patient(patient)
    const { id } = await created(allergy(), { patient })
    expect((await send('DELETE', `AllergyIntolerance/${id}`, { patient })).status).toBe(204)
    expect(await bodyOf(await askIndicator(bench, { fnr: pid }))).toMatchObject({ status: 2 })
    const headers = { 'content-type': 'application/json' }
    const status = await send('POST', 'status', { patient, body: { nin: pid }, headers })
    expect(await resourceOf(status)).toMatchObject({
      hasCriticalInformation: false,
      hasActiveCriticalInformation: false,
    })
    const browser = createBrowser(bench)
    await browser.open(await openSession(bench, { patient }))
    expect(await (await browser.get('pasient/kritisk-informasjon')).text()).not.toContain('Ibuprofen')
  })

  it('shows in the portal what a new version says of what the population told', async () => {
    const bundle: { entry: { resource: KeptResource }[] } = JSON.parse(
      await (await send('GET', 'AllergyIntolerance?criticalInfoType=DrugReaction')).text(),
    )
    const told = bundle.entry[0]?.resource
    const body = { ...told, note: [{ text: 'Tåler cefaleksin.' }] }
    expect((await send('PUT', `AllergyIntolerance/${told?.id}`, { body })).status).toBe(200)
    expect(bench.last().facts).toMatchObject({ record: told?.id })
    const browser = createBrowser(bench)
    await browser.open(await openSession(bench))
    const page = await (await browser.get('pasient/kritisk-informasjon')).text()
    expect(page).toContain('Tåler cefaleksin.')
    expect(page).not.toContain(bench.patient('line-danser').critical[0]?.detail)
  })

  it('tells by its dates that a record is no longer true, here and in the health indicator', async () => {
    const { pid } = bench.patient('line-danser')
    const dates = async () => {
      const body = { nin: pid }
      const headers = { 'content-type': 'application/json' }
      const status = await resourceOf(await send('POST', 'status', { body, headers }))
      const indicator = await bodyOf(await askIndicator(bench, { fnr: pid }))
      const newest = indicator['sistEndretKritiskInfoDato']
      expect(indicator).toMatchObject({
        sistEndretKritiskInfo: [{ kategori: 'OVER_REAK', sistEndret: newest }, {}, {}],
      })
      return [status['lastChangedDateTime'], newest]
    }
    const now = () => new Date(bench.room.clock.now()).toISOString()
    const first = await created()
    bench.room.clock.advance(60_000)
    const path = `AllergyIntolerance/${first.id}`
    await send('PUT', path, { body: { ...first, verificationStatus: verifiedAs('refuted') } })
    expect(await dates()).toEqual([now(), now()])
    bench.room.clock.advance(60_000)
    await send('DELETE', path)
    expect(await dates()).toEqual([now(), now()])
  })

  it('changes and deletes only the version that If-Match names', async () => {
    const first = await created()
    const path = `AllergyIntolerance/${first.id}`
    const call = (method: 'PUT' | 'DELETE', match: string) =>
      send(method, path, { headers: { 'if-match': match }, ...(method === 'PUT' && { body: first }) })
    for (const method of ['PUT', 'DELETE'] as const)
      expect(await refusalOf(await call(method, 'W/"7"'))).toMatchObject({
        status: 412,
        code: 'KJF-000065',
        issue: { code: 'conflict' },
      })
    expect((await call('PUT', 'W/"1"')).status).toBe(200)
    expect((await call('DELETE', 'W/"1"')).status).toBe(412)
    expect((await call('DELETE', '"1", W/"2"')).status).toBe(204)
  })

  it('deletes a version only when it is the newest', async () => {
    const first = await created()
    await send('PUT', `AllergyIntolerance/${first.id}`, { body: first })
    expect(await refusalOf(await send('DELETE', `AllergyIntolerance/${first.id}/_history/1`))).toMatchObject({
      status: 409,
      code: 'KJF-000065',
    })
    expect((await send('DELETE', `AllergyIntolerance/${first.id}/_history/2`)).status).toBe(204)
  })

  it.each<[string, string, number]>([
    ['lege', 'AllergyIntolerance', 201],
    ['lege', 'Condition', 201],
    ['sykepleier', 'AllergyIntolerance', 403],
    ['sykepleier', 'Condition', 201],
    ['vernepleier', 'Condition', 403],
  ])('lets a %s write %s: %i', async (worker, type, status) => {
    const body = type === 'Condition' ? implant() : allergy()
    expect((await send('POST', type, { worker, body })).status).toBe(status)
  })
})
