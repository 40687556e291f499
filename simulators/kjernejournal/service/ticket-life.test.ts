import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { askIndicator, bodyOf } from '../fixture/indicator-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  bench.room.clock.freeze()
})
afterAll(() => bench.close())

/** Of the portal and of the API, that many seconds after the ticket was given. */
async function openedAfter(seconds: number) {
  const { pid } = bench.patient('line-danser')
  const body = await bodyOf(await askIndicator(bench, { fnr: pid, samtykke: 'HPMOTTATTSAMTYKKE' }))
  const ticket = String(body['ticket'])
  bench.room.clock.set(bench.room.clock.now() + seconds * 1000)
  const { kjernejournalPortal, kjernejournalApi } = bench.room.addresses
  const link = new URLSearchParams({ ticket, 'X-EPJ-System': 'Test EPJ 1.0' })
  const portal = await fetch(`${kjernejournalPortal}/hentpasient.html?${link}`, { redirect: 'manual' })
  const url = `${kjernejournalApi}/v1/legemiddel`
  const query = new URLSearchParams({ ticket, fra: '2020-01-01T00:00:00Z', 'utvidet-oppslag': 'false' })
  const api = await bench.call({
    method: 'GET',
    url: `${url}?${query}`,
    token: bench.userToken(),
    proof: { payload: { htu: url } },
  })
  return [portal.status, api.status]
}

it.each([
  ['30-minutes', 1800],
  ['5-minutes', 300],
  ['60-seconds', 60],
])('a ticket opens portal and API as long as the switch says: %s', async (position, seconds) => {
  bench.room.switches.turn('kjernejournal.ticket-life', position)
  expect(await openedAfter(seconds - 1)).toEqual([303, 200])
  expect(await openedAfter(seconds)).toEqual([410, 403])
})
