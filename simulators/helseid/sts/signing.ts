// HelseID's signing keys: RSA of 3072 bits, RS256, one at a time. A key that was replaced verifies what it signed for
// as long as that lives, and is listed as expired from then on and before.
import { createHash } from 'node:crypto'
import { compactVerify, decodeProtectedHeader, importJWK, SignJWT } from 'jose'
import { deriveRsaKey, type PrivateJwk, type PublicJwk, publicJwk } from '../../core/keys.ts'
import type { Random } from '../../core/random.ts'
import type { Collection } from '../../core/store.ts'
import { certificateOf } from './certificate.ts'
import type { Claims } from './claims.ts'
import { lifetimes } from './settings.ts'

export interface PublishedKey extends PublicJwk {
  readonly kid: string
  readonly x5t: string
  readonly x5c: readonly string[]
}

export interface Signing {
  /** Of the first key, which the engine signs with. */
  readonly x5t: string
  /** For the engine, which signs access tokens itself. */
  readonly privateKey: object
  /** Whether the engine's key has been replaced, so that what it signed must be signed again. */
  replaced(): boolean
  /** Makes a new key, and lets it sign from now on. */
  rotate(): Promise<void>
  /** The key that signs, and those whose tokens still live. */
  published(): Promise<readonly PublishedKey[]>
  /** Keys that sign no more. */
  expired(): Promise<readonly PublishedKey[]>
  sign(claims: Claims, typ: string): Promise<string>
  /** The payload of a token that is ours, whatever its age and key; undefined for any other. */
  verified(token: string): Promise<{ readonly typ: string | undefined; readonly claims: Claims } | undefined>
}

interface Key {
  readonly secret: PrivateJwk
  readonly open: PublishedKey
  readonly signer: Imported
  readonly verifier: Imported
}

type Imported = Awaited<ReturnType<typeof importJWK>>

export interface SigningParts {
  readonly random: Random
  readonly seconds: () => number
  /** When keys were replaced, oldest first; kept with the room's state, so that a reset brings the first key back. */
  readonly rotations: Collection<readonly number[]>
}

const ALL = 'all'

export async function createSigning({ random, seconds, rotations }: SigningParts): Promise<Signing> {
  const keys = new Map<number, Promise<Key>>()
  const times = () => rotations.get(ALL) ?? []

  function key(generation: number): Promise<Key> {
    const known = keys.get(generation)
    if (known) return known
    const name = generation === 0 ? 'helseid-signing' : `helseid-signing/${generation}`
    const made = makeKey(random.fork(name))
    keys.set(generation, made)
    return made
  }
  const keysOf = (generations: readonly number[]) => Promise.all(generations.map(key))
  const openKeys = async (generations: readonly number[]) =>
    (await keysOf(generations)).map(({ open }) => open)
  const replacedOnes = () => times().map((_, generation) => generation)
  const first = await key(0)

  return {
    x5t: first.open.x5t,
    privateKey: first.secret,
    replaced: () => times().length > 0,
    async rotate() {
      const replaced = [...times(), seconds()]
      await key(replaced.length)
      rotations.put(ALL, replaced)
    },
    published() {
      const replaced = times()
      const alive = replaced.flatMap((at, generation) =>
        seconds() < at + lifetimes.accessToken ? [generation] : [],
      )
      return openKeys([replaced.length, ...alive.reverse()])
    },
    expired: () => openKeys(replacedOnes()),
    async sign(claims, typ) {
      const { signer, open } = await key(times().length)
      const header = { alg: 'RS256', kid: open.kid, x5t: open.x5t, typ }
      return new SignJWT(claims).setProtectedHeader(header).sign(signer)
    },
    async verified(token) {
      try {
        const { kid } = decodeProtectedHeader(token)
        const known = await keysOf([...replacedOnes(), times().length])
        const used = known.find(({ open }) => open.kid === kid)
        if (!used) return undefined
        const algorithms = ['RS256']
        const { payload, protectedHeader } = await compactVerify(token, used.verifier, { algorithms })
        const claims: unknown = JSON.parse(Buffer.from(payload).toString('utf8'))
        if (typeof claims !== 'object' || claims === null) return undefined
        return { typ: protectedHeader.typ, claims: { ...claims } }
      } catch {
        return undefined
      }
    },
  }
}

/** `kid` and `x5t` are both the certificate's SHA-1, as HelseID's are. */
async function makeKey(random: Random): Promise<Key> {
  const jwk = await deriveRsaKey(random, 3072, 'RS256')
  const certificate = certificateOf(jwk, 'Testbenk HelseID, simulator')
  const thumbprint = createHash('sha1').update(certificate).digest()
  const secret = { ...jwk, kid: thumbprint.toString('hex').toUpperCase() }
  const x5c = [certificate.toString('base64')]
  const open = { ...publicJwk(secret), kid: secret.kid, x5t: thumbprint.toString('base64url'), x5c }
  const [signer, verifier] = await Promise.all([importJWK(secret, 'RS256'), importJWK(open, 'RS256')])
  return { secret, open, signer, verifier }
}
