import { afterAll, beforeAll, describe, it } from 'vitest'
import { withZeroInFront } from '../../../core/fixture/wide-number.ts'
import { createTestClient, type Members, type TestClient } from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'
import { expectRefused, otherKey, proof, token, type WrongCall } from '../../fixture/wrong-calls.ts'

const atToken: readonly WrongCall[] = [
  [
    'a proof with a critical extension',
    proof(() => ({ header: { crit: ['urn:x'], 'urn:x': 1 } })),
    'invalid_dpop_proof',
    'header.dpop.crit',
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
    'a proof with a coordinate of a byte too many',
    proof((c) => ({ header: { jwk: { kty: 'EC', crv: 'P-256', x: withZeroInFront(c.key.x), y: c.key.y } } })),
    'invalid_dpop_proof',
    'header.dpop.jwk.x',
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

describe('HelseID, strict, refuses at the token endpoint', () => {
  let bench: TestRoom
  let client: TestClient
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  it.each(atToken)('%s', async (...call) => {
    await expectRefused(bench, client, call)
  })
})
