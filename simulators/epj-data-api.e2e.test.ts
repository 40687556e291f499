// The simulated EPJ and what a patient has decided about critical information: it asks first, and heeds the answer.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChainedEvent } from './core/journal/exchange.ts'
import type { Room } from './core/room/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

const population = populationOf('demo')
const blocking = findByKey(population.patients, 'blokkert-helsepersonell')
const blocked = population.healthWorkers.find(
  ({ hprNumber }) => hprNumber !== undefined && blocking.blockedHealthWorkers.includes(hprNumber),
)

let world: TestWorld
let room: Room
beforeAll(async () => {
  world = await openWorld()
  room = world.demo
})
afterAll(() => world.close())
beforeEach(() => room.reset())

async function perform(action: string, args: object = {}) {
  const answer = await fetch(`${room.addresses.epj}/driver/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, args }),
  })
  return (await answer.json()) as { readonly ok: boolean; readonly seen: { readonly message: string | null } }
}

async function open(patient: string, user = findByKey(population.healthWorkers, 'lege').pid) {
  await perform('reset', { integration: 'api' })
  await perform('log-in', { user })
  await perform('open-patient', { patient: findByKey(population.patients, patient).pid })
}

const asked = () =>
  room.journal
    .lines(0, 100_000)
    .map((line) => JSON.parse(line) as ChainedEvent)
    .flatMap((event) => (event.type === 'exchange' ? [event.operation] : []))
    .filter((operation) => operation.startsWith('kjernejournal.critical-'))

describe('the EPJ that asks for the status of critical information', () => {
  it.each([
    ['has opted out', 'reservert', 'SAMTYKKE', /reservert/],
    ['has restricted it, and the user has the exemption alone', 'sperret', 'UNNTAK', /samtykke eller akutt/],
  ])('goes no further when the patient %s, and tells why', async (_what, patient, grunnlag, says) => {
    await open(patient)
    for (const action of ['read-critical-information', 'record-critical-information'])
      expect((await perform(action, { grunnlag })).seen.message).toMatch(says)
    expect(asked()).toEqual(['kjernejournal.critical-status'])
  })

  it('goes no further when the patient has blocked this user', async () => {
    await open('blokkert-helsepersonell', blocked?.pid)
    const { seen } = await perform('read-critical-information', { grunnlag: 'SAMTYKKE' })
    expect(seen.message).toMatch(/sperret for helsepersonell.*portalen/)
    expect(asked()).toEqual(['kjernejournal.critical-status'])
  })

  it.each(['SAMTYKKE', 'AKUTT'])('reads what is restricted, on the ground %s', async (grunnlag) => {
    await open('sperret')
    expect(await perform('read-critical-information', { grunnlag })).toMatchObject({
      ok: true,
      seen: { message: null },
    })
    expect(asked().filter((operation) => operation === 'kjernejournal.critical-read-all')).toHaveLength(3)
  })
})
