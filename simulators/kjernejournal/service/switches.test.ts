// What no public page settles of the API host, in each of its positions, as an EPJ meets it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { PROOF_SWITCH } from '../api-proofs.ts'
import { type Bench, type EpjCall, openBench } from '../fixture/bench.ts'
import { askIndicator, bodyOf } from '../fixture/indicator-calls.ts'
import { createSessionCalls } from '../fixture/session-calls.ts'
import { PING_SWITCH } from '../ping-answer.ts'
import { DEAD_SWITCH, NUMBER_SWITCH } from './patients-as-told.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => {
  for (const { name, values } of [PROOF_SWITCH, PING_SWITCH, DEAD_SWITCH, NUMBER_SWITCH])
    turn(name, values[0])
})

const turn = (name: string, position: string) => bench.room.switches.turn(name, position)
const sessions = createSessionCalls(() => bench)
const api = (path: string, call: Partial<EpjCall> = {}) =>
  bench.call({
    url: `${bench.room.addresses.kjernejournalApi}/v1/${path}`,
    token: bench.systemToken(),
    method: 'GET',
    ...call,
  })

/** The status of a look-up, or the code it was refused with. */
async function lookedUp(fnr: string) {
  const response = await askIndicator(bench, { fnr })
  const { status, feilkode } = await bodyOf(response)
  return [response.status, feilkode ?? status]
}

describe('a switch decides', () => {
  it('whether a number that is none has status 0 or is refused', async () => {
    const numbers = [bench.patient('status-0').pid, '1311690021', 'line-danser', '']
    for (const number of numbers) expect(await lookedUp(number)).toEqual([200, 0])
    turn('kjernejournal.invalid-number', 'refused')
    for (const number of numbers) {
      expect(await lookedUp(number), number).toEqual([400, 'KJF-000016'])
      expect(bench.last().explanation).toMatchObject({ at: 'body.fnr' })
    }
    expect(await lookedUp(bench.patient('status-1').pid)).toEqual([200, 1])
    expect(await lookedUp(bench.patient('status-4').pid)).toEqual([200, 4])
  })

  it('what the dead have, and Legemiddelvarsling says the same', async () => {
    const { pid } = bench.patient('dod')
    const warned = async () => {
      const body = { pasienter: [{ fnr: pid, sistSpurt: '2020-01-01T00:00:00Z' }] }
      return (await bodyOf(await api('legemiddelvarsling', { method: 'POST', body })))['pasienter']
    }
    expect(await lookedUp(pid)).toEqual([200, 2])
    expect(await warned()).toMatchObject([{ harKjernejournal: true }])
    turn('kjernejournal.dead', 'no-kjernejournal')
    expect(await lookedUp(pid)).toEqual([200, 1])
    expect(await warned()).toMatchObject([{ harKjernejournal: false }])
    turn('kjernejournal.dead', 'refused')
    expect(await lookedUp(pid)).toEqual([403, 'KJF-000017'])
    expect(await warned()).toMatchObject([{ harKjernejournal: false }])
    expect(await lookedUp(bench.patient('status-2').pid)).toEqual([200, 2])
  })

  it.each([
    ['status', 200, { status: 'OK' }],
    ['empty-object', 200, {}],
    ['204', 204, undefined],
  ])('what both pings answer: %s', async (position, status, body) => {
    turn('kjernejournal.ping-answer', position)
    for (const answer of [await api('ping'), await sessions.call('ping')]) {
      expect(answer.status).toBe(status)
      if (body === undefined) expect(await answer.text()).toBe('')
      else expect(await bodyOf(answer)).toEqual(body)
    }
    expect((await api('ping', { headers: { authorization: undefined } })).status).toBe(401)
  })

  it.each([
    ['taken', 200, 200],
    ['refused', 401, 200],
    ['demanded', 200, 401],
  ])('whether the API host takes DPoP: %s', async (position, dpop, bearer) => {
    turn('kjernejournal.api-proofs', position)
    const { pid: fnr } = bench.patient('line-danser')
    const token = bench.systemToken({ payload: { cnf: undefined } })
    const unbound = { token, headers: { authorization: `Bearer ${token}`, dpop: undefined } }
    const bound = await askIndicator(bench, { fnr })
    const free = await askIndicator(bench, { fnr }, unbound)
    expect([bound.status, free.status]).toEqual([dpop, bearer])
    expect([(await api('ping')).status, (await api('ping', unbound)).status]).toEqual([dpop, bearer])
    // Whoever is refused is told which scheme is taken, and that one alone.
    if (dpop === 401) expect(bound.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token"/)
    if (bearer === 401) expect(free.headers.get('www-authenticate')).toMatch(/^DPoP error="invalid_token"/)
    const schemes = { taken: ['DPoP', 'Bearer'], refused: ['Bearer'], demanded: ['DPoP'] }[position]
    for (const authorization of [undefined, 'Basic abc', 'Bearer x.y.z', 'DPoP x.y.z']) {
      const refused = await api('ping', { headers: { authorization } })
      expect(refused.status).toBe(401)
      const offered = refused.headers.get('www-authenticate') ?? ''
      expect([...offered.matchAll(/(?<=^|, )(?:DPoP|Bearer)\b/g)].map(String), offered).toEqual(schemes)
    }
    await api('ping', { headers: { authorization: 'Basic abc' } })
    expect(bench.last().explanation?.reason).toBe('The Authorization header is not a scheme and one token.')
  })
})
