import { decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../room/random.ts'
import { createMemoryStore } from '../room/store.ts'
import { createTokenIssuer } from './token-issuer.ts'
import { bearerToken, createTokenReader } from './token-reader.ts'

const ISSUER = 'http://room.test/issuer'

function setUp() {
  const clock = { at: 1_790_000_000_000, now: () => clock.at, seconds: () => Math.floor(clock.at / 1000) }
  const issuer = (seed = 'seed') => createTokenIssuer({ issuer: ISSUER, clock, random: createRandom(seed) })
  const calls: string[] = []
  const served: Record<string, unknown> = {
    [`${ISSUER}/metadata`]: { issuer: ISSUER, jwks_uri: `${ISSUER}/jwks` },
    [`${ISSUER}/jwks`]: { keys: issuer().keys() },
  }
  const fetch: typeof globalThis.fetch = async (address) => {
    calls.push(String(address))
    const body = served[String(address)]
    return body === undefined ? new Response('', { status: 503 }) : Response.json(body)
  }
  const reader = createTokenReader({ clock, fetch, store: createMemoryStore(clock), name: 'test' })
  return { clock, issuer, reader, calls, served }
}

describe('a token issuer', () => {
  it('signs with a key of its seed, and knows its own tokens until they expire', async () => {
    const { clock, issuer } = setUp()
    const token = await issuer().sign({ scope: 'a' }, 60)
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', kid: issuer().keys()[0]?.['kid'] })
    expect(await issuer().verify(token)).toMatchObject({ iss: ISSUER, scope: 'a' })
    expect(await issuer('other').verify(token)).toBeUndefined()
    expect(await issuer().verify(`${token.slice(0, -8)}AAAAAAAA`)).toBeUndefined()
    clock.at += 61_000
    expect(await issuer().verify(token)).toBeUndefined()
  })

  it('shows no private part of its key', () => {
    for (const key of setUp().issuer().keys()) expect(Object.keys(key)).not.toContain('d')
  })
})

describe('a token reader', () => {
  it('takes the issuer’s tokens, and asks for its keys once in five minutes', async () => {
    const { clock, issuer, reader, calls } = setUp()
    const token = await issuer().sign({ scope: 'a' }, 3600)
    for (let time = 0; time < 3; time += 1)
      expect(await reader.read(token, `${ISSUER}/metadata`)).toMatchObject({ claims: { scope: 'a' } })
    expect(calls).toHaveLength(2)
    clock.at += 301_000
    await reader.read(token, `${ISSUER}/metadata`)
    expect(calls).toHaveLength(4)
  })

  it('refuses another’s token, an expired one, and no token at all', async () => {
    const { clock, issuer, reader } = setUp()
    const token = await issuer().sign({}, 60)
    clock.at += 61_000
    for (const one of [token, await issuer('other').sign({}, 60), 'x.y.z', ''])
      expect(await reader.read(one, `${ISSUER}/metadata`)).toMatchObject({
        refused: expect.stringContaining('valid token'),
      })
  })

  it('tells when the issuer is away, and tries again', async () => {
    const { issuer, reader, served } = setUp()
    const token = await issuer().sign({}, 60)
    const metadata = served[`${ISSUER}/metadata`]
    delete served[`${ISSUER}/metadata`]
    expect(await reader.read(token, `${ISSUER}/metadata`)).toMatchObject({ away: true })
    served[`${ISSUER}/metadata`] = metadata
    expect(await reader.read(token, `${ISSUER}/metadata`)).toHaveProperty('claims')
  })
})

it('a bearer token is what follows the word, and nothing else', () => {
  expect(bearerToken('Bearer abc')).toBe('abc')
  expect(bearerToken('bearer abc')).toBe('abc')
  for (const other of [undefined, '', 'Bearer', 'Bearer a b', 'DPoP abc'])
    expect(bearerToken(other)).toBeUndefined()
})
