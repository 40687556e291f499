// What two rooms of the same seed draw in the same step is not the same: who knows the one's has nothing of the other's.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Room } from './core/room/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { createTestClient, type TestClient } from './helseid/fixture/client.ts'
import { openPortal } from './helseid/fixture/portal.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

const SEED = 'twins'
const population = populationOf(SEED)
const clerk = findByKey(population.others, 'systemansvarlig').pid

let world: TestWorld
let rooms: readonly [Room, Room]
let here: TestClient
let there: TestClient

beforeAll(async () => {
  world = await openWorld()
  rooms = [
    world.rooms.create({ name: 'first-twin', seed: SEED }),
    world.rooms.create({ name: 'second-twin', seed: SEED }),
  ]
  here = await createTestClient({ room: rooms[0], population })
  there = await createTestClient({ room: rooms[1], population })
})
afterAll(() => world.close())

it('HelseID takes no nonce of another room of the same seed', async () => {
  const ask = async (client: TestClient, nonce?: string) => {
    const claims = nonce === undefined ? {} : { nonce }
    const form = await client.tokenForm({ grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' })
    return client.post('/connect/token', form, { dpop: await client.proof({ claims }) })
  }
  const nonce = (await ask(here)).headers.get('dpop-nonce') ?? ''
  expect((await ask(here, nonce)).status).toBe(200)
  expect((await ask(there, nonce)).body).toMatchObject({ error: 'use_dpop_nonce' })
})

it('HelseID gives the same log-in another code and another refresh token', async () => {
  const drawn = async (client: TestClient) => {
    const code = await client.logIn()
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    return [code, body['refresh_token']]
  }
  const [first, second] = [await drawn(here), await drawn(there)]
  expect(first).toEqual([expect.any(String), expect.any(String)])
  expect(second).toEqual([expect.any(String), expect.any(String)])
  expect(second.filter((one) => first.includes(one))).toEqual([])
})

it('the test-token service takes no API key of another room of the same seed', async () => {
  const keyIn = async ({ addresses }: Room) =>
    /X-Auth-Key: ([0-9a-f]{32})/.exec(await (await fetch(addresses.ttt)).text())?.[1] ?? ''
  const [key, other] = [await keyIn(rooms[0]), await keyIn(rooms[1])]
  const order = async ({ addresses }: Room) => {
    const headers = { 'content-type': 'application/json', 'x-auth-key': key }
    const answer = await fetch(`${addresses.ttt}/v2/create-test-token-with-key`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ audience: 'nhn:kjernejournal' }),
    })
    return answer.status
  }
  expect([key.length, other.length]).toEqual([32, 32])
  expect([await order(rooms[0]), await order(rooms[1])]).toEqual([200, 401])
})

it('Selvbetjening takes no API key of another room of the same seed', async () => {
  const { html } = await (await openPortal(rooms[0], clerk)).get('/klientmaler')
  const key = /<code>([\w-]{43})<\/code>/.exec(html)?.[1] ?? ''
  const draft = async ({ addresses }: Room) => {
    const headers = { 'content-type': 'application/json', 'api-key': key }
    const address = `${addresses.selvbetjening}/api/v1/client-drafts`
    return (await fetch(address, { method: 'POST', headers, body: '{}' })).status
  }
  // The key is asked for before the draft is read.
  expect([await draft(rooms[0]), await draft(rooms[1])]).toEqual([400, 401])
})
