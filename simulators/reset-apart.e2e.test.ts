// What was given out before a room was reset, or its bench started anew, is nothing to whoever comes after.
import { afterEach, expect, it } from 'vitest'
import type { Room } from './core/room/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { createTestClient, type TestClient } from './helseid/fixture/client.ts'
import { populationOf } from './population/of-seed.ts'

const population = populationOf('set-back')
const worlds: TestWorld[] = []

async function openRoom(): Promise<{ room: Room; client: TestClient }> {
  const world = await openWorld()
  worlds.push(world)
  const room = world.rooms.create({ name: 'set-back', seed: 'set-back' })
  return { room, client: await createTestClient({ room, population }) }
}

async function logIn(client: TestClient, key: string) {
  const pid = population.healthWorkers.find((one) => one.key === key)?.pid
  const code = await client.logIn({ test_pid: pid })
  return (await client.token({ grant_type: 'authorization_code', code })).body
}

afterEach(async () => {
  for (const world of worlds.splice(0)) {
    await world.close()
  }
})

it('a refresh token from before a reset does not get a token of the user who logged in after it', async () => {
  const { room, client } = await openRoom()
  const before = await logIn(client, 'lege')
  expect(before['refresh_token']).toEqual(expect.any(String))
  room.reset()
  await logIn(client, 'sykepleier')
  const answer = await client.token({ grant_type: 'refresh_token', refresh_token: before['refresh_token'] })
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
})

it('nor does one from before the bench was started anew', async () => {
  const before = await logIn((await openRoom()).client, 'lege')
  const { client } = await openRoom()
  const after = await logIn(client, 'sykepleier')
  expect(after['refresh_token']).toEqual(expect.any(String))
  const answer = await client.token({ grant_type: 'refresh_token', refresh_token: before['refresh_token'] })
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
})
