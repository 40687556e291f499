import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestClient, type TestClient } from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

let bench: TestRoom
let client: TestClient

beforeAll(async () => {
  bench = await openRoom()
  client = await createTestClient(bench)
})
afterAll(() => bench.close())

describe('a nonce in a proof', () => {
  const pushed = async (claims: object) =>
    client.post('/connect/par', await client.parForm(), {
      dpop: await client.proof({ claims: { htu: `${client.helseid}/connect/par`, ...claims } }),
    })

  it('is not asked for at PAR, but one that is sent must be HelseID’s', async () => {
    expect((await pushed({})).status).toBe(201)
    const refused = await pushed({ nonce: 'mine' })
    expect(refused).toMatchObject({ status: 400, body: { error: 'use_dpop_nonce' } })
    const nonce = refused.headers.get('dpop-nonce')
    expect(nonce).toMatch(/.{16,}/)
    expect((await pushed({ nonce })).status).toBe(201)
  })

  it('is no matter at userinfo, as long as the proof is good', async () => {
    const { body } = await client.token({ grant_type: 'authorization_code', code: await client.logIn() })
    const token = String(body['access_token'])
    const answer = await fetch(`${client.helseid}/connect/userinfo`, {
      headers: {
        authorization: `DPoP ${token}`,
        dpop: await client.proof({
          claims: {
            htm: 'GET',
            htu: `${client.helseid}/connect/userinfo`,
            ath: createHash('sha256').update(token).digest('base64url'),
            nonce: 'mine',
          },
        }),
      },
    })
    expect(answer.status).toBe(200)
  })
})
