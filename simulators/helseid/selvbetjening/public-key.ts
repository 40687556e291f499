// Public keys as they come to Selvbetjening: a JWK, or a text that holds one.
import { createPublicKey } from 'node:crypto'
import { calculateJwkThumbprint, type JWK } from 'jose'
import { z } from 'zod'

const text = z.string().min(1).max(4_000)
const ec = z.object({ kty: z.literal('EC'), crv: z.enum(['P-256', 'P-384', 'P-521']), x: text, y: text })
const rsa = z.object({ kty: z.literal('RSA'), n: text, e: text })
const jwkSchema = z.intersection(
  z.discriminatedUnion('kty', [ec, rsa]),
  z.object({ kid: z.string().min(1).max(200).optional() }),
)

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']
/** NHN's samples go down to 2048; the written minimum was not found. */
const LEAST_RSA_BITS = 2048

export type KeyTrouble = 'not-json' | 'private' | 'not-a-key' | 'off-curve' | 'too-short'

export interface PublicKey {
  readonly kid: string
  readonly jwk: JWK
  readonly thumbprint: string
  readonly type: 'EC' | 'RSA'
}

export async function readPublicKey(given: unknown): Promise<PublicKey | KeyTrouble> {
  const value = typeof given === 'string' ? parse(given) : given
  if (typeof value !== 'object' || value === null) return 'not-json'
  if (PRIVATE.some((member) => Object.hasOwn(value, member))) return 'private'
  const parsed = jwkSchema.safeParse(value)
  if (!parsed.success) return 'not-a-key'
  const { kid, ...jwk } = parsed.data
  if (jwk.kty === 'RSA' && Buffer.from(jwk.n, 'base64url').length * 8 < LEAST_RSA_BITS) return 'too-short'
  if (jwk.kty === 'EC' && !isOnCurve(jwk)) return 'off-curve'
  const thumbprint = await calculateJwkThumbprint(jwk)
  return { kid: kid ?? thumbprint, jwk: { ...jwk, kid: kid ?? thumbprint }, thumbprint, type: jwk.kty }
}

/** OpenSSL takes no other point; a signature could never be held against it. */
function isOnCurve(jwk: z.infer<typeof ec>): boolean {
  try {
    createPublicKey({ key: { ...jwk }, format: 'jwk' })
    return true
  } catch {
    return false
  }
}

function parse(given: string): unknown {
  try {
    return JSON.parse(given)
  } catch {
    return undefined
  }
}
