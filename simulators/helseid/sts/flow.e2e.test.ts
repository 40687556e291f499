import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestClient, type TestClient } from '../fixture/client.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'

describe('a silent log-in, from PAR to refresh', () => {
  let bench: TestRoom
  let client: TestClient

  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  it('gives tokens, and new ones on refresh', async () => {
    const code = await client.logIn()
    const { status, body } = await client.token({ grant_type: 'authorization_code', code })
    expect(bench.lastExchange().explanation).toBeUndefined()
    expect(status).toBe(200)
    const refreshed = await client.token({
      grant_type: 'refresh_token',
      refresh_token: body['refresh_token'],
    })
    expect(refreshed.status).toBe(200)
    expect(bench.problems).toEqual([])
  })
})
