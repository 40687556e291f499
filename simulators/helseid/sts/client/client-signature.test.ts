import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../core/room/random.ts'
import { createPopulation } from '../../../population/index.ts'
import { Refusal } from '../refusal.ts'
import { checkClientSignature } from './client-signature.ts'
import type { RegisteredKey } from './clients.ts'
import { createKeyring } from './keyring.ts'

const now = 1_800_000_000
const { clients } = createPopulation(createRandom('client-signature'))
const [own, other] = clients
if (!own || !other) throw new Error('the population has clients')

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const registered = (
  kid: string,
  { publicKey }: { publicKey: KeyObject },
  expires?: number,
): RegisteredKey => ({
  kid,
  jwk: publicKey.export({ format: 'jwk' }) as RegisteredKey['jwk'],
  ...(expires !== undefined && { expires }),
})
const [old, current, foreign] = [keyPair(), keyPair(), keyPair()]

/** What a JWT signed with the key is refused for; nothing when it is taken. */
const refusalOf = async (
  keys: readonly RegisteredKey[],
  by: { privateKey: KeyObject },
  header: Readonly<Record<string, unknown>>,
) => {
  const whole = { alg: 'ES256', ...header }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part(whole)}.${part({ iss: own.clientId })}`
  const signature = sign('sha256', Buffer.from(signed), { key: by.privateKey, dsaEncoding: 'ieee-p1363' })
  const registry = {
    all: () => [own, other],
    publicKeys: (client: unknown) =>
      Promise.resolve(client === own ? keys : [registered('of-another', foreign)]),
  }
  try {
    await checkClientSignature({ clients: registry as never, keyring: createKeyring() }, own, {
      jwt: `${signed}.${signature.toString('base64url')}`,
      header: whole as never,
      name: 'client assertion',
      at: 'body.client_assertion',
      wire: { error: 'invalid_client' },
      now,
    })
    return 'taken'
  } catch (error) {
    if (error instanceof Refusal) return error.explanation
    throw error
  }
}

describe('the key that a client signs with', () => {
  it('is good to the second before it expires', async () => {
    expect(await refusalOf([registered('a', current)], current, { kid: 'a' })).toBe('taken')
    expect(await refusalOf([registered('a', current, now + 1)], current, { kid: 'a' })).toBe('taken')
    expect(await refusalOf([registered('a', current, now)], current, { kid: 'a' })).toMatchObject({
      at: 'body.client_assertion.kid',
      reason: expect.stringContaining('signed with a key that has expired'),
      expected: expect.stringContaining('the client has none'),
      actual: `"a, expired ${new Date(now * 1000).toISOString()}"`,
    })
  })

  it('may be any of those that live, and what may be used is told when another was', async () => {
    const keys = [registered('new', current), registered('old', old, now - 1)]
    expect(await refusalOf(keys, current, { kid: 'new' })).toBe('taken')
    expect(await refusalOf(keys, current, {})).toBe('taken')
    expect(await refusalOf(keys, old, { kid: 'old' })).toMatchObject({ expected: 'new' })
    expect(await refusalOf(keys, old, {})).toMatchObject({ reason: expect.stringContaining('expired') })
    expect(await refusalOf([registered('new', current), registered('old', old)], old, { kid: 'old' })).toBe(
      'taken',
    )
  })

  it('is the one that kid names, and no other', async () => {
    const keys = [registered('new', current), registered('old', old)]
    expect(await refusalOf(keys, old, { kid: 'new' })).toMatchObject({
      at: 'body.client_assertion.signature',
      reason: expect.stringContaining('although kid is that key'),
    })
    expect(await refusalOf(keys, foreign, {})).toMatchObject({ at: 'body.client_assertion.signature' })
    expect(await refusalOf(keys, foreign, { kid: 'of-another' })).toMatchObject({
      at: 'body.client_assertion.kid',
      reason: expect.stringContaining('the key of another client'),
    })
    expect(await refusalOf(keys, foreign, { kid: 'nobody’s' })).toMatchObject({
      reason: expect.stringContaining('a key the client does not have'),
    })
  })

  it('has an algorithm that fits it, and no extension is taken on trust', async () => {
    const keys = [registered('a', current)]
    expect(await refusalOf(keys, current, { kid: 'a', alg: 'ES384' })).toMatchObject({
      at: 'body.client_assertion.alg',
      expected: 'ES256',
    })
    expect(await refusalOf(keys, current, { kid: 'a', alg: 'HS256' })).toMatchObject({
      reason: expect.stringContaining('an algorithm HelseID does not take'),
    })
    expect(await refusalOf(keys, current, { kid: 'a', crit: ['urn:x'] })).toMatchObject({
      at: 'body.client_assertion.crit',
    })
  })
})
