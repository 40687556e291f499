import { describe, expect, it } from 'vitest'
import { deriveEcKey } from '#simulators/core/keys/keys.ts'
import { createRandom } from '#simulators/core/room/random.ts'
import { readConfigurationFile } from './configuration-file.ts'
import { signingKey } from './helseid/keys.ts'

const jwk = deriveEcKey(createRandom('file'), 'ES256')

const file = (changes: object = {}) =>
  JSON.stringify({
    clientName: 'Kommunen - EPJ',
    authority: 'https://helseid-sts.test.nhn.no/',
    clientId: 'b6b5b1f0-0000-4000-8000-000000000000',
    grantTypes: ['authorization_code'],
    scopes: ['openid'],
    redirectUris: ['http://localhost/callback'],
    postLogoutRedirectUris: [],
    secretType: 'private_key_jwt:RsaPrivateKeyJwtSecret',
    privateJwk: JSON.stringify(jwk),
    pkceRequired: true,
    ...changes,
  })

describe('reading a configuration file', () => {
  it('finds the key in the string of JSON, and takes the slash off the authority', async () => {
    const client = readConfigurationFile(file())
    expect(client).toMatchObject({
      authority: 'https://helseid-sts.test.nhn.no',
      redirectUri: 'http://localhost/callback',
    })
    expect(client.postLogoutRedirectUri).toBeUndefined()
    expect(await signingKey(client.key)).toMatchObject({
      kid: jwk.kid,
      key: { type: 'private', usages: ['sign'] },
    })
  })

  it('takes a key that is URL-encoded', () => {
    const client = readConfigurationFile(file({ privateJwk: encodeURIComponent(JSON.stringify(jwk)) }))
    expect(client.key.kid).toBe(jwk.kid)
  })

  it.each([
    ['text', 'not json', 'configuration.notJson'],
    ['a list', '[1]', 'configuration.notJson'],
    ['a key that is URL-encoded, and wrongly', file({ privateJwk: '%7B%zz' }), 'configuration.badKey'],
    ['a key that is not JSON', file({ privateJwk: 'abc' }), 'configuration.badKey'],
  ])('refuses %s', (_what, text, key) => {
    expect(() => readConfigurationFile(text)).toThrowError(expect.objectContaining({ text: { key } }))
  })

  it.each([
    [
      'a file without a client and a key',
      file({ clientId: undefined, privateJwk: undefined }),
      'clientId, privateJwk',
    ],
    ['a key without a private part', file({ privateJwk: '{"kty":"EC"}' }), 'privateJwk.d'],
    ['an address that is none', file({ authority: 'javascript:alert(1)' }), 'authority'],
    ['a scope that is no text', file({ scopes: ['openid', 1] }), 'scopes.1'],
  ])('names what is wrong with %s', (_what, text, members) => {
    const wanted = { text: { key: 'configuration.unusable', vars: { members } } }
    expect(() => readConfigurationFile(text)).toThrowError(expect.objectContaining(wanted))
  })

  it('says nothing of the key in what it logs', () => {
    try {
      readConfigurationFile(file({ privateJwk: `{"d":"${jwk.d}"` }))
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toContain(jwk.d)
    }
  })
})
