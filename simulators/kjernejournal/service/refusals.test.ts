import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRealPid } from '#simulators/population/numbers/real-number.ts'
import { type Bench, type EpjCall, openBench } from '../fixture/bench.ts'
import { askIndicator, bodyOf } from '../fixture/indicator-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const indicator = (body: unknown, call?: Partial<EpjCall>) => askIndicator(bench, body, call)

/** Of ordinary form with right check digits, for somebody born on the last day of 2039. */
const UNBORN = Array.from({ length: 100_000 }, (_, index) => `311239${String(index).padStart(5, '0')}`).find(
  isRealPid,
)

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
    [
      'a body that is compressed',
      415,
      'TB-REQUEST',
      () => indicator('{"fnr":"1"}', { headers: { 'content-encoding': 'gzip' } }),
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

  it('a number that may be a living person’s, however it is spelt in JSON', async () => {
    const escaped = [...(UNBORN ?? '')].map((digit) => `\\u003${digit}`).join('')
    const response = await indicator(`{"fnr":"${escaped}"}`)
    expect(response.status).toBe(400)
    expect(await bodyOf(response)).toMatchObject({ feilkode: 'TB-REQUEST' })
  })

  it('says in WWW-Authenticate what was wrong with the proof', async () => {
    const response = await indicator({ fnr: '1' }, { proof: { payload: { ath: undefined } } })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('DPoP error="invalid_dpop_proof"')
  })

  it('says in WWW-Authenticate which scope is wanted, when the token lacks it', async () => {
    const response = await indicator(
      { fnr: '1' },
      { token: bench.systemToken({ payload: { scope: ['openid'] } }) },
    )
    expect(response.headers.get('www-authenticate')).toMatch(
      /^DPoP error="insufficient_scope".*, scope="nhn:kjernejournal\/api".*Bearer error="insufficient_scope".*, scope="nhn:kjernejournal\/api"$/,
    )
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
