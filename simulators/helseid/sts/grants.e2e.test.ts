// What the token endpoint gives for each grant, beside the flow of an EPJ (flow.e2e.test.ts).
import { createHash } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findByKey } from '../../population/index.ts'
import { claimsOf, createTestClient, type Members, type TestClient } from '../fixture/client.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'

const PID = 'helseid://claims/identity/pid'
const NETWORK = 'helseid://claims/identity/network'
const VENDOR = 'http://localhost:8888/api/callback'

let bench: TestRoom
beforeAll(async () => {
  bench = await openRoom()
})
afterAll(() => bench.close())

const logIn = async (client: TestClient, changes: Members = {}) => {
  const { redirect_uri } = changes
  const code = await client.logIn(changes)
  return (
    await client.token({ grant_type: 'authorization_code', code, ...(redirect_uri ? { redirect_uri } : {}) })
  ).body
}
const refresh = (client: TestClient, refresh_token: unknown, changes: Members = {}) =>
  client.token({ grant_type: 'refresh_token', refresh_token, ...changes })

describe('a client with reusable refresh tokens', () => {
  it('gets the same one back each time, with the seconds it has left', async () => {
    const client = await createTestClient(bench, 'legesenter-as')
    const first = await logIn(client)
    const second = await refresh(client, first['refresh_token'])
    const third = await refresh(client, first['refresh_token'])
    for (const { status, body } of [second, third]) {
      expect(status).toBe(200)
      expect(body['refresh_token']).toBe(first['refresh_token'])
      expect(body['id_token']).toBeTruthy()
      expect(Number(body['rt_expires_in'])).toBeLessThanOrEqual(36_000)
      expect(Number(body['rt_expires_in'])).toBeGreaterThan(35_900)
    }
  })
})

describe('a client with refresh tokens for one use', () => {
  it('loses the whole family when an old one comes back: those before and those after', async () => {
    const client = await createTestClient(bench)
    const tokens = [await logIn(client)]
    for (let count = 0; count < 3; count += 1)
      tokens.push((await refresh(client, tokens.at(-1)?.['refresh_token'])).body)
    expect(new Set(tokens.map((body) => body['refresh_token'])).size).toBe(4)
    expect(await refresh(client, tokens[1]?.['refresh_token'])).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
    for (const { refresh_token } of tokens)
      expect((await refresh(client, refresh_token)).body).toEqual({ error: 'invalid_grant' })
  })

  it('may come with another DPoP key, which the new token is bound to (RFC 9449 section 5)', async () => {
    const client = await createTestClient(bench)
    const { refresh_token } = await logIn(client)
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const key = { ...(await exportJWK(privateKey)), alg: 'ES256' }
    const send = async (claims: Members = {}) =>
      client.post('/connect/token', await client.tokenForm({ grant_type: 'refresh_token', refresh_token }), {
        dpop: await client.proof({ key, claims }),
      })
    const { headers } = await send()
    const { status, body } = await send({ nonce: headers.get('dpop-nonce') })
    const jkt = await calculateJwkThumbprint(key)
    expect([status, claimsOf(body['access_token'])['cnf']]).toEqual([200, { jkt }])
  })

  it('keeps another log-in of the same person', async () => {
    const client = await createTestClient(bench)
    const [one, other] = [await logIn(client), await logIn(client)]
    await refresh(client, one['refresh_token'])
    await refresh(client, one['refresh_token'])
    expect((await refresh(client, other['refresh_token'])).status).toBe(200)
  })
})

describe('an ID token', () => {
  it('has the nonce of the log-in, and none when it comes of a refresh', async () => {
    const client = await createTestClient(bench)
    const first = await logIn(client, { nonce: 'of-this-log-in' })
    expect(claimsOf(first['id_token'])['nonce']).toBe('of-this-log-in')
    const { body } = await refresh(client, first['refresh_token'])
    expect(claimsOf(body['id_token'])).not.toHaveProperty('nonce')
  })

  it('has the hash of the state, of the access token, and the session of the redirect’s session_state', async () => {
    const client = await createTestClient(bench)
    const body = await logIn(client, { state: 'a-state' })
    const half = (text: string) =>
      createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url')
    expect(claimsOf(body['id_token'])).toMatchObject({
      s_hash: half('a-state'),
      at_hash: half(String(body['access_token'])),
    })
    const redirect = bench
      .exchanges()
      .findLast(({ operation }) => operation === 'helseid.authorize')
      ?.response?.headers.find(([name]) => name === 'location')?.[1]
    expect(new URL(redirect ?? '').searchParams.get('session_state')).toMatch(/^[\w-]{43}\.[0-9A-F]{32}$/)
  })

  it('holds what the client’s scopes say, all with the scope identity/all', async () => {
    const client = await createTestClient(bench, 'leverandor')
    const few = await logIn(client, { redirect_uri: VENDOR, scope: 'openid nhn:kjernejournal/api' })
    expect(claimsOf(few['id_token'])).not.toHaveProperty([PID])
    const scope = 'openid helseid://scopes/identity/all nhn:kjernejournal/api'
    const all = await logIn(client, { redirect_uri: VENDOR, scope })
    expect(claimsOf(all['id_token'])).toMatchObject({
      [PID]: expect.any(String),
      [NETWORK]: 'internett',
      family_name: expect.any(String),
    })
  })
})

describe('an access token', () => {
  it('holds what the API has registered, whatever the client asked for', async () => {
    const client = await createTestClient(bench, 'leverandor-multitenant')
    const scope = 'openid offline_access nhn:kjernejournal/api nhn:pps/provesvar-read'
    const both = await logIn(client, { redirect_uri: VENDOR, scope })
    expect(claimsOf(both['access_token'])).toMatchObject({
      [PID]: expect.any(String),
      [NETWORK]: 'internett',
    })
    const { body } = await refresh(client, both['refresh_token'], { resource: 'nhn:pps' })
    const claims = claimsOf(body['access_token'])
    expect(claims).toMatchObject({ [PID]: expect.any(String), sub: expect.any(String) })
    for (const name of ['name', NETWORK]) expect(claims).not.toHaveProperty([name])
    expect(claimsOf(body['id_token'])).not.toHaveProperty([PID])
  })

  it('for the client alone has nobody’s claims, and no audience but HelseID itself without an API', async () => {
    const client = await createTestClient(bench, 'leverandor')
    const scope = 'helseid://scopes/client/info'
    const { body } = await client.token({ grant_type: 'client_credentials', scope })
    const claims = claimsOf(body['access_token'])
    expect(claims).toMatchObject({ aud: `${client.helseid}/resources`, scope: [scope] })
    for (const name of ['sub', 'idp', 'amr', 'sid', 'auth_time']) expect(claims).not.toHaveProperty(name)
  })
})

describe('clientinfo', () => {
  const ask = async (client: TestClient, token: unknown, method = 'POST') => {
    const htu = `${client.helseid}/connect/clientinfo`
    const ath = createHash('sha256').update(String(token)).digest('base64url')
    const dpop = await client.proof({ claims: { htu, ath, htm: method } })
    const answer = await fetch(htu, { method, headers: { authorization: `DPoP ${token}`, dpop } })
    const text = await answer.text()
    return { status: answer.status, body: (text ? JSON.parse(text) : {}) as Members }
  }

  it('tells what HelseID has on the client, by the names of NHN’s wiki', async () => {
    const client = await createTestClient(bench, 'leverandor')
    const scope = 'helseid://scopes/client/info nhn:kjernejournal/api'
    const { body } = await client.token({ grant_type: 'client_credentials', scope })
    expect(claimsOf(body['access_token'])['aud']).toBe('nhn:kjernejournal')
    expect(await ask(client, body['access_token'])).toEqual({
      status: 200,
      body: {
        ClientId: client.clientId,
        ClientName: 'Leverandørens EPJ',
        Created: expect.any(Number),
        Updated: expect.any(Number),
        RequirePkce: true,
        AllowedGrantTypes: ['authorization_code', 'refresh_token', 'client_credentials'],
        AllowedScopes: expect.arrayContaining(['helseid://scopes/client/info']),
        AllowedIdentityProviders: expect.arrayContaining(['bankid-oidc', 'testidp-oidc']),
        RedirectUris: [VENDOR, 'http://localhost/callback'],
        PostLogoutRedirectUris: ['http://localhost:8888/', 'http://localhost/'],
        AccessTokenLifetime: 600,
        RefreshTokenLifetime: 36_000,
        RefreshTokenUsageType: 'OneTimeUseOnly',
      },
    })
    expect(bench.lastExchange()).toMatchObject({
      operation: 'helseid.clientinfo',
      facts: { clientId: client.clientId },
    })
  })

  it('answers GET with the token as Bearer, as NHN’s sample asks', async () => {
    const client = await createTestClient(bench, 'leverandor')
    const scope = 'helseid://scopes/client/info'
    const { body } = await client.token({ grant_type: 'client_credentials', scope })
    const headers = { authorization: `Bearer ${body['access_token']}` }
    const answer = await fetch(`${client.helseid}/connect/clientinfo`, { headers })
    expect(await answer.json()).toMatchObject({ ClientId: client.clientId })
    expect(bench.lastExchange()).toMatchObject({
      operation: 'helseid.clientinfo',
      deviations: [{ rule: 'helseid.bound-token-as-bearer' }],
    })
  })

  it('refuses a token without its scope with 403, and one that is nobody’s with 401', async () => {
    const client = await createTestClient(bench, 'leverandor')
    const { body } = await client.token({ grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' })
    expect(await ask(client, body['access_token'])).toMatchObject({
      status: 403,
      body: { error: 'insufficient_scope' },
    })
    expect(bench.lastExchange().explanation?.expected).toBe('helseid://scopes/client/info')
    expect(await ask(client, 'a.b.c')).toMatchObject({ status: 401, body: { error: 'invalid_token' } })
  })
})

describe('userinfo', () => {
  it('is the one place with the details from HPR: every approval that holds', async () => {
    const client = await createTestClient(bench)
    const { access_token } = await logIn(client)
    const htu = `${client.helseid}/connect/userinfo`
    const ath = createHash('sha256').update(String(access_token)).digest('base64url')
    const dpop = await client.proof({ claims: { htu, ath, htm: 'GET' } })
    const answer = await fetch(htu, { headers: { authorization: `DPoP ${access_token}`, dpop } })
    const body = (await answer.json()) as Members
    const { hprNumber } = findByKey(bench.population.healthWorkers, 'lege')
    expect(body).toMatchObject({
      sub: claimsOf(access_token)['sub'],
      'helseid://claims/hpr/hpr_number': hprNumber,
      'helseid://claims/hpr/hpr_details': {
        hpr_number: hprNumber,
        approvals: [
          {
            profession: 'LE',
            authorization: { value: '1', description: 'Autorisasjon' },
            requisition_rights: [{ value: '1', description: 'Full rekvisisjonsrett' }],
            specialities: [],
          },
        ],
      },
      userinfo_issued_at: expect.any(Number),
    })
    expect(claimsOf(access_token)).not.toHaveProperty(['helseid://claims/hpr/hpr_details'])
  })
})
