import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { type Caller, type Change, createCaller } from '../fixture/maskinporten.ts'
import { createPeople } from '../index.ts'

const SCOPE = 'nhn:hpr/basic'

let open: OpenRoom
let caller: Caller
beforeAll(async () => {
  open = await openRoom('people', createPeople)
  caller = await createCaller(open)
})
afterAll(() => open.close())

describe('Maskinporten', () => {
  it('tells who it is, with the slash at the end of its name, and where its keys lie', async () => {
    const metadata = z
      .looseObject({ issuer: z.string(), jwks_uri: z.string() })
      .parse(await (await open.call('/maskinporten/.well-known/oauth-authorization-server')).json())
    expect(metadata.issuer).toBe(`${open.room.addresses.maskinporten}/`)
    expect(metadata.jwks_uri).toBe(`${open.room.addresses.maskinporten}/jwk`)
    const keys = await (await open.call('/maskinporten/jwk')).json()
    expect(keys).toMatchObject({ keys: [{ kty: 'RSA', alg: 'RS256' }] })
    expect(JSON.stringify(keys)).not.toContain('"d"')
  })

  it('gives an organisation a token with the documented members', async () => {
    const { status, body } = await caller.ask(SCOPE, { claims: { resource: 'https://api' } })
    expect([status, Object.keys(body).sort()]).toEqual([
      200,
      ['access_token', 'expires_in', 'scope', 'token_type'],
    ])
    const claims = decodeJwt(String(body['access_token']))
    expect(claims).toMatchObject({
      iss: `${open.room.addresses.maskinporten}/`,
      client_id: caller.clientId,
      client_amr: 'private_key_jwt',
      consumer: { authority: 'iso6523-actorid-upis', ID: expect.stringMatching(/^0192:\d{9}$/) },
      scope: SCOPE,
      aud: ['https://api'],
    })
    expect(Number(claims.exp) - Number(claims.iat)).toBe(120)
  })

  it.each<[string, Change, string]>([
    ['another grant type', { grantType: 'client_credentials' }, 'unsupported_grant_type'],
    ['no JWT', { assertion: 'x' }, 'invalid_grant'],
    ['neither kid nor x5c', { header: { kid: undefined } }, 'invalid_grant'],
    ['another kid', { header: { kid: 'other' } }, 'invalid_client'],
    ['an algorithm it does not take', { header: { alg: 'PS256' } }, 'invalid_grant'],
    ['another audience', { claims: { aud: 'https://maskinporten.no/' } }, 'invalid_grant'],
    ['a stranger', { claims: { iss: 'stranger' } }, 'invalid_client'],
    ['a long life', { claims: { exp: 2_000_000_000 } }, 'invalid_grant'],
    ['one that has expired', { claims: { iat: 1_000_000_000, exp: 1_000_000_060 } }, 'invalid_grant'],
    ['a claim it does not know', { claims: { sub_jwk: 'x' } }, 'invalid_grant'],
    ['a consumer_org', { claims: { consumer_org: '312554275' } }, 'invalid_grant'],
    ['a scope it has not', { claims: { scope: 'skatt:alt' } }, 'invalid_scope'],
    ['no jti', { claims: { jti: undefined } }, 'invalid_grant'],
  ])('refuses %s', async (_what, change, error) => {
    const { status, body } = await caller.ask(SCOPE, change)
    expect([status, body['error']]).toEqual([400, error])
    expect(String(body['error_description']).length).toBeGreaterThan(5)
  })

  it.each<[Change, string]>([
    [{ grantType: 'client_credentials' }, 'body.grant_type'],
    [{ assertion: 'x' }, 'body.assertion'],
  ])('tells the journal where %j is wrong', async (change, at) => {
    await caller.ask(SCOPE, change)
    const last = open.room.journal.lines(0, 10_000).at(-1) ?? ''
    expect(JSON.parse(last).explanation).toMatchObject({ at })
  })

  it.each([
    ['/maskinporten/token', 'application/json', '{}'],
    ['/maskinporten/token', undefined, ''],
    ['/idporten/token', 'application/json', '{}'],
  ])('says at %s what is wrong with a body of type %s as OAuth does', async (path, type, body) => {
    const headers = type === undefined ? {} : { 'content-type': type }
    const response = await open.call(path, { method: 'POST', headers, body })
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: 'invalid_request', error_description: expect.stringContaining('urlencoded') },
    ])
  })

  it('takes an assertion once', async () => {
    const claims = { jti: 'the same' }
    expect((await caller.ask(SCOPE, { claims })).status).toBe(200)
    expect((await caller.ask(SCOPE, { claims })).body['error']).toBe('invalid_grant')
  })

  it('hands out keys of clients that exist, and keeps them out of the journal', async () => {
    expect((await open.call('/maskinporten/klienter/x.json')).status).toBe(404)
    const journal = open.room.journal.lines(0, 10_000).join('\n')
    expect(journal).toContain('secret:privateJwk:')
    expect(journal).not.toMatch(/\\"d\\":/)
  })
})
