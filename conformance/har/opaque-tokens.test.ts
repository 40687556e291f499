import { describe, expect, it } from 'vitest'
import { accessToken } from '../kit/fixture/build-tokens.ts'
import { createOpaqueTokens } from './opaque-tokens.ts'

const tokens = createOpaqueTokens(Buffer.alloc(32, 1))
const CANARY = 'CANARY-opaque-0123456789abcdefghij'
const jwt = accessToken()
const FORM = 'application/x-www-form-urlencoded'

const body = (text: string, type = 'application/json') => {
  const kept = tokens.body({ text }, type)
  return kept && 'text' in kept ? kept.text : ''
}
const header = (name: string, value: string) => tokens.headers([[name, value]])[0]?.[1] ?? ''

/** Wherever a recording may hold an access token. */
const everywhere = (token: string): readonly string[] => [
  header('authorization', `DPoP ${token}`),
  header('authorization', `Bearer  ${token}`),
  header('authorization', token),
  header('authorization', `Bearer ${jwt}, ${token}`),
  header('x-api-key', token),
  header('ocp-apim-subscription-key', token),
  header('proxy-authorization', `Bearer ${token}`),
  header('location', `http://epj/callback#access_token=${token}&token_type=Bearer`),
  tokens.target(`/x?access_token=${token}&a=b`),
  tokens.target(`/x?a=b#id_token=${token}`),
  body(`{"access_token":"${token}","expires_in":60}`),
  body(`{ "access_token" : "${token}" }`, 'text/plain'),
  body(`{"data":[{"id_token":"${token}"}]`),
  body(String.raw`{"\u0061ccess_token":"${token}"}`),
  body(`grant_type=x&subject_token=${token}`, FORM),
  body(`access%5Ftoken=${token}`, FORM),
]

describe('a token of a recording that cannot be read', () => {
  it('is a pseudonym wherever it stands', () => {
    for (const text of everywhere(CANARY)) {
      expect(text).not.toContain('CANARY')
      expect(text).toMatch(/secret:token:[0-9a-f]{16}/)
    }
  })

  it.each([
    'access_token',
    'id_token',
    'id_token_hint',
    'token',
    'subject_token',
    'actor_token',
    'client_assertion',
    'assertion',
  ])('is one by its name alone, in a form, an address and JSON: %s', (name) => {
    expect(body(`a=b&${name}=${CANARY}`, FORM)).not.toContain('CANARY')
    expect(body(`{"${name}":"${CANARY}"}`)).not.toContain('CANARY')
    expect(header('referer', `http://epj/x?${name}=${CANARY}&a=b`)).not.toContain('CANARY')
  })

  it.each([
    'api-key',
    'apikey',
    'x-api-key',
    'x-apikey',
    'auth-key',
    'x-auth-key',
    'auth-token',
    'x-auth-token',
    'access-token',
    'x-access-token',
    'ocp-apim-subscription-key',
    'subscription-key',
  ])('is one in a header that lets a caller in: %s', (name) => {
    expect(header(name, CANARY)).toMatch(/^secret:token:[0-9a-f]{16}$/)
  })

  it('is one when it stands alone and could be a scheme', () => {
    expect(header('authorization', 'CANARY-short')).toMatch(/^secret:token:[0-9a-f]{16}$/)
  })

  it('is one when it looks as a JWT does, and says nothing', () => {
    expect(header('authorization', 'Bearer CANARYabc.CANARYdef.CANARYghi')).not.toContain('CANARY')
  })

  it('is the same one with a space around it, and in a form with its signs escaped', () => {
    const [given] = /secret:token:[0-9a-f]{16}/.exec(body(`{"access_token":"${CANARY} x"}`)) ?? []
    expect(body(`access_token=${CANARY}+x`, FORM)).toBe(`access_token=${given}`)
    expect(body(`access_token=+${CANARY}%20x+`, FORM)).toBe(`access_token=${given}`)
    expect(header('authorization', `  DPoP ${CANARY} x `)).toBe(`DPoP ${given}`)
  })

  it('is the same pseudonym in the answer that gave it, and in the calls that use it', () => {
    const [given] = /secret:token:[0-9a-f]{16}/.exec(body(`{"access_token":"${CANARY}"}`)) ?? []
    expect(header('authorization', `DPoP ${CANARY}`)).toBe(`DPoP ${given}`)
    expect(header('authorization', `DPoP ${CANARY}x`)).not.toBe(`DPoP ${given}`)
    expect(tokens.target(`/x?access_token=${CANARY}`)).toBe(`/x?access_token=${given}`)
  })

  it('is one that is encrypted, too', () => {
    const encrypted = 'eyJhbGciOiJkaXIifQ..CANARYiv.CANARYtext.CANARYtag'
    expect(header('authorization', `Bearer ${encrypted}`)).not.toContain('CANARY')
  })
})

describe('what is kept', () => {
  it('are tokens that can be read, since nothing can be judged without them', () => {
    expect(header('authorization', `DPoP ${jwt}`)).toBe(`DPoP ${jwt}`)
    for (const text of everywhere(jwt).filter((_, index) => index !== 3)) expect(text).toContain(jwt)
    expect(body(`client_assertion=${jwt}`, FORM)).toBe(`client_assertion=${jwt}`)
  })

  it('are schemes without a token, and members that only look alike', () => {
    for (const value of ['DPoP', 'Bearer', '', 'Basic dXNlcjpwYXNz'])
      expect(header('authorization', value)).toBe(value)
    expect(tokens.body({ bytes: 3, sha256: 'ab', omitted: 'binary' }, undefined)).toEqual({
      bytes: 3,
      sha256: 'ab',
      omitted: 'binary',
    })
    expect(body('{ "a":  1 }')).toBe('{ "a":  1 }')
    const text = '{"token_type":"DPoP","access_tokens":["a"],"fnr":"13116900216"}'
    expect(body(text)).toBe(text)
    expect(header('x-source-system', 'Fjord EPJ 7.2')).toBe('Fjord EPJ 7.2')
  })

  it('is found in no time, in a body made to be slow too', () => {
    // What it costs, not how long it takes: the machine may be busy with more.
    const before = process.cpuUsage()
    for (const text of [
      '"token":"'.repeat(100_000),
      `"token":"${'\\'.repeat(900_001)}`,
      '{"a":'.repeat(100_000),
    ])
      body(text)
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000)
  })
})
