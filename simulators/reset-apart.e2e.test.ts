// What was given out before a room was reset is nothing to whoever comes after.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Room } from './core/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { createTestClient, type TestClient } from './helseid/fixture/client.ts'
import { populationOf } from './population/of-seed.ts'

const population = populationOf('set-back')
let world: TestWorld
let room: Room
let client: TestClient

beforeAll(async () => {
  world = await openWorld()
  room = world.rooms.create({ name: 'set-back', seed: 'set-back' })
  client = await createTestClient({ room, population })
})
afterAll(async () => {
  await world.close()
  expect(world.problems).toEqual([])
})

it('a refresh token from before a reset does not get a token of the user who logged in after it', async () => {
  const logIn = async (key: string) => {
    const pid = population.healthWorkers.find((one) => one.key === key)?.pid
    const code = await client.logIn({ test_pid: pid })
    return (await client.token({ grant_type: 'authorization_code', code })).body
  }
  const before = await logIn('lege')
  expect(before['refresh_token']).toEqual(expect.any(String))
  room.reset()
  await logIn('sykepleier')
  const answer = await client.token({ grant_type: 'refresh_token', refresh_token: before['refresh_token'] })
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
})
