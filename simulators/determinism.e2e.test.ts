// The same seed, clock and requests give the same ids, keys and people: a working session of the simulated EPJ is
// walked twice in rooms of one name, the second made when the first is gone, so that no address differs; and the two
// journals are held against each other.

import { describe, expect, it } from 'vitest'
import { openWorld } from './fixture/open-world.ts'
import { populationOf } from './population/of-seed.ts'
import type { World } from './world.ts'

const MOMENT = Date.parse('2026-03-02T08:00:00.000Z')

/** Signatures by elliptic curves are random by design; what is signed is not. */
const withoutRandomSignatures = (line: string) =>
  line
    .replace(/(eyJ[\w-]+)\.(eyJ[\w-]+)\.[\w-]+/g, (whole, header: string, claims: string) =>
      Buffer.from(header, 'base64url').toString().includes('ES256') ? `${header}.${claims}` : whole,
    )
    // Node's own fetch asks with these; they are no part of the room.
    .replace(/\["(?:user-agent|date)","[^"]*"\],?/g, '')
    .replace(/,"prev":.*$/, '')

async function workingSession(world: World, seed: string): Promise<readonly string[]> {
  const room = world.rooms.create({ name: 'twice', seed })
  room.clock.freeze()
  room.clock.set(MOMENT)
  const { healthWorkers, patients } = populationOf(seed)
  const act = async (action: string, args: object = {}) => {
    const answer = await fetch(`${room.addresses.epj}/driver/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, args }),
    })
    expect(((await answer.json()) as { ok: boolean }).ok, action).toBe(true)
  }
  await act('reset')
  await act('log-in', { user: healthWorkers.find(({ key }) => key === 'lege')?.pid })
  await act('open-patient', { patient: patients.find(({ key }) => key === 'line-danser')?.pid })
  await act('open-kjernejournal', { grunnlag: 'SAMTYKKE' })
  await room.clock.advance(20 * 60_000)
  await act('log-out')
  const lines = room.journal.lines(0, 1_000).map(withoutRandomSignatures)
  world.rooms.delete('twice')
  return lines
}

describe('a room', () => {
  it('gives the same answers for the same seed, clock and requests, and others for another seed', async () => {
    const world = await openWorld()
    try {
      const [first, second] = [await workingSession(world, 'seed'), await workingSession(world, 'seed')]
      expect(first.length).toBeGreaterThan(25)
      expect(second).toEqual(first)
      expect(await workingSession(world, 'other')).not.toEqual(first)
    } finally {
      await world.close()
    }
  })
})
