import { createHash, X509Certificate } from 'node:crypto'
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestClient, type TestClient } from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'
import type { PublishedKey } from './signing.ts'

describe('the signing key', () => {
  let bench: TestRoom
  let client: TestClient
  // Each with a room whose keys nobody has changed.
  beforeEach(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterEach(() => bench.close())

  const metadata = async () => {
    const answer = await fetch(`${client.helseid}/.well-known/openid-configuration`)
    return (await answer.json()) as Record<string, string>
  }
  const keysAt = async (member: string) => {
    const answer = await fetch((await metadata())[member] ?? '')
    return ((await answer.json()) as { keys: readonly PublishedKey[] }).keys
  }
  const tokens = async () =>
    (await client.token({ grant_type: 'authorization_code', code: await client.logIn() })).body
  const rotate = (operation: string) =>
    bench.room.faults.arm({
      operation,
      after: 0,
      times: 1,
      maxInARow: 1,
      effect: { type: 'variant', name: 'rotate-keys' },
    })

  it('comes with a certificate of its own, whose thumbprint is its name', async () => {
    const [key] = await keysAt('jwks_uri')
    expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use', 'x5c', 'x5t'])
    const der = Buffer.from(key?.x5c[0] ?? '', 'base64')
    const certificate = new X509Certificate(der)
    const sha1 = createHash('sha1').update(der).digest()
    expect(key?.kid).toBe(sha1.toString('hex').toUpperCase())
    expect(key?.x5t).toBe(sha1.toString('base64url'))
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.publicKey.export({ format: 'jwk' })).toEqual({
      kty: 'RSA',
      n: key?.['n'],
      e: key?.['e'],
    })
    expect(certificate.subject).toContain('simulator')
  })

  it('names itself in every token', async () => {
    const [key] = await keysAt('jwks_uri')
    const { access_token, id_token } = await tokens()
    for (const token of [access_token, id_token])
      expect(decodeProtectedHeader(String(token))).toMatchObject({ kid: key?.kid, x5t: key?.x5t })
  })

  it('changes on order: the old one stays while its tokens live, and is listed as expired', async () => {
    expect(await keysAt('expired_jwks_uri')).toEqual([])
    const [old] = await keysAt('jwks_uri')
    const before = await tokens()
    rotate('helseid.token')
    const after = await tokens()
    const jwks = createRemoteJWKSet(new URL((await metadata())['jwks_uri'] ?? ''))
    for (const token of [before, after].flatMap((body) => [body['access_token'], body['id_token']]))
      await jwtVerify(String(token), jwks, { currentDate: new Date(bench.room.clock.now()) })
    const kid = decodeProtectedHeader(String(after['access_token'])).kid
    expect(kid).not.toBe(old?.kid)
    expect((await keysAt('jwks_uri')).map((key) => key.kid)).toEqual([kid, old?.kid])
    expect(await keysAt('expired_jwks_uri')).toEqual([old])
    await bench.room.clock.advance(600_000)
    expect((await keysAt('jwks_uri')).map((key) => key.kid)).toEqual([kid])
  })

  it('of an old ID token still ends the session', async () => {
    const { id_token } = await tokens()
    rotate('helseid.jwks')
    const [first, second] = await keysAt('jwks_uri')
    expect(decodeProtectedHeader(String(id_token)).kid).toBe(second?.kid)
    expect(first?.kid).not.toBe(second?.kid)
    const answer = await fetch(`${client.helseid}/connect/endsession?id_token_hint=${id_token}`)
    expect(await answer.text()).toContain('Du er logget ut')
    expect(bench.lastExchange().explanation).toBeUndefined()
  })
})

describe('available_idps', () => {
  it('lists the providers of the log-in page with their levels', async () => {
    const bench = await openRoom()
    try {
      const answer = await fetch(`${bench.room.addresses.helseid}/connect/availableidps`)
      expect(await answer.json()).toContainEqual({
        name: 'testidp-oidc',
        levels: expect.arrayContaining(['4', '3']),
      })
    } finally {
      await bench.close()
    }
  })
})
