import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey } from '#simulators/population/index.ts'
import { type Answer, getFrom, hrefOf, read, textAt } from '../fixture/calls.ts'
import { createBrreg } from '../index.ts'

let open: OpenRoom
beforeAll(async () => {
  open = await openRoom('brreg', createBrreg)
})
afterAll(() => open.close())

const unit = (key: string) => findByKey(open.population.organisations, key)
const number = (key: string) => unit(key).organisasjonsnummer
const get = (path: string) => getFrom(open, path)

describe('a search', () => {
  const names = (body: Answer) =>
    Object.values(body._embedded ?? {})[0]?.map(
      ({ organisasjonsnummer }) => open.population.organisation(organisasjonsnummer)?.key,
    )

  it.each([
    ['/underenheter?size=4', ['sykehjem', 'hjemmetjeneste', 'legekontor', 'nabosykehjem']],
    ['/underenheter?naeringskode=87&size=2', ['sykehjem', 'nabosykehjem']],
    ['/underenheter?naeringskode=87.1&size=2', ['sykehjem', 'nabosykehjem']],
    ['/underenheter?naeringskode=86.94,86.210&size=2', ['hjemmetjeneste', 'legekontor']],
    ['/enheter?organisasjonsform=KOMM&size=2', ['kommune', 'nabokommune']],
    ['/enheter?organisasjonsform=KOMM,ORGL&navn=bj%C3%B8rn+omsorg&size=1', ['helse-og-omsorg']],
    ['/underenheter?navn=bj%C3%B8rn+sykehjem', ['sykehjem']],
  ])('%s finds %j', async (path, expected) => {
    expect(names(await read(await get(path)))).toEqual(expected)
  })

  it('walks the tree by overordnetEnhet', async () => {
    const below = `?overordnetEnhet=${number('kommune')}`
    expect(names(await read(await get(`/enheter${below}`)))).toEqual(['helse-og-omsorg'])
    expect(names(await read(await get(`/underenheter${below}`)))).toEqual([
      'hjemmetjeneste',
      'legekontor',
      'barnehage',
    ])
  })

  it('takes several numbers, a municipality, and a number of employees', async () => {
    const numbers = `${number('sykehjem')},${number('legekontor')}`
    const { kommunenummer } = unit('nabokommune').address
    expect(names(await read(await get(`/underenheter?organisasjonsnummer=${numbers}`)))).toHaveLength(2)
    expect(names(await read(await get(`/enheter?kommunenummer=${kommunenummer}&size=1`)))).toEqual([
      'nabokommune',
    ])
    expect(names(await read(await get('/enheter?fraAntallAnsatte=50000')))).toBeUndefined()
  })

  it('takes less than 20 ms of a processor for nineteen in twenty, over the whole country', async () => {
    const questions = [
      '/enheter?navn=kommune&sort=navn.norwegian,DESC',
      '/underenheter?naeringskode=87&kommunenummer=0301,5001',
      '/underenheter?navn=sykehjem&fraAntallAnsatte=20&page=2',
      `/underenheter?overordnetEnhet=${number('kommune')}`,
    ]
    const p95 = async () => {
      const times: number[] = []
      for (let call = 0; call < 40; call += 1) {
        const before = process.cpuUsage()
        await (await get(questions[call % questions.length] ?? '')).arrayBuffer()
        const { user, system } = process.cpuUsage(before)
        times.push((user + system) / 1_000)
      }
      return times.toSorted((one, other) => one - other)[37] ?? Number.POSITIVE_INFINITY
    }
    // What it costs, not how long it takes: the machine may be busy with more. The best of some rounds: compiling and
    // collecting garbage are counted too.
    let best = await p95()
    for (let round = 0; round < 9 && best >= 20; round += 1) best = Math.min(best, await p95())
    expect(best).toBeLessThan(20)
  })

  it('has no _embedded at all when nothing is found', async () => {
    const response = await get('/enheter?navn=finnesikke')
    expect(response.status).toBe(200)
    expect(await read(response)).toEqual({
      _links: { self: { href: expect.stringContaining('navn=finnesikke') } },
      page: { size: 20, totalElements: 0, totalPages: 0, number: 0 },
    })
  })

  const five = () => {
    const keys = ['kommune', 'helse-og-omsorg', 'nabokommune', 'legesenter-as', 'feil-naeringskode']
    return `organisasjonsnummer=${keys.map(number).join(',')}`
  }

  it('turns pages with links that keep the question', async () => {
    const body = await read(await get(`/enheter?${five()}&sort=navn.norwegian,DESC&size=2&page=1`))
    expect(body._embedded?.['enheter']).toHaveLength(2)
    expect(body.page).toEqual({ size: 2, totalElements: 5, totalPages: 3, number: 1 })
    expect(Object.keys(body._links ?? {})).toEqual(['first', 'prev', 'self', 'next', 'last'])
    const next = await read(await fetch(hrefOf(body, 'next')))
    expect(next._embedded?.['enheter']).toHaveLength(1)
    expect(next._links).not.toHaveProperty('next')
  })

  it('sorts both ways', async () => {
    const up = names(await read(await get(`/enheter?${five()}&sort=antallAnsatte,ASC`)))
    const down = names(await read(await get(`/enheter?${five()}&sort=antallAnsatte,DESC`)))
    expect(down).toHaveLength(5)
    expect(down).toEqual(up?.toReversed())
  })

  it.each([
    'organisasjonsnummer',
    'organisasjonsform.kode',
    'naeringskode1.kode',
    'registreringsdatoEnhetsregisteret',
    'forretningsadresse.kommunenummer',
  ])('sorts by %s', async (field) => {
    const body = await read(await get(`/enheter?${five()}&sort=${field}`))
    const values = (body._embedded?.['enheter'] ?? []).map((row) => textAt(row, field))
    expect(new Set(values).size).toBeGreaterThan(1)
    expect(values).toEqual(values.toSorted())
  })

  it('sorts by the second field where the first is alike, and numbers as numbers', async () => {
    const body = await read(
      await get(`/enheter?${five()}&sort=organisasjonsform.kode,desc&sort=antallAnsatte&sort=`),
    )
    const rows = (body._embedded?.['enheter'] ?? []).map((row) => ({
      form: textAt(row, 'organisasjonsform.kode'),
      employees: Number(textAt(row, 'antallAnsatte')),
    }))
    expect(rows.map(({ form }) => form)).toEqual(['ORGL', 'KOMM', 'KOMM', 'AS', 'AS'])
    for (const form of ['KOMM', 'AS']) {
      const employees = rows.filter((row) => row.form === form).map((row) => row.employees)
      expect(employees).toEqual(employees.toSorted((one, other) => one - other))
    }
  })

  it('sorts names in the Norwegian alphabet, where Æ, Ø and Å come last', async () => {
    const body = await read(await get('/enheter?organisasjonsform=KOMM&sort=navn.norwegian&size=400'))
    const letters = (body._embedded?.['enheter'] ?? []).map((row) => textAt(row, 'navn').slice(0, 1))
    expect([...new Set(letters)].filter((letter) => 'AVØÅ'.includes(letter))).toEqual(['A', 'V', 'Ø', 'Å'])
  })

  it.each([
    ['naeringskode=49410', ['naeringskode'], '[49410]'],
    ['kommunenummer=Gj%C3%B8vik', ['kommunenummer'], '[Gjøvik]'],
    ['organisasjonsnummer=123', ['organisasjonsnummer'], '[123]'],
    ['overordnetEnhet=x', ['overordnetEnhet'], '[x]'],
    ['organisasjonsform=K1', ['organisasjonsform'], '[K1]'],
    ['page=-1', ['page'], '[-1]'],
    ['size=0', ['size'], '[0]'],
    ['sort=hasOwnProperty', ['sort'], '[hasOwnProperty]'],
    ['sort=navn.norwegian,SIDEWAYS', ['sort'], '[navn.norwegian,SIDEWAYS]'],
    ['sort=antallAnsatte,ASC,navn', ['sort'], '[antallAnsatte,ASC,navn]'],
    ['sort=navn', ['sort'], '[navn]'],
    ['size=5000&page=2', ['size', 'page'], undefined],
    ['nearingskode=87', ['nearingskode'], undefined],
    ['__proto__=1', ['__proto__'], undefined],
  ])('refuses ?%s in the envelope', async (query, parametere, feilaktigVerdi) => {
    const response = await get(`/enheter?${query}`)
    expect(response.status).toBe(400)
    const body = await read(response)
    expect(body).toMatchObject({ status: 400, sti: '/enhetsregisteret/api/enheter', antallFeil: 1 })
    expect(body.valideringsfeil).toEqual([
      { feilmelding: expect.any(String), parametere, ...(feilaktigVerdi && { feilaktigVerdi }) },
    ])
  })

  it('lists every thing that is wrong', async () => {
    const body = await read(await get('/enheter?naeringskode=49410&size=x&hva=1'))
    expect(body.antallFeil).toBe(3)
  })
})
