import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDer } from '../../core/keys/signature.ts'
import { type Answer, createTestClient, type Members, type TestClient } from '../fixture/client.ts'
import { postWithTwoProofs } from '../fixture/mistakes.ts'
import { openRoom, type TestRoom } from '../fixture/room.ts'

type Case = readonly [
  name: string,
  send: (client: TestClient) => Promise<Answer>,
  error: string,
  at: string | undefined,
]

const par = (changes: Members) => async (client: TestClient) =>
  client.post('/connect/par', await client.parForm(changes))
const assertion =
  (changes: { header?: Members; claims?: (client: TestClient) => Members }) => async (client: TestClient) =>
    client.post(
      '/connect/par',
      await client.parForm({
        client_assertion: await client.assertion({
          ...(changes.header && { header: changes.header }),
          claims: changes.claims?.(client) ?? {},
        }),
      }),
    )
const nonceOf = async (client: TestClient) => {
  const form = await client.tokenForm({ grant_type: 'client_credentials' })
  return (await client.post('/connect/token', form, { dpop: await client.proof() })).headers.get('dpop-nonce')
}
const proof =
  (changes: (client: TestClient) => { header?: Members; claims?: Members }) => async (client: TestClient) => {
    const { header = {}, claims = {} } = changes(client)
    const form = await client.tokenForm({ grant_type: 'client_credentials' })
    const nonce = await nonceOf(client)
    return client.post('/connect/token', form, {
      dpop: await client.proof({ header, claims: { nonce, ...claims } }),
    })
  }
const asDer = (jwt: string) => {
  const end = jwt.lastIndexOf('.') + 1
  return jwt.slice(0, end) + toDer(Buffer.from(jwt.slice(end), 'base64url')).toString('base64url')
}
const token =
  (changes: Members, details: Members = {}) =>
  (client: TestClient) =>
    client.token(changes, { claims: details })

const strict: readonly Case[] = [
  ['a shared secret', par({ client_secret: 'x' }), 'invalid_client', 'body.client_secret'],
  ['no assertion', par({ client_assertion: undefined }), 'invalid_client', 'body.client_assertion'],
  [
    'no assertion type',
    par({ client_assertion_type: undefined }),
    'invalid_client',
    'body.client_assertion_type',
  ],
  [
    'an assertion that is no JWT',
    par({ client_assertion: 'x.y' }),
    'invalid_client',
    'body.client_assertion',
  ],
  [
    'an assertion in base64 with padding',
    async (c) => par({ client_assertion: `${await c.assertion()}==` })(c),
    'invalid_client',
    'body.client_assertion',
  ],
  [
    'an assertion whose signature is DER',
    async (c) => par({ client_assertion: asDer(await c.assertion()) })(c),
    'invalid_client',
    'body.client_assertion.signature.form',
  ],
  [
    'an assertion with a critical extension',
    assertion({ header: { crit: ['urn:x'], 'urn:x': 1 } }),
    'invalid_client',
    'body.client_assertion.crit',
  ],
  [
    'a proof with a critical extension',
    proof(() => ({ header: { crit: ['urn:x'], 'urn:x': 1 } })),
    'invalid_dpop_proof',
    'header.dpop.crit',
  ],
  [
    'a request object with a critical extension',
    async (c) => par({ request: await c.requestObject({ header: { crit: ['urn:x'], 'urn:x': 1 } }) })(c),
    'invalid_request_object',
    'body.request.crit',
  ],
  ['an unknown client', par({ client_id: 'nobody' }), 'invalid_client', 'body.client_id'],
  ['client_id missing', par({ client_id: undefined }), 'invalid_request', 'body.client_id'],
  [
    'client_id twice',
    async (c) => c.post('/connect/par', `${await c.parForm()}&client_id=${c.clientId}`),
    'invalid_request',
    'body.client_id',
  ],
  [
    'an unknown parameter twice',
    async (c) => c.post('/connect/par', `${await c.parForm()}&a=1&a=2`),
    'invalid_request',
    'body.a',
  ],
  [
    'a key id that is not registered',
    assertion({ header: { kid: 'other' } }),
    'invalid_client',
    'body.client_assertion.kid',
  ],
  ['typ JWT', assertion({ header: { typ: 'JWT' } }), 'invalid_client', 'body.client_assertion.typ'],
  [
    'aud the token endpoint',
    assertion({ claims: (c) => ({ aud: `${c.helseid}/connect/token` }) }),
    'invalid_client',
    'body.client_assertion.aud',
  ],
  [
    'no nbf',
    assertion({ claims: () => ({ nbf: undefined }) }),
    'invalid_client',
    'body.client_assertion.nbf',
  ],
  [
    'iat as a text',
    assertion({ claims: (c) => ({ iat: String(c.now()) }) }),
    'invalid_client',
    'body.client_assertion.iat',
  ],
  [
    'exp in two minutes',
    assertion({ claims: (c) => ({ exp: c.now() + 120 }) }),
    'invalid_client',
    'body.client_assertion.exp',
  ],
  [
    'iss another client',
    assertion({ claims: () => ({ iss: 'other' }) }),
    'invalid_client',
    'body.client_assertion.iss',
  ],
  [
    'an assertion twice',
    async (c) => {
      const client_assertion = await c.assertion()
      await par({ client_assertion })(c)
      return par({ client_assertion })(c)
    },
    'invalid_client',
    'body.client_assertion.jti',
  ],
  ['no response_type', par({ response_type: undefined }), 'unsupported_response_type', 'body.response_type'],
  ['an implicit flow', par({ response_type: 'id_token' }), 'unsupported_response_type', 'body.response_type'],
  ['no redirect_uri', par({ redirect_uri: undefined }), 'unauthorized_client', 'body.redirect_uri'],
  [
    'another redirect_uri',
    par({ redirect_uri: 'https://evil.example/' }),
    'invalid_request',
    'body.redirect_uri',
  ],
  [
    'a scope the client has not',
    par({ scope: 'openid nhn:pps/provesvar-read' }),
    'invalid_scope',
    'body.scope',
  ],
  ['another resource', par({ resource: 'nhn:pps' }), 'invalid_target', 'body.resource'],
  [
    'no PKCE',
    par({ code_challenge: undefined, code_challenge_method: undefined }),
    'invalid_request',
    'body.code_challenge_method',
  ],
  ['PKCE plain', par({ code_challenge_method: 'plain' }), 'invalid_request', 'body.code_challenge_method'],
  ['a short challenge', par({ code_challenge: 'short' }), 'invalid_request', 'body.code_challenge'],
  ['a test user nobody knows', par({ test_pid: '01010112345' }), 'invalid_request', 'body.test_pid'],
  ['level 7', par({ test_security_level: '7' }), 'invalid_request', 'body.test_security_level'],
  ['prompt none beside another', par({ prompt: 'none login' }), 'invalid_request', 'body.prompt'],
  ['a prompt nobody knows', par({ prompt: 'bogus' }), 'invalid_request', 'body.prompt'],
  ['a max_age that is no number', par({ max_age: 'x' }), 'invalid_request', 'body.max_age'],
  ['another response_mode', par({ response_mode: 'x' }), 'unsupported_response_mode', 'body.response_mode'],
  ['an id_token_hint that is none', par({ id_token_hint: 'x' }), 'invalid_request', 'body.id_token_hint'],
  ['a registration', par({ registration: 'x' }), 'registration_not_supported', 'body.registration'],
  ['a request_uri', par({ request_uri: 'urn:x' }), 'request_uri_not_supported', 'body.request_uri'],
  ['a request object that is no JWT', par({ request: 'x.y.z' }), 'invalid_request_object', 'body.request'],
  [
    'JSON at PAR',
    (c) => c.post('/connect/par', '{}', { 'content-type': 'application/json' }),
    'invalid_request',
    'header.content-type',
  ],
  ['no grant_type', token({}), 'unsupported_grant_type', 'body.grant_type'],
  ['an unknown grant', token({ grant_type: 'password' }), 'unsupported_grant_type', 'body.grant_type'],
  [
    'no proof',
    async (c) => c.post('/connect/token', await c.tokenForm({ grant_type: 'client_credentials' })),
    'invalid_dpop_proof',
    'header.dpop',
  ],
  [
    'a proof that is no JWT',
    async (c) =>
      c.post('/connect/token', await c.tokenForm({ grant_type: 'client_credentials' }), { dpop: 'x' }),
    'invalid_dpop_proof',
    'header.dpop',
  ],
  [
    'a proof of another typ',
    proof(() => ({ header: { typ: 'JWT' } })),
    'invalid_dpop_proof',
    'header.dpop.typ',
  ],
  [
    'a proof without jwk',
    proof(() => ({ header: { jwk: undefined } })),
    'invalid_dpop_proof',
    'header.dpop.jwk',
  ],
  [
    'a proof with a private key',
    proof((c) => ({ header: { jwk: c.key } })),
    'invalid_dpop_proof',
    'header.dpop.jwk',
  ],
  [
    'a proof with crv ES256',
    proof((c) => ({ header: { jwk: { kty: 'EC', crv: 'ES256', x: c.key.x, y: c.key.y } } })),
    'invalid_dpop_proof',
    'header.dpop.jwk',
  ],
  [
    'a proof with OpenSSL’s name of the curve',
    proof((c) => ({ header: { jwk: { kty: 'EC', crv: 'prime256v1', x: c.key.x, y: c.key.y } } })),
    'invalid_dpop_proof',
    'header.dpop.jwk',
  ],
  [
    'a proof signed with another key',
    proof(() => ({ header: { jwk: otherKey() } })),
    'invalid_dpop_proof',
    'header.dpop.signature',
  ],
  [
    'a proof without jti',
    proof(() => ({ claims: { jti: undefined } })),
    'invalid_dpop_proof',
    'header.dpop.jti',
  ],
  ['a proof for GET', proof(() => ({ claims: { htm: 'GET' } })), 'invalid_dpop_proof', 'header.dpop.htm'],
  [
    'a proof with a query in htu',
    proof((c) => ({ claims: { htu: `${c.helseid}/connect/token?a=b` } })),
    'invalid_dpop_proof',
    'header.dpop.htu',
  ],
  [
    'a proof an hour off',
    proof((c) => ({ claims: { iat: c.now() - 3600 } })),
    'invalid_dpop_proof',
    'header.dpop.iat',
  ],
  [
    'a proof with iat as a text',
    proof((c) => ({ claims: { iat: String(c.now()) } })),
    'invalid_dpop_proof',
    'header.dpop.iat',
  ],
  [
    'a nonce of one’s own',
    proof(() => ({ claims: { nonce: 'mine' } })),
    'use_dpop_nonce',
    'header.dpop.nonce',
  ],
  [
    'the jti of the proof without nonce again',
    async (c) => {
      const send = async (claims: Members) =>
        c.post('/connect/token', await c.tokenForm({ grant_type: 'client_credentials' }), {
          dpop: await c.proof({ claims }),
        })
      const nonce = (await send({ jti: 'same' })).headers.get('dpop-nonce')
      return send({ jti: 'same', nonce })
    },
    'invalid_dpop_proof',
    'header.dpop.jti',
  ],
  [
    'a code that never was',
    token({ grant_type: 'authorization_code', code: 'x' }),
    'invalid_grant',
    'body.code',
  ],
  [
    'another verifier',
    async (c) =>
      c.token({ grant_type: 'authorization_code', code: await c.logIn(), code_verifier: 'w'.repeat(43) }),
    'invalid_grant',
    'body.code_verifier',
  ],
  [
    'another redirect_uri with the code',
    async (c) =>
      c.token({ grant_type: 'authorization_code', code: await c.logIn(), redirect_uri: 'https://x.example' }),
    'invalid_grant',
    'body.redirect_uri',
  ],
  [
    'a refresh token that never was',
    token({ grant_type: 'refresh_token', refresh_token: 'x' }),
    'invalid_grant',
    'body.refresh_token',
  ],
  [
    'identity scopes without a user',
    token({ grant_type: 'client_credentials', scope: 'openid' }),
    'invalid_scope',
    'body.scope',
  ],
  [
    'an organisation that is not on the list',
    token(
      { grant_type: 'client_credentials' },
      {
        assertion_details: {
          type: 'helseid_authorization',
          practitioner_role: {
            organization: {
              identifier: { system: 'urn:oid:2.16.578.1.12.4.1.4.101', type: 'ENH', value: '310000000' },
            },
          },
        },
      },
    ),
    'invalid_request',
    'body.client_assertion.assertion_details.practitioner_role.organization.identifier.value',
  ],
]

function otherKey(): Members {
  return { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }) }
}

describe('HelseID, strict, refuses', () => {
  let bench: TestRoom
  let client: TestClient
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  it.each(strict)('%s', async (_name, send, error, at) => {
    const answer = await send(client)
    const { explanation } = bench.lastExchange()
    expect([answer.status, answer.body['error'], explanation?.at]).toEqual([400, error, at])
    expect(explanation?.reason).toBeTruthy()
    if (error === 'invalid_client') expect(answer.body).toEqual({ error })
  })

  it.each([
    ['Basic eDp5', 'a shared secret'],
    ['Bearer x', 'There is an Authorization header'],
  ])('an Authorization header: %s', async (authorization, said) => {
    const answer = await client.post('/connect/par', await client.parForm(), { authorization })
    expect([answer.status, answer.body]).toEqual([400, { error: 'invalid_client' }])
    expect(bench.lastExchange().explanation).toMatchObject({
      reason: expect.stringContaining(said),
      at: 'header.authorization',
      actual: `"${authorization.split(' ')[0]}"`,
    })
  })

  it('two DPoP headers', async () => {
    const form = await client.tokenForm({ grant_type: 'client_credentials' })
    const proofs = [await client.proof(), await client.proof()] as const
    const { status } = await postWithTwoProofs(`${client.helseid}/connect/token`, form.toString(), proofs)
    expect(status).toBe(400)
    expect(bench.lastExchange().explanation).toMatchObject({
      at: 'header.dpop',
      expected: 'one',
      actual: '2',
    })
  })

  it.each([
    ['uten-delegering', 'has not delegated', 'altinn.delegation.nhn-helseid-fagsystem'],
    ['feil-naeringskode', 'naeringskode', 'naeringskode1'],
    ['organisasjonsledd', 'organisasjonsledd', 'brreg.enheter'],
  ])('a client whose organisation is not ready: %s', async (key, description, at) => {
    const unready = await createTestClient(bench, key)
    const pushed = await unready.post('/connect/par', await unready.parForm())
    const direct = await unready.token({ grant_type: 'client_credentials' })
    for (const answer of [pushed, direct]) {
      expect(answer).toMatchObject({ status: 400, body: { error: 'unauthorized_client' } })
      expect(answer.body['error_description']).toContain(description)
      expect(bench.lastExchange().explanation?.at).toContain(at)
    }
  })

  it.each<readonly [string, (client: TestClient) => Promise<Answer>]>([
    ['body.authorization_details', par({ authorization_details: '[]' })],
    ['body.claims', par({ claims: '{}' })],
    ['body.grant_type', par({ grant_type: 'authorization_code' })],
    ['body.code_verifier', par({ code_verifier: 'v'.repeat(43) })],
    ['body.test_pid', par({ acr_values: 'Level4' })],
    [
      'body.client_assertion.assertion_details',
      assertion({ claims: () => ({ assertion_details: [{ type: 'helseid_authorization' }] }) }),
    ],
  ])('nothing for %s at PAR, which has no effect, and writes it down', async (at, send) => {
    expect((await send(client)).status).toBe(201)
    expect(bench.lastExchange().deviations).toMatchObject([
      { rule: 'helseid.par-without-effect', at, actual: expect.stringContaining('(ignored)') },
    ])
  })

  it.each<readonly [string, (client: TestClient) => Promise<Answer>, RegExp]>([
    ['a list of scopes with commas', par({ scope: 'openid,profile' }), /^scope is a list with spaces/],
    [
      'the key of another client, by the name people know it by',
      async (c) => {
        const { key } = await createTestClient(bench, 'leverandor')
        return assertion({ header: { kid: key.kid } })(c)
      },
      /^The client assertion names the key of another client, Leverandørens EPJ/,
    ],
    [
      'a proof with its time in milliseconds',
      proof((c) => ({ claims: { iat: c.now() * 1000 } })),
      /^iat in the DPoP proof is in milliseconds/,
    ],
    ['a login without openid', par({ scope: 'nhn:kjernejournal/api' }), /^The scope openid is missing/],
    ['a prompt nobody knows', par({ prompt: 'create' }), /^prompt has a word that HelseID does not know/],
  ])('%s, and says what it is', async (_name, send, says) => {
    const { status } = await send(client)
    expect(status).toBe(400)
    expect(bench.lastExchange().explanation?.reason).toMatch(says)
  })

  it.each<readonly [string, Members, Members, string]>([
    [
      'a code without its redirect_uri',
      { grant_type: 'authorization_code', redirect_uri: undefined },
      { error: 'unauthorized_client', error_description: 'redirect_uri is missing' },
      'body.redirect_uri',
    ],
    [
      'a code that is left out',
      { grant_type: 'authorization_code', code: undefined },
      { error: 'invalid_request', error_description: "missing required parameter 'code'" },
      'body.code',
    ],
    [
      'a refresh token that is left out',
      { grant_type: 'refresh_token', code: undefined },
      { error: 'invalid_request', error_description: "missing required parameter 'refresh_token'" },
      'body.refresh_token',
    ],
  ])('%s, and says where', async (_name, changes, wire, at) => {
    const { status, body } = await client.token({ code: await client.logIn(), ...changes })
    expect([status, body]).toEqual([400, wire])
    expect(bench.lastExchange().explanation?.at).toBe(at)
  })

  it('a refresh for more than the log-in asked for, with the members of OAuth alone', async () => {
    const { body } = await client.token({ grant_type: 'authorization_code', code: await client.logIn() })
    const { refresh_token } = body
    const scope = 'openid nhn:kjernejournal/innlogging'
    const refused = await client.token({ grant_type: 'refresh_token', refresh_token, scope })
    expect([refused.status, Object.keys(refused.body)]).toEqual([400, ['error', 'error_description']])
  })

  it('and calls nothing fine that was not sent', async () => {
    await par({ test_pid: undefined, resource: undefined, redirect_uri: 'https://evil.example/' })(client)
    const { reason = '' } = bench.lastExchange().explanation ?? {}
    expect(reason).toMatch(/What is fine: .*code_challenge/)
    expect(reason).not.toMatch(/test_pid|resource|response_mode/)
  })

  it('none whose organisation is ready', async () => {
    const ready = await createTestClient(bench, 'legesenter-as')
    expect((await ready.post('/connect/par', await ready.parForm())).status).toBe(201)
  })
})
