// NHN's sample client against a room, by configuration alone: a lenient room lets its habits through and writes each
// of them down; a strict one stops it at the door.
import { createPrivateKey, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Exchange, JournalEvent } from './core/exchange.ts'
import type { Room } from './core/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { createSampleEpj, type SampleEpj } from './kjernejournal/fixture/sample-epj.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  expect(world.problems).toEqual([])
  await world.close()
})

const population = populationOf('sample')
const doctor = findByKey(population.healthWorkers, 'lege')
const patient = findByKey(population.patients, 'status-4')

/** What one writes into the sample's properties and YAML files. */
async function configured(room: Room): Promise<SampleEpj> {
  const client = findByKey(population.clients, 'nhn-eksempelklient')
  const { addresses, clock } = room
  const address = `${addresses.selvbetjening}/klienter/${client.clientId}/konfigurasjonsfil`
  const file = JSON.parse(await (await fetch(address)).text())
  const unit = (key: string) => {
    const { organisasjonsnummer, navn } = findByKey(population.organisations, key)
    return { id: organisasjonsnummer, name: navn }
  }
  return createSampleEpj({
    sts: addresses.helseid,
    clientId: client.clientId,
    clientKey: createPrivateKey({ key: JSON.parse(file.privateJwk), format: 'jwk' }),
    redirectUri: 'http://localhost:8888/api/callback',
    logoutUri: 'http://localhost:8888/',
    webUri: addresses.kjernejournalPortal,
    statusApiUri: `${addresses.kjernejournalApi}/v1/helseindikator/status`,
    innloggingApiUri: addresses.kjernejournalInnlogging,
    parent: unit('kommune'),
    child: unit('legekontor'),
    now: clock.seconds,
    uuid: randomUUID,
  })
}

function exchangesOf(room: Room): readonly Exchange[] {
  return room.journal.lines(0, 10_000).flatMap((line) => {
    const event = JSON.parse(line) as JournalEvent
    return event.type === 'exchange' && event.caller === undefined ? [event] : []
  })
}

const rulesOf = (room: Room, operation: string) =>
  exchangesOf(room)
    .filter((exchange) => exchange.operation === operation)
    .flatMap(({ deviations = [] }) => deviations.map(({ rule }) => rule))

describe('NHN’s sample client', () => {
  it('walks its whole sequence in a lenient room, and every habit is written down', async () => {
    const room = world.rooms.create({ name: 'sample', seed: 'sample', profile: 'lenient' })
    // The client that it was configured from is known in Selvbetjening, for this very unit.
    room.switches.turn('kjernejournal.selvbetjening-access', 'asked')
    const epj = await configured(room)
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
    const epj = await configured(room)
    await expect(epj.logIn(doctor.pid)).rejects.toThrow('invalid_client')
  })
})
