import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADDRESS, createDoor, DEMANDS, type Door } from '../fixture/door.ts'
import { isLetIn, type PlainWorld } from '../fixture/plain-verifier.ts'
import { createTestKey, spoilSignature } from '../fixture/signing.ts'
import { spoiltProofs, spoiltTokens } from '../fixture/spoilt-jwts.ts'
import { ALL_SCOPES, signProof } from '../fixture/tokens.ts'

const base = createDoor()
const start = base.now()
const stranger = createTestKey('RS256')
const keys = ['ES256', 'ES384', 'PS256', 'RS256'].map((alg) => createTestKey(alg))

const user = (level: unknown) => ({
  'helseid://claims/identity/pid': '13116900216',
  'helseid://claims/identity/security_level': level,
})

/** What may be wrong with a token; mostly nothing. */
const tokenChanges = fc.oneof(
  { weight: 30, arbitrary: fc.constant({}) },
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      ...spoiltTokens,
      { payload: user('4') },
      { payload: user('3') },
      { key: stranger },
    ),
  },
  { weight: 2, arbitrary: fc.integer({ min: -7, max: -3 }).map((by) => ({ payload: { exp: start + by } })) },
  { weight: 2, arbitrary: fc.integer({ min: 3, max: 7 }).map((by) => ({ payload: { nbf: start + by } })) },
)

const proofChanges = fc.oneof(
  { weight: 30, arbitrary: fc.constant({}) },
  {
    weight: 12,
    arbitrary: fc.constantFrom(...spoiltProofs(ADDRESS, keys[0]?.privateJwk), { key: stranger }),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(-8, -7, -6, 4, 5, 6, 7).map((by) => ({ payload: { iat: start + by } })),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }).map((jti) => ({ payload: { jti } })) },
)

const mostly = <T>(usual: T, ...rest: readonly T[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...rest) })

const attempt = fc.record({
  /** Few, so that tokens and keys come back while they are remembered. */
  tokenNumber: fc.nat({ max: 2 }),
  keyNumber: fc.nat({ max: keys.length - 1 }),
  boundTo: mostly<number | undefined>(undefined, 0, 1, 2, 3),
  jtiNumber: fc.nat({ max: 60 }),
  tokenChanges,
  proofChanges,
  scheme: mostly('DPoP', 'dpop', 'Bearer', 'Basic'),
  spoilt: mostly('nothing', 'token', 'proof', 'no proof', 'two proofs'),
})
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never

function headersOf(tried: Attempt): [string, string][] {
  const key = keys[tried.keyNumber] ?? stranger
  const jkt = (keys[tried.boundTo ?? tried.keyNumber] ?? stranger).jkt
  const claims = { scope: ALL_SCOPES, cnf: { jkt }, jti: String(tried.tokenNumber) }
  const minted = base.helseid.token(start, claims, tried.tokenChanges)
  const token = tried.spoilt === 'token' ? spoilSignature(minted) : minted
  const jti = `jti-of-16-letters-${tried.jtiNumber}`
  const signed = signProof(key, { token, method: 'POST', url: ADDRESS, now: start, jti }, tried.proofChanges)
  const proof = tried.spoilt === 'proof' ? spoilSignature(signed) : signed
  const proofs = tried.spoilt === 'no proof' ? [] : tried.spoilt === 'two proofs' ? [proof, proof] : [proof]
  return [
    ['authorization', `${tried.scheme} ${token}`],
    ...proofs.map((one): [string, string] => ['dpop', one]),
  ]
}

const world = (): PlainWorld => ({
  issuer: base.helseid.issuer,
  now: start,
  keys: new Map([['first', { ...base.helseid.key.jwk }]]),
  used: new Set(),
})

const freshDoor = (): Door => createDoor({ helseid: base.helseid, epj: base.epjKey })

describe('the fast door', () => {
  it('gives the verdicts of the plain verifier, with caches warm and cold', async () => {
    const seen = { in: 0, out: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 12 }), async (attempts) => {
        const warm = freshDoor()
        const sameDay = world()
        for (const tried of attempts) {
          const headers = headersOf(tried)
          const expected = await isLetIn(headers, DEMANDS, sameDay)
          seen[expected ? 'in' : 'out'] += 1
          expect((await warm.judge(headers)).fault === undefined).toBe(expected)
          expect((await freshDoor().judge(headers)).fault === undefined).toBe(
            await isLetIn(headers, DEMANDS, world()),
          )
        }
      }),
      { numRuns: 100, seed: 1 },
    )
    // A property that only ever sees refusals says little.
    expect(seen.in).toBeGreaterThan(50)
    expect(seen.out).toBeGreaterThan(50)
  })
})
