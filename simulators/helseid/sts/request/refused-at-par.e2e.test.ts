import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestClient, type TestClient } from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'
import { asDer, assertion, expectRefused, par, type WrongCall } from '../../fixture/wrong-calls.ts'
import { OPENID_SWITCH } from './pushed-request-rules.ts'

const atPar: readonly WrongCall[] = [
  ['a shared secret', par({ client_secret: 'x' }), 'invalid_client', 'body.client_secret'],
  ['no assertion', par({ client_assertion: undefined }), 'invalid_client', 'body.client_assertion'],
  [
    'no assertion type',
    par({ client_assertion_type: undefined }),
    'invalid_client',
    'body.client_assertion_type',
  ],
  [
    'a form that was escaped for HTML',
    par({ client_assertion: undefined, 'amp;client_assertion': 'x' }),
    'invalid_client',
    'body',
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
  [
    'scopes about the person without openid',
    par({ scope: 'helseid://scopes/identity/pid nhn:kjernejournal/api', nonce: undefined }),
    'invalid_scope',
    'body.scope',
  ],
  [
    'a port that there is none of',
    async (c) => par({ redirect_uri: (await c.parForm()).get('redirect_uri')?.replace(/:\d+/, ':65536') })(c),
    'invalid_request',
    'body.redirect_uri',
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
]

describe('HelseID, strict, refuses at PAR', () => {
  let bench: TestRoom
  let client: TestClient
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  it.each(atPar)('%s', async (...call) => {
    await expectRefused(bench, client, call)
  })

  it('takes scopes about the person without openid where the room is switched so', async () => {
    const alone = { scope: 'helseid://scopes/identity/pid', nonce: undefined, acr_values: undefined }
    bench.room.switches.turn(OPENID_SWITCH.name, 'taken')
    expect(await par(alone)(client)).toMatchObject({ status: 201 })
    bench.room.switches.turn(OPENID_SWITCH.name, 'refused')
    expect(await par(alone)(client)).toMatchObject({ status: 400 })
  })

  it('logs in with more spaces than one between scopes, as IdentityServer does', async () => {
    const scope = ' openid  profile   nhn:kjernejournal/api '
    const code = await client.logIn({ scope })
    const { body } = await client.token({ grant_type: 'authorization_code', code })
    expect(body['scope']).toBe('openid profile nhn:kjernejournal/api')
  })
})
