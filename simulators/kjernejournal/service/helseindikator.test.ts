import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, type EpjCall, openBench } from '../fixture/bench.ts'
import { askIndicator, bodyOf, RANDOM_MEMBER } from '../fixture/indicator-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const indicator = (body: unknown, call?: Partial<EpjCall>) => askIndicator(bench, body, call)

describe('the health indicator', () => {
  it('tells of critical information as the documented example does', async () => {
    const { pid, critical } = bench.patient('line-danser')
    const response = await indicator({ fnr: pid, samtykke: 'HPMOTTATTSAMTYKKE' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-cache, must-revalidate, private, s-maxage=0')
    expect(response.headers.get('pragma')).toBe('no-cache')
    expect(response.headers.get('x-event-id')).toMatch(/^Id-[0-9a-f]{32}$/)
    const newest = critical
      .map(({ changed }) => changed)
      .sort()
      .at(-1)
    expect(await bodyOf(response)).toEqual({
      returTekst: 'OBS: Kritisk informasjon i kjernejournal',
      status: 4,
      sistEndretKritiskInfoDato: newest,
      sistEndretKritiskInfo: expect.arrayContaining([{ kategori: 'OVER_REAK', sistEndret: newest }]),
      sperringDetaljer: [],
      ticket: expect.stringMatching(/^(?=.*\+)(?=.*\/)[A-Za-z0-9+/]+=*$/),
      eksistererBlokkertHelsepersonell: false,
      harLasteResepter: false,
      harLegemidler: true,
    })
  })

  const statuses: [string, number, boolean][] = [
    ['status-0', 0, false],
    ['status-1', 1, false],
    ['status-2', 2, true],
    ['status-3', 3, true],
    ['status-4', 4, true],
    ['reservert', 1, false],
    ['adressesperre', 2, true],
    ['blokkert-helsepersonell', 2, true],
  ]
  it.each(statuses)('gives %s status %i, with a ticket from 2 on', async (key, status, ticket) => {
    const body = await bodyOf(await indicator({ fnr: bench.patient(key).pid }))
    expect(body['status']).toBe(status)
    expect('ticket' in body).toBe(ticket)
    expect(body['returTekst']).toEqual(expect.any(String))
  })

  const numbers: [string, string, number][] = [
    ['ten digits', '1311690021', 0],
    ['letters', 'line-danser', 0],
    ['nothing', '', 0],
    ['zeros', '00000000000', 0],
    ['a wrong check digit', '13116900217', 0],
    ['a synthetic number nobody in the room has', '17888899920', 0],
  ]
  it.each(numbers)('answers 200 for %s', async (_name, fnr, status) => {
    const response = await indicator({ fnr })
    expect(response.status).toBe(200)
    expect((await bodyOf(response))['status']).toBe(status)
  })

  it('tells that a health worker is blocked and that prescriptions are locked', async () => {
    const blocked = await bodyOf(await indicator({ fnr: bench.patient('blokkert-helsepersonell').pid }))
    expect(blocked['eksistererBlokkertHelsepersonell']).toBe(true)
    const locked = await bodyOf(await indicator({ fnr: bench.patient('sperret').pid }))
    expect(locked['harLasteResepter']).toBe(true)
  })

  it.each([
    ['harLegemidler', 'line-danser'],
    ['harLasteResepter', 'sperret'],
  ])('says %s of what was dispensed from legemiddelFraDato on', async (name, key) => {
    const { pid: fnr } = bench.patient(key)
    const flag = async (legemiddelFraDato: string) =>
      (await bodyOf(await indicator({ fnr, legemiddelFraDato })))[name]
    expect(await flag('2020-01-01')).toBe(true)
    expect(await flag('2100-01-01')).toBe(false)
  })

  it.each([
    ['beside the number', '"samtykke":"HPAKUTT","navn":"Bl\u00e5b\u00e6r"'],
    ['in a number that is said twice', '"fnr":"\u00e6"'],
  ])('refuses bytes that are not UTF-8 %s, as the others do', async (_where, member) => {
    const { pid } = bench.patient('line-danser')
    const text = `{${member},"fnr":"${pid}"}`
    const refused = await indicator(Buffer.from(text, 'latin1'))
    expect([refused.status, await bodyOf(refused)]).toEqual([
      400,
      expect.objectContaining({ feilkode: 'TB-REQUEST', utviklermelding: 'The body is not UTF-8.' }),
    ])
    expect((await indicator(Buffer.from(text))).status).toBe(200)
  })

  it('takes null for what is not set, as libraries of Java and .NET write it', async () => {
    const { pid: fnr } = bench.patient('line-danser')
    const answer = await bodyOf(await indicator({ fnr, samtykke: null, legemiddelFraDato: null }))
    expect(answer).toMatchObject({ status: 4, harLegemidler: true })
  })

  it('holds one member more that means nothing, another one each time', async () => {
    const names = new Set<string>()
    for (let index = 0; index < 5; index += 1) {
      const body: object = JSON.parse(await (await indicator({ fnr: bench.patient('status-2').pid })).text())
      const random = Object.keys(body).filter((name) => RANDOM_MEMBER.test(name))
      expect(random).toHaveLength(1)
      names.add(random[0] ?? '')
    }
    expect(names.size).toBe(5)
  })

  it('holds that member as often as the room’s switch says, by the seed', async () => {
    const share = async (value: string) => {
      bench.room.switches.turn('kjernejournal.extra-member', value)
      let extra = 0
      for (let round = 0; round < 40; round += 1) {
        const body: object = JSON.parse(
          await (await indicator({ fnr: bench.patient('status-2').pid })).text(),
        )
        if (Object.keys(body).some((name) => RANDOM_MEMBER.test(name))) extra += 1
      }
      return extra
    }
    expect(await share('never')).toBe(0)
    const often = await share('often')
    expect(often).toBeGreaterThan(8)
    expect(often).toBeLessThan(32)
    expect(await share('seldom')).toBeLessThan(12)
    expect(await share('always')).toBe(40)
  })

  it('is behind the population register until its daily copy has caught up', async () => {
    const { pid: fnr } = bench.patient('adressesperre')
    expect(await bodyOf(await indicator({ fnr }))).toMatchObject({ status: 2 })
    bench.room.switches.turn('kjernejournal.address-block', 'caught-up')
    const caughtUp = await bodyOf(await indicator({ fnr }))
    bench.room.switches.turn('kjernejournal.address-block', 'behind')
    expect(caughtUp).toMatchObject({ status: 1 })
    expect(caughtUp).not.toHaveProperty('ticket')
  })

  it('takes a system token as Bearer when it is not bound', async () => {
    const token = bench.systemToken({ payload: { cnf: undefined } })
    const headers = { authorization: `Bearer ${token}`, dpop: undefined }
    const response = await indicator({ fnr: bench.patient('status-2').pid }, { token, headers })
    expect(response.status).toBe(200)
    expect(bench.last().facts).toMatchObject({ token: 'system', patient: bench.patient('status-2').pid })
  })

  it('notes members it does not know, and ignores them', async () => {
    const response = await indicator({ fnr: bench.patient('status-2').pid, samtyke: 'HPAKUTT' })
    expect(response.status).toBe(200)
    expect(bench.last().facts).toMatchObject({ unknownMembers: 'samtyke' })
  })

  it.each([
    ['the number', (one: string, two: string) => `{"fnr":"${one}","fnr":"${two}"}`, 'fnr'],
    [
      'the consent',
      (_: string, two: string) => `{"fnr":"${two}","samtykke":"HPAKUTT", "samtykke" : "HPUNNTAK"}`,
      'samtykke',
    ],
  ])('takes the last of what stands there twice, and notes that it did: %s', async (_name, written, name) => {
    const [one, two] = [bench.patient('status-2').pid, bench.patient('status-3').pid]
    expect(await bodyOf(await indicator(written(one, two)))).toMatchObject({ status: 3 })
    expect(bench.last().facts).toMatchObject({ patient: two, repeatedMembers: name })
  })

  it.each([
    ['spaces', (fnr: string) => `{\n    "fnr" : "${fnr}"\n}`],
    ['another name', (fnr: string) => `{"fnr":"${fnr}","samtykke":null,"x":"\\"fnr\\":"}`],
    ['what nests', (fnr: string) => `{"fnr":"${fnr}","x":{"fnr":"1"}}`],
  ])('finds nothing twice that stands there once, with %s', async (_name, written) => {
    expect(await bodyOf(await indicator(written(bench.patient('status-3').pid)))).toMatchObject({ status: 3 })
    expect(bench.last().facts).not.toHaveProperty('repeatedMembers')
  })

  it('gives the same answer at the address of NHN’s sample', async () => {
    const url = `${bench.room.addresses.kjernejournalApi}/v1/helseindikator/status`
    const response = await indicator({ fnr: bench.patient('status-3').pid }, { url })
    expect((await bodyOf(response))['status']).toBe(3)
    expect(bench.last().operation).toBe('kjernejournal.helseindikator-status')
  })

  it('gives the same answer off the hot path', async () => {
    const url = `${bench.room.addresses.kjernejournalApi}/v1/helseindikator`
    const proof = { payload: { htu: url } }
    const response = await indicator({ fnr: bench.patient('status-3').pid }, { url: `${url}?a=b`, proof })
    expect((await bodyOf(response))['status']).toBe(3)
    expect(response.headers.get('pragma')).toBe('no-cache')
  })
})

describe('a lenient room', () => {
  it('answers NHN’s sample, which sends a user’s bound token as Bearer without the scope', async () => {
    bench.room.profile = 'lenient'
    const token = bench.userToken(undefined, { payload: { scope: ['nhn:kjernejournal/innlogging'] } })
    const headers = { authorization: `Bearer ${token}`, dpop: undefined }
    const response = await indicator({ fnr: bench.patient('status-2').pid }, { token, headers })
    expect(response.status).toBe(200)
    expect(bench.last().deviations?.map(({ rule }) => rule)).toEqual([
      'kjernejournal.bound-token-as-bearer',
      'kjernejournal.missing-scope',
    ])
  })
})
