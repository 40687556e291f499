// HelseID's signing keys: RSA of 3072 bits, RS256, one at a time. A key that was replaced verifies what it signed for
// as long as that lives, and is listed as expired from then on and before. Everything is signed here, once.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { compactVerify, decodeProtectedHeader } from 'jose'
import { deriveRsaKey, type PublicJwk, publicJwk } from '../../../core/keys/keys.ts'
import type { Random } from '../../../core/room/random.ts'
import type { Collection } from '../../../core/room/store.ts'
import { lifetimes } from '../settings.ts'
import { certificateOf } from './certificate.ts'
import type { Claims } from './claims.ts'

export interface PublishedKey extends PublicJwk {
  readonly kid: string
  readonly x5t: string
  readonly x5c: readonly string[]
}

export interface Signing {
  /** Lets a new key sign from now on. */
  rotate(): void
  /** The key that signs, and those whose tokens still live. */
  published(): readonly PublishedKey[]
  /** Keys that sign no more. */
  expired(): readonly PublishedKey[]
  sign(claims: Claims, typ: string): Promise<string>
  /** The same under the published key's name, but signed with a key that is nobody's. */
  signWrongly(claims: Claims, typ: string): Promise<string>
  /** The payload of a token that is ours, whatever its age and key; undefined for any other. */
  verified(token: string): Promise<{ readonly typ: string | undefined; readonly claims: Claims } | undefined>
}

interface Key {
  readonly open: PublishedKey
  readonly signer: KeyObject
  readonly verifier: KeyObject
}

export interface SigningParts {
  /** Whose tokens they are: a room of the same seed has the same keys. */
  readonly issuer: string
  readonly random: Random
  readonly seconds: () => number
  /** When keys were replaced, oldest first; kept with the room's state, so that a reset brings the first key back. */
  readonly rotations: Collection<readonly number[]>
}

const ALL = 'all'
const signBytes = promisify(sign)

export function createSigning({ issuer, random, seconds, rotations }: SigningParts): Signing {
  const keys = new Map<string, Key>()
  const times = () => rotations.get(ALL) ?? []

  function named(name: string): Key {
    const key = keys.get(name) ?? makeKey(random.fork(name))
    keys.set(name, key)
    return key
  }
  const key = (generation: number) =>
    named(generation === 0 ? 'helseid-signing' : `helseid-signing/${generation}`)
  const current = () => key(times().length)
  const replacedOnes = () => times().map((_, generation) => key(generation))

  return {
    rotate() {
      rotations.put(ALL, [...times(), seconds()])
    },
    published() {
      const alive = replacedOnes().filter((_, generation) => {
        const at = times()[generation] ?? 0
        return seconds() < at + lifetimes.accessToken
      })
      return [current(), ...alive.reverse()].map(({ open }) => open)
    },
    expired: () => replacedOnes().map(({ open }) => open),
    sign: (claims, typ) => signed(claims, headerOf(current(), typ), current().signer),
    signWrongly: (claims, typ) =>
      signed(claims, headerOf(current(), typ), named('helseid-signing/of-nobody').signer),
    async verified(token) {
      try {
        const { kid } = decodeProtectedHeader(token)
        const used = [...replacedOnes(), current()].find(({ open }) => open.kid === kid)
        if (!used) return undefined
        const algorithms = ['RS256']
        const { payload, protectedHeader } = await compactVerify(token, used.verifier, { algorithms })
        const claims: unknown = JSON.parse(Buffer.from(payload).toString('utf8'))
        if (typeof claims !== 'object' || claims === null) return undefined
        if (!('iss' in claims) || claims.iss !== issuer) return undefined
        return { typ: protectedHeader.typ, claims: { ...claims } }
      } catch {
        return undefined
      }
    },
  }
}

function headerOf({ open }: Key, typ: string): object {
  return { alg: 'RS256', kid: open.kid, x5t: open.x5t, typ }
}

/** Off the main thread: the signature is most of what a token costs. */
async function signed(claims: Claims, header: object, key: KeyObject): Promise<string> {
  const text = `${encoded(header)}.${encoded(claims)}`
  return `${text}.${(await signBytes('sha256', Buffer.from(text), key)).toString('base64url')}`
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** `kid` and `x5t` are both the certificate's SHA-1, as HelseID's are. */
function makeKey(random: Random): Key {
  const jwk = deriveRsaKey(random, 3072, 'RS256')
  const certificate = certificateOf(jwk, 'Testbenk HelseID, simulator')
  const thumbprint = createHash('sha1').update(certificate).digest()
  const secret = { ...jwk, kid: thumbprint.toString('hex').toUpperCase() }
  const x5c = [certificate.toString('base64')]
  const open = { ...publicJwk(secret), kid: secret.kid, x5t: thumbprint.toString('base64url'), x5c }
  const signer = createPrivateKey({ key: secret, format: 'jwk' })
  return { open, signer, verifier: createPublicKey(signer) }
}
