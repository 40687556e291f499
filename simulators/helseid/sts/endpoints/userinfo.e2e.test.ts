import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestClient, type Members, type TestClient } from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

describe('userinfo', () => {
  let bench: TestRoom
  let client: TestClient
  let token: string
  let idToken: string

  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
    const tokens = await client.token({ grant_type: 'authorization_code', code: await client.logIn() })
    token = String(tokens.body['access_token'])
    idToken = String(tokens.body['id_token'])
  })
  afterAll(() => bench.close())

  const proof = (claims: Members = {}) =>
    client.proof({
      claims: {
        htm: 'GET',
        htu: `${client.helseid}/connect/userinfo`,
        ath: createHash('sha256').update(token).digest('base64url'),
        ...claims,
      },
    })
  const ask = async (headers: Record<string, string>) => {
    const response = await fetch(`${client.helseid}/connect/userinfo`, { headers })
    const body = (await response.json()) as Members
    return {
      status: response.status,
      error: body['error'],
      challenge: response.headers.get('www-authenticate'),
    }
  }

  it('answers a bound token with its proof', async () => {
    expect(await ask({ authorization: `DPoP ${token}`, dpop: await proof() })).toMatchObject({ status: 200 })
  })

  it.each([
    ['for another method', { htm: 'POST' }],
    ['without the token’s hash', { ath: undefined }],
    ['that is old', { iat: 1 }],
  ])('refuses a proof %s with 401 and a DPoP challenge (RFC 9449 section 7.1)', async (_name, claims) => {
    const answer = await ask({ authorization: `DPoP ${token}`, dpop: await proof(claims) })
    expect(answer).toMatchObject({ status: 401, error: 'invalid_dpop_proof' })
    expect(answer.challenge).toMatch(/^DPoP error="invalid_dpop_proof", algs="[^"]*ES256/)
  })

  it('says so when there is no proof', async () => {
    const answer = await ask({ authorization: `DPoP ${token}` })
    expect(answer).toMatchObject({ status: 401, error: 'invalid_dpop_proof' })
    expect(bench.lastExchange().explanation?.reason).toMatch(/^The client must send a DPoP proof/)
  })

  it('knows an ID token that is sent in place of the access token', async () => {
    const answer = await ask({ authorization: `Bearer ${idToken}` })
    expect(answer).toMatchObject({ status: 401, error: 'invalid_token' })
    expect(bench.lastExchange().explanation).toMatchObject({
      reason: expect.stringContaining('An ID token stands where an access token belongs'),
      actual: 'JWT',
    })
  })

  it.each([
    ['ASP.NET Core does', async () => ({})],
    [
      'IdentityModel does: with a proof that is not bound to the token',
      async () => ({ dpop: await proof({ ath: undefined }) }),
    ],
  ])('takes a bound token as Bearer, as %s, and writes it down', async (_name, more) => {
    expect(await ask({ authorization: `Bearer ${token}`, ...(await more()) })).toMatchObject({ status: 200 })
    expect(bench.lastExchange()).toMatchObject({
      deviations: [{ rule: 'helseid.bound-token-as-bearer', expected: 'DPoP', actual: 'Bearer' }],
    })
  })
})
