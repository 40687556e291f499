import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, openBench } from './fixture/bench.ts'
import { createCriticalCalls } from './fixture/critical-calls.ts'
import { askIndicator, bodyOf } from './fixture/indicator-calls.ts'
import { createSessionCalls } from './fixture/session-calls.ts'

let bench: Bench
let answer: () => Response
let asked: string[] = []
beforeAll(async () => {
  bench = await openBench(undefined, (url) => {
    if (!url.includes('/selvbetjening/api/kjernejournal/virksomheter/')) return undefined
    asked.push(url)
    return answer()
  })
})
afterAll(() => bench.close())
beforeEach(async () => {
  answer = () => Response.json({ tilgang: 'aktiv' })
  asked = []
  bench.room.switches.turn('kjernejournal.selvbetjening-access', 'asked')
  await letBeForgotten()
})

/** What Selvbetjening answered is remembered for a minute. */
const letBeForgotten = () => bench.room.clock.advance(61_000)

const critical = createCriticalCalls(() => bench)
const { create } = createSessionCalls(() => bench)
const look = () => askIndicator(bench, { fnr: bench.patient('status-2').pid })

describe('access ordered in Selvbetjening', () => {
  it('is taken from the token, and asked of nobody, unless the room’s switch says so', async () => {
    bench.room.switches.turn('kjernejournal.selvbetjening-access', 'by-token')
    expect((await look()).status).toBe(200)
    expect(asked).toEqual([])
  })

  it('is asked for the unit that acts, and remembered for a minute', async () => {
    for (const response of [await look(), await look(), await create()]) expect(response.status).toBe(200)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain(bench.unit('sykehjem').organisasjonsnummer)
    await letBeForgotten()
    expect((await look()).status).toBe(200)
    expect(asked).toHaveLength(2)
  })

  it('is asked by every API, before anything is given out', async () => {
    answer = () => Response.json({ tilgang: 'ingen' })
    const { pid } = bench.patient('line-danser')
    const { kjernejournalApi: api } = bench.room.addresses
    const calls = {
      'session/create': () => create(),
      legemiddel: () => bench.call({ method: 'GET', url: `${api}/v1/legemiddel`, token: bench.userToken() }),
      legemiddelvarsling: () =>
        bench.call({ url: `${api}/v1/legemiddelvarsling`, token: bench.systemToken(), body: {} }),
      'kritisk informasjon': () => critical.send('GET', 'Flag'),
      'its status': () => critical.send('POST', 'status', { body: { nin: pid } }),
    }
    for (const [name, call] of Object.entries(calls)) {
      const response = await call()
      expect([name, response.status, await response.text()]).toEqual([
        name,
        403,
        expect.stringContaining('KJF-000022'),
      ])
    }
  })

  it.each([
    ['a unit without a client', () => Response.json({ tilgang: 'ingen' }), 403, 'KJF-000022'],
    ['a unit nobody knows', () => new Response(null, { status: 404 }), 403, 'KJF-000022'],
    ['no answer that can be read', () => Response.json({ tilgang: 'kanskje' }), 503, 'TB-UNAVAILABLE'],
    ['an answer that is no JSON', () => new Response('<html>'), 503, 'TB-UNAVAILABLE'],
    [
      'a Selvbetjening that hangs up',
      () => {
        throw new TypeError('fetch failed')
      },
      503,
      'TB-UNAVAILABLE',
    ],
    ['a Selvbetjening that is down', () => new Response(null, { status: 500 }), 503, 'TB-UNAVAILABLE'],
  ])('refuses %s', async (_name, given, status, feilkode) => {
    answer = given
    const response = await look()
    expect(response.status).toBe(status)
    expect(await bodyOf(response)).toMatchObject({ feilkode })
  })
})
