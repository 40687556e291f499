// NHN's sample client against a room, by configuration alone: a lenient room lets its habits through and writes each
// of them down; a strict one stops it at the door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callsFromOutside } from './core/fixture/calls-from-outside.ts'
import type { Room } from './core/room/room.ts'
import { configuredSample } from './fixture/configured-sample.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const population = populationOf('sample')
const doctor = findByKey(population.healthWorkers, 'lege')
const patient = findByKey(population.patients, 'status-4')

const rulesOf = (room: Room, operation: string) =>
  callsFromOutside(room)
    .filter((exchange) => exchange.operation === operation)
    .flatMap(({ deviations = [] }) => deviations.map(({ rule }) => rule))

describe('NHN’s sample client', () => {
  it('walks its whole sequence in a lenient room, and every habit is written down', async () => {
    const room = world.rooms.create({ name: 'sample', seed: 'sample', profile: 'lenient' })
    // The client that it was configured from is known in Selvbetjening, for this very unit.
    room.switches.turn('kjernejournal.selvbetjening-access', 'asked')
    const epj = await configuredSample(room)
    await epj.logIn(doctor.pid)

    const created = await epj.choosePatient(patient.pid, 'LE', 'SAMTYKKE')
    expect(created.status, created.body).toBe(200)
    expect(JSON.parse(created.body)).toMatchObject({
      code: expect.any(String),
      sessionId: expect.any(String),
    })

    const indicator = await epj.status(patient.pid)
    expect(indicator.status, indicator.body).toBe(200)
    expect(JSON.parse(indicator.body)).toMatchObject({ status: 4, returTekst: expect.any(String) })

    const portal = await fetch(epj.portalLink(), { redirect: 'manual' })
    expect(portal.status).toBe(303)

    // It holds the session after 30 seconds, and then at four fifths of the token's life, from the first token anew.
    for (const seconds of [30, 240, 240]) {
      await room.clock.advance(seconds * 1000)
      const held = await epj.holdSession()
      expect(held.status, held.body).toBe(200)
    }
    const ended = await epj.endSession()
    expect(ended.status, ended.body).toBeLessThan(300)
    const out = await fetch(epj.endSessionLink(), { redirect: 'manual' })
    expect(out.status).toBeLessThan(400)

    expect(rulesOf(room, 'kjernejournal.helseindikator-status')).toEqual([
      'kjernejournal.bound-token-as-bearer',
      'kjernejournal.missing-scope',
    ])
    expect(rulesOf(room, 'kjernejournal.session-create')).toEqual([])
    expect(rulesOf(room, 'kjernejournal.session-refresh')).toEqual(
      Array(3).fill('kjernejournal.content-type'),
    )
    expect(rulesOf(room, 'kjernejournal.session-end')).toEqual([
      'kjernejournal.missing-ath',
      'kjernejournal.content-type',
    ])
    expect(new Set(rulesOf(room, 'helseid.par'))).toEqual(
      new Set(['helseid.assertion-typ', 'helseid.assertion-nbf', 'helseid.assertion-iat']),
    )
    expect(new Set(rulesOf(room, 'helseid.token'))).toEqual(
      new Set([
        'helseid.client-id-missing',
        'helseid.assertion-typ',
        'helseid.assertion-aud',
        'helseid.assertion-iat',
        'helseid.assertion-details-name',
        'helseid.attest-unknown-member',
      ]),
    )
  })

  it('is stopped by a strict room, at the first call', async () => {
    const room = world.rooms.create({ name: 'strict-sample', seed: 'sample', profile: 'strict' })
    const epj = await configuredSample(room)
    await expect(epj.logIn(doctor.pid)).rejects.toThrow('invalid_client')
  })
})
