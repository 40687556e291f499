import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isRealPid } from '#simulators/population/real-number.ts'
import { type Bench, type EpjCall, openBench } from '../fixture/bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => {
  bench.room.profile = 'strict'
})

const indicator = (body: unknown, call: Partial<EpjCall> = {}) =>
  bench.call({
    url: `${bench.room.addresses.kjernejournalApi}/v1/helseindikator`,
    token: bench.systemToken(),
    body,
    ...call,
    method: 'POST',
  })

/** Of ordinary form with right check digits, for somebody born on the last day of 2039. */
const UNBORN = Array.from({ length: 100_000 }, (_, index) => `311239${String(index).padStart(5, '0')}`).find(
  isRealPid,
)

const RANDOM_MEMBER = /^x[0-9a-f]{6}$/
async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = JSON.parse(await response.text())
  return Object.fromEntries(Object.entries(body).filter(([name]) => !RANDOM_MEMBER.test(name)))
}

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

  it('counts medicines from legemiddelFraDato on', async () => {
    const { pid: fnr } = bench.patient('line-danser')
    const flag = async (legemiddelFraDato: string) =>
      (await bodyOf(await indicator({ fnr, legemiddelFraDato })))['harLegemidler']
    expect(await flag('2020-01-01')).toBe(true)
    expect(await flag('2100-01-01')).toBe(false)
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

describe('the health indicator refuses', () => {
  const other = { payload: { 'helseid://claims/client/claims/orgnr_parent': '811111118' } }
  const rows: [string, number, string, () => Promise<Response>][] = [
    [
      'a call without a token',
      401,
      'KJF-000123',
      () => indicator({ fnr: '1' }, { headers: { authorization: undefined } }),
    ],
    [
      'a bound token as Bearer',
      401,
      'KJF-000123',
      () => {
        const token = bench.systemToken()
        return indicator(
          { fnr: '1' },
          { token, headers: { authorization: `Bearer ${token}`, dpop: undefined } },
        )
      },
    ],
    [
      'a token without the scope',
      403,
      'TB-FORBIDDEN',
      () => indicator({ fnr: '1' }, { token: bench.systemToken({ payload: { scope: ['openid'] } }) }),
    ],
    [
      'a user at level 3',
      403,
      'TB-LEVEL',
      () =>
        indicator(
          { fnr: '1' },
          {
            token: bench.userToken(undefined, {
              payload: { 'helseid://claims/identity/security_level': '3' },
            }),
          },
        ),
    ],
    [
      'an unknown organisation',
      403,
      'KJF-000013',
      () => indicator({ fnr: '1' }, { token: bench.systemToken(other) }),
    ],
    [
      'no organisation',
      403,
      'KJF-000013',
      () =>
        indicator(
          { fnr: '1' },
          {
            token: bench.systemToken({
              payload: { 'helseid://claims/client/claims/orgnr_parent': undefined },
            }),
          },
        ),
    ],
    [
      'a unit of somebody else',
      403,
      'KJF-000022',
      () =>
        indicator(
          { fnr: '1' },
          {
            token: bench.systemToken({
              payload: {
                'helseid://claims/client/claims/orgnr_child': bench.unit('nabosykehjem').organisasjonsnummer,
              },
            }),
          },
        ),
    ],
    [
      'a deleted organisation',
      403,
      'KJF-000022',
      () =>
        indicator(
          { fnr: '1' },
          {
            token: bench.systemToken({
              payload: {
                'helseid://claims/client/claims/orgnr_parent': bench.unit('slettet').organisasjonsnummer,
              },
            }),
          },
        ),
    ],
    [
      'a call that does not name the EPJ',
      400,
      'TB-REQUEST',
      () => indicator({ fnr: '1' }, { headers: { 'x-epj-system': undefined } }),
    ],
    [
      'an EPJ with too short a name',
      400,
      'TB-REQUEST',
      () => indicator({ fnr: '1' }, { headers: { 'x-epj-system': 'x ' } }),
    ],
    ['an unknown samtykke', 400, 'TB-REQUEST', () => indicator({ fnr: '1', samtykke: 'SAMTYKKE' })],
    ['a body without fnr', 400, 'TB-REQUEST', () => indicator({})],
    ['an fnr that is a number', 400, 'TB-REQUEST', () => indicator({ fnr: 13116900216 })],
    [
      'a legemiddelFraDato that is no date',
      400,
      'TB-REQUEST',
      () => indicator({ fnr: '1', legemiddelFraDato: '2021-06-31' }),
    ],
    ['a body that is no JSON', 400, 'TB-REQUEST', () => indicator('fnr=1')],
    ['a body that is null', 400, 'TB-REQUEST', () => indicator('null')],
    ['a body that is an array', 400, 'TB-REQUEST', () => indicator('[]')],
    ['a deep body', 400, 'TB-REQUEST', () => indicator('['.repeat(100_000))],
    [
      'another content type',
      415,
      'TB-REQUEST',
      () => indicator('{"fnr":"1"}', { headers: { 'content-type': 'text/plain' } }),
    ],
    ['a number that may be a living person’s', 400, 'TB-REQUEST', () => indicator({ fnr: UNBORN })],
  ]
  it.each(rows)('%s', async (_name, status, feilkode, call) => {
    const response = await call()
    expect(response.status).toBe(status)
    expect(response.headers.get('x-event-id')).toMatch(/^Id-/)
    expect(await bodyOf(response)).toEqual({
      status,
      utviklermelding: expect.any(String),
      brukermelding: expect.any(String),
      feilkode,
    })
    expect(bench.last().explanation?.reason).toEqual(expect.any(String))
  })

  it('says in WWW-Authenticate what was wrong with the proof', async () => {
    const response = await indicator({ fnr: '1' }, { proof: { payload: { ath: undefined } } })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('DPoP error="invalid_dpop_proof"')
  })

  it('with KJF-000022 when a fault orders it', async () => {
    bench.room.faults.arm({
      after: 0,
      maxInARow: 2,
      operation: 'kjernejournal.helseindikator',
      times: 1,
      effect: { type: 'status', status: 403, code: 'KJF-000022' },
    })
    const response = await indicator({ fnr: bench.patient('status-2').pid })
    expect(response.status).toBe(403)
    expect(await bodyOf(response)).toMatchObject({
      feilkode: 'KJF-000022',
      brukermelding: 'Virksomheten har ikke tilgang til kjernejournal.',
    })
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

describe('ping', () => {
  const ping = (call: Partial<EpjCall> = {}) =>
    bench.call({
      url: `${bench.room.addresses.kjernejournalApi}/v1/ping`,
      token: bench.systemToken(),
      ...call,
      method: 'GET',
    })

  it('answers OK', async () => {
    const response = await ping()
    expect(response.status).toBe(200)
    expect(await bodyOf(response)).toEqual({ status: 'OK' })
  })

  it('makes the same demands as the health indicator', async () => {
    expect((await ping({ headers: { authorization: undefined } })).status).toBe(401)
    expect((await ping({ headers: { 'x-epj-system': undefined } })).status).toBe(400)
    expect((await ping({ token: bench.systemToken({ payload: { scope: [] } }) })).status).toBe(403)
    expect((await ping({ proof: { payload: { htm: 'POST' } } })).status).toBe(401)
  })
})

describe('other addresses of the API host', () => {
  it('are 404 in the service’s own form', async () => {
    const response = await fetch(`${bench.room.addresses.kjernejournalApi}/v2/helseindikator`)
    expect(response.status).toBe(404)
    expect(await bodyOf(response)).toMatchObject({ status: 404, feilkode: 'TB-NOT-FOUND' })
  })

  it('are 405 with Allow for another method', async () => {
    const response = await fetch(`${bench.room.addresses.kjernejournalApi}/v1/helseindikator`)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })
})
