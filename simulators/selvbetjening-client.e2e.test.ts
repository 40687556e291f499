// Selvbetjening’s API for a client: its settings and its keys, with its own token.

import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Room } from './core/room/room.ts'
import {
  hjemmetjeneste,
  openSelvbetjening,
  ownKey,
  population,
  type SelvbetjeningBench,
  sykehjem,
  unit,
} from './fixture/open-selvbetjening.ts'
import { openClientApi } from './fixture/selvbetjening-api.ts'
import { claimsOf, testClientOf } from './helseid/fixture/client.ts'
import type { TestPortal } from './helseid/fixture/portal.ts'
import { schemas } from './helseid/selvbetjening/api-schemas.ts'

let bench: SelvbetjeningBench
let room: Room
let home: string
let api: string
let portal: TestPortal
let vendor: Awaited<ReturnType<typeof openClientApi>>

beforeAll(async () => {
  bench = await openSelvbetjening()
  ;({ room, home, api } = bench)
  vendor = await openClientApi(bench)
})
beforeEach(async () => {
  portal = await bench.begin()
})
afterAll(async () => {
  vendor.close()
  await bench.close()
})

describe('the API for a client', () => {
  it('shows a client its own settings, and replaces all of them', async () => {
    const { client, clientId } = await vendor.confirmed()
    const before = await vendor.call(client, 'GET', '/client')
    expect(before.status).toBe(200)
    expect(before.body).toEqual({
      apiScopes: [
        { scope: 'nhn:kjernejournal/api', status: 'Ok', statusReason: null },
        { scope: 'nhn:selvbetjening/client', status: 'Ok', statusReason: null },
      ],
      audienceSpecificClientClaims: [
        {
          claimType: 'herid',
          activeClaimValue: '1234',
          pendingClaimValue: null,
          status: 'Ok',
          statusReason: null,
        },
      ],
      redirectUris: ['http://localhost:8888/api/callback'],
      postLogoutRedirectUris: [],
      childOrganizationNumbers: [sykehjem],
    })
    const change = {
      apiScopes: ['nhn:kjernejournal/api', 'nhn:selvbetjening/client', 'nhn:pps/provesvar-read'],
      audienceSpecificClientClaims: [{ key: 'herid', value: '5678' }],
      redirectUris: ['https://epj.example/callback'],
      childOrganizationNumbers: [hjemmetjeneste],
    }
    const changed = await vendor.call(client, 'PUT', '/client', change)
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({
      audienceSpecificClientClaims: [
        { activeClaimValue: '1234', pendingClaimValue: '5678', status: 'UpdatePending' },
      ],
      redirectUris: ['https://epj.example/callback'],
      childOrganizationNumbers: [hjemmetjeneste],
    })
    expect(changed.body['apiScopes']).toContainEqual({
      scope: 'nhn:pps/provesvar-read',
      status: 'Pending',
      statusReason: expect.any(String),
    })
    await portal.post(`/godkjenning/${clientId}`, [])
    const { body } = await client.token({ grant_type: 'client_credentials', scope: 'nhn:pps/provesvar-read' })
    expect(claimsOf(body['access_token'])['herid']).toBe('5678')
  })

  it('may be left without units and claims: what is not named is taken away', async () => {
    const { client } = await vendor.confirmed()
    const change = { apiScopes: ['nhn:selvbetjening/client'], redirectUris: ['https://epj.example/callback'] }
    expect(await vendor.call(client, 'PUT', '/client', change)).toMatchObject({
      status: 200,
      body: {
        apiScopes: [{ scope: 'nhn:selvbetjening/client', status: 'Ok', statusReason: null }],
        audienceSpecificClientClaims: [],
        childOrganizationNumbers: [],
      },
    })
  })

  it.each([
    ['null redirect URIs', { apiScopes: ['nhn:selvbetjening/client'], redirectUris: null }, 'redirectUris'],
    [
      'a unit elsewhere',
      { redirectUris: ['https://a.example/'], childOrganizationNumbers: [unit('nabosykehjem')] },
      'childOrganizationNumbers',
    ],
  ])('refuses to replace them with %s, and leaves them as they are', async (_what, change, named) => {
    const { client } = await vendor.confirmed()
    const before = await vendor.call(client, 'GET', '/client')
    const answer = await vendor.call(client, 'PUT', '/client', change)
    expect([answer.status, String(answer.body['detail'])]).toEqual([400, expect.stringContaining(named)])
    expect((await vendor.call(client, 'GET', '/client')).body).toEqual(before.body)
  })

  it.each([
    ['an object', (key: JWK) => key],
    ['a text that holds one', (key: JWK) => JSON.stringify(key)],
  ])('takes a new key as %s, which then signs', async (_as, sent) => {
    const { client, clientId } = await vendor.confirmed()
    const { publicKey, privateKey } = await generateKeyPair('ES384', { extractable: true })
    const named = { kid: 'next', alg: 'ES384' }
    const answer = await vendor.call(
      client,
      'POST',
      '/client-secret',
      sent({ ...(await exportJWK(publicKey)), ...named }),
    )
    expect(answer.status).toBe(200)
    expect(schemas.ClientSecretAnswer.parse(answer.body).expiration).toMatch(/Z$/)
    const jwk = { ...(await exportJWK(privateKey)), ...named }
    const next = await testClientOf({ room, population }, { clientId, jwk, redirectUri: undefined })
    const list = await vendor.call(next, 'GET', '/client-secret')
    const keys = schemas.ClientSecrets.parse(list.body)
    expect(keys.map(({ kid, origin }) => [kid, origin])).toEqual([
      ['next', 'Api'],
      ['own-key', 'ClientDraft'],
    ])
    expect(JSON.parse(keys[0]?.publicJwk ?? '')).not.toHaveProperty('d')
  })

  it('says what a key must be when it is of a kind that no client signs with', async () => {
    const { client } = await vendor.confirmed()
    const { status, body } = await vendor.call(client, 'POST', '/client-secret', { kty: 'oct', k: 'AAAA' })
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({
        detail: 'body: must be a public JWK whose kty is EC or RSA, or a text that holds one',
      }),
    ])
  })

  it.each([
    ['no token', {}, 401],
    ['a token that is none', { authorization: 'DPoP x.y.z' }, 401],
  ])('refuses a call with %s', async (_what, headers, status) => {
    const answer = await fetch(`${api}/client`, { headers })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('problem+json'),
    ])
    expect(answer.headers.get('www-authenticate')).toContain('DPoP')
  })

  it('refuses a token for another API, one without the scope, and a proof by another key', async () => {
    const { client } = await vendor.confirmed()
    const { body } = await client.token({ grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' })
    const proof = await client.proof({ claims: { htm: 'GET', htu: `${api}/client` } })
    const answer = await fetch(`${api}/client`, {
      headers: { authorization: `DPoP ${body['access_token']}`, dpop: proof },
    })
    expect(answer.status).toBeGreaterThanOrEqual(401)
    const { whole } = await ownKey()
    expect((await vendor.call(client, 'GET', '/client', undefined, whole)).status).toBe(401)
  })

  it('answers a fault, a wrong method and an unknown path as problem+json', async () => {
    room.faults.arm({
      operation: 'helseid.client',
      after: 0,
      maxInARow: 2,
      times: 1,
      effect: { type: 'status', status: 503 },
    })
    const broken = await fetch(`${api}/client`)
    const method = await fetch(`${api}/client`, { method: 'DELETE' })
    const nowhere = await fetch(`${api}/nothing`)
    expect([broken.status, method.status, nowhere.status]).toEqual([503, 405, 404])
    for (const answer of [broken, method, nowhere])
      expect(schemas.ProblemDetails.safeParse(await answer.json()).success).toBe(true)
  })

  it('is described by an OpenAPI document that names every operation, and answers as it says', async () => {
    const served = openApi.parse(await (await fetch(`${home}/api/openapi.json`)).json())
    const described = Object.entries(served.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
    )
    const table = (room.simulators.find(({ name }) => name === 'helseid')?.operations ?? [])
      .filter(({ id, path }) => path.startsWith('/selvbetjening/api/') && !id.endsWith('openapi'))
      .map(({ id, method, path }) => {
        const below = path.slice('/selvbetjening/api'.length).replace(/:(\w+)/g, '{$1}')
        return `${method.toLowerCase()} ${below} ${id}`
      })
    expect(described.toSorted()).toEqual(table.toSorted())
    expect(served.servers).toEqual([{ url: `${home}/api` }])
    const { client } = await vendor.confirmed()
    const { open } = await ownKey()
    const answers = [
      ['get', '/v1/client', await vendor.call(client, 'GET', '/client')],
      [
        'put',
        '/v1/client',
        await vendor.call(client, 'PUT', '/client', {
          redirectUris: ['https://a.example/'],
          apiScopes: ['nhn:selvbetjening/client'],
        }),
      ],
      ['put', '/v1/client', await vendor.call(client, 'PUT', '/client', { apiScopes: 1 })],
      ['get', '/v1/client-secret', await vendor.call(client, 'GET', '/client-secret')],
      [
        'post',
        '/v1/client-secret',
        await vendor.call(client, 'POST', '/client-secret', { ...open, kid: 'third' }),
      ],
      ['post', '/v1/client-secret', await vendor.call(client, 'POST', '/client-secret', { kty: 'EC' })],
      ['post', '/v1/client-drafts', await vendor.makeDraft()],
      ['post', '/v1/client-drafts', await vendor.makeDraft({ apiScopes: [] })],
    ] as const
    for (const [method, path, { status, type, body }] of answers) {
      const said = served.paths[path]?.[method]?.responses[String(status)]?.content
      const media = (type ?? '').split(';')[0] ?? ''
      const name = said?.[media]?.schema.$ref.split('/').at(-1)
      const schema = Object.entries(schemas).find(([known]) => known === name)?.[1]
      expect([path, status, schema?.safeParse(body).success]).toEqual([path, status, true])
    }
  })
})

const openApi = z.object({
  openapi: z.literal('3.1.0'),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        responses: z.record(
          z.string(),
          z.object({ content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) })) }),
        ),
      }),
    ),
  ),
})
