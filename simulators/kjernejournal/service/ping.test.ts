import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, type EpjCall, openBench } from '../fixture/bench.ts'
import { bodyOf } from '../fixture/indicator-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

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

  it.each([
    ['EPJ', 200, undefined],
    ['  EPJ  ', 200, undefined],
    ['E'.repeat(512), 200, undefined],
    ['E'.repeat(513), 400, '513 characters'],
    ['EP', 400, '2 characters'],
    ['  ', 400, 'missing'],
  ])('takes a name of the EPJ of 3 to 512 characters: «%s»', async (name, status, actual) => {
    expect((await ping({ headers: { 'x-epj-system': name } })).status).toBe(status)
    expect(bench.last().explanation?.actual).toBe(actual)
  })

  it.each(['kjernejournalApi', 'kjernejournalInnlogging'] as const)(
    'takes a HEAD at %s with a proof for HEAD, and none for GET',
    async (host) => {
      const path = host === 'kjernejournalApi' ? '/v1/ping' : '/api/session/ping'
      const call = {
        method: 'HEAD',
        url: `${bench.room.addresses[host]}${path}`,
        token: bench.userToken(),
      } as const
      expect((await bench.call(call)).status).toBe(200)
      expect((await bench.call({ ...call, proof: { payload: { htm: 'GET' } } })).status).toBe(401)
      expect(bench.last().explanation).toMatchObject({ expected: 'HEAD', actual: 'GET' })
    },
  )

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
