import { createHash } from 'node:crypto'
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimsOf, createTestClient, type Members, type TestClient } from '../fixture/client.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'

describe('HelseID, told to misbehave', () => {
  let bench: TestRoom
  let client: TestClient
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(async () => {
    expect(bench.problems).toEqual([])
    await bench.close()
  })

  const order = (name: string, { operation = 'helseid.token', after = 0, times = 1 } = {}) =>
    bench.room.faults.arm({ operation, after, times, maxInARow: 1, effect: { type: 'variant', name } })
  /** The answer to the second call, the one with a nonce. */
  const spoiled = async (name: string): Promise<Members> => {
    const code = await client.logIn()
    order(name, { after: 1 })
    const { status, body } = await client.token({ grant_type: 'authorization_code', code })
    expect(status).toBe(200)
    return body
  }
  const verifies = async (token: unknown) => {
    const jwks = createRemoteJWKSet(new URL(`${client.helseid}/.well-known/openid-configuration/jwks`))
    const options = { currentDate: new Date(bench.room.clock.now()), clockTolerance: 7200 }
    return jwtVerify(String(token), jwks, options).then(
      () => true,
      () => false,
    )
  }

  it('gives the ID token of somebody else, beside the right access token', async () => {
    const body = await spoiled('other-person')
    const [id, access] = [claimsOf(body['id_token']), claimsOf(body['access_token'])]
    expect(id['sub']).not.toBe(access['sub'])
    expect(id['nonce']).toBe('the-nonce')
    expect(await verifies(body['id_token'])).toBe(true)
  })

  it.each(['id_token', 'access_token'])('signs the %s with what is no key of its own', async (member) => {
    const body = await spoiled(`wrong-${member.replace('_', '-')}-signature`)
    for (const name of ['id_token', 'access_token']) expect(await verifies(body[name])).toBe(name !== member)
  })

  it.each([
    ['expired-access-token', (claims: Members, now: number) => Number(claims['exp']) < now],
    ['early-access-token', (claims: Members, now: number) => Number(claims['nbf']) > now],
    ['wrong-access-token-audience', (claims: Members) => claims['aud'] === 'nhn:another-api'],
    ['wrong-access-token-issuer', (claims: Members) => claims['iss'] !== client.helseid],
  ])('gives an access token spoiled as %s says, and signed well', async (name, isSo) => {
    const body = await spoiled(name)
    expect(isSo(claimsOf(body['access_token']), client.now())).toBe(true)
    expect(await verifies(body['access_token'])).toBe(true)
    const hash = createHash('sha256').update(String(body['access_token'])).digest().subarray(0, 16)
    expect(claimsOf(body['id_token'])['at_hash']).toBe(hash.toString('base64url'))
  })

  it('gives an access token of another type, and an ID token from the future', async () => {
    const typed = await spoiled('wrong-access-token-type')
    expect(decodeProtectedHeader(String(typed['access_token'])).typ).toBe('id+jwt')
    const early = await spoiled('early-id-token')
    expect(Number(claimsOf(early['id_token'])['nbf'])).toBeGreaterThan(client.now())
  })

  it('refuses a good nonce once, and the code is still good', async () => {
    const code = await client.logIn()
    order('refused-nonce', { after: 1 })
    const grant = { grant_type: 'authorization_code', code }
    const refused = await client.token(grant)
    expect(refused).toMatchObject({ status: 400, body: { error: 'use_dpop_nonce' } })
    expect(refused.headers.get('dpop-nonce')).toBeTruthy()
    expect(bench.lastExchange().explanation?.reason).toContain('refused on order')
    expect((await client.token(grant)).status).toBe(200)
  })

  it.each([
    ['client-not-ready', /so new.*What is fine: .*signature of the assertion/],
    ['client-key-expired', /key has expired.*What is fine/],
  ])('refuses a good client once: %s', async (name, says) => {
    order(name, { operation: 'helseid.par' })
    const push = async () => client.post('/connect/par', await client.parForm())
    expect(await push()).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
    expect(bench.lastExchange().explanation?.reason).toMatch(says)
    expect((await push()).status).toBe(201)
  })
})
