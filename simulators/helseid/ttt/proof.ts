// The DPoP proof of a test token: a good one, or one of twelve that are not.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type JsonWebKeyInput,
  type KeyObject,
  sign,
} from 'node:crypto'
import { calculateJwkThumbprint } from 'jose'
import { z } from 'zod'
import { type PrivateJwk, publicJwk } from '../../core/keys/keys.ts'
import type { ProofFault, ProofParameters } from './order.ts'

type Jwk = JsonWebKeyInput['key']

export class UnusableKey extends Error {}

const HOUR = 3600

export interface ProofKey {
  readonly key: KeyObject
  readonly jwk: Jwk
  readonly alg: 'ES256' | 'RS256'
  readonly jkt: string
}

/** The key that the order brings, or the room's own. */
export async function proofKey(
  parameters: ProofParameters | undefined,
  usual: PrivateJwk,
): Promise<ProofKey> {
  const given = parameters?.privateKeyForProofCreation
  const jwk = given === undefined ? usual : readJwk(given)
  try {
    const key = createPrivateKey({ key: jwk, format: 'jwk' })
    const open = createPublicKey(key).export({ format: 'jwk' })
    if (open.kty !== 'RSA' && open.crv !== 'P-256') throw new UnusableKey('the key is neither RSA nor P-256')
    const alg = open.kty === 'RSA' ? 'RS256' : 'ES256'
    return {
      key,
      jwk: jwk as Jwk,
      alg,
      jkt: await calculateJwkThumbprint({ ...open, kty: open.kty ?? '' }),
    }
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : 'it cannot be read'
    throw new UnusableKey(`privateKeyForProofCreation cannot be used: ${why}`)
  }
}

const jwkMembers = z.looseObject({ kty: z.string() })

function readJwk(given: string | Readonly<Record<string, unknown>>): Jwk {
  let value: unknown = given
  try {
    if (typeof given === 'string') value = JSON.parse(given)
  } catch {
    throw new UnusableKey('privateKeyForProofCreation is no JSON')
  }
  const parsed = jwkMembers.safeParse(value)
  if (!parsed.success) throw new UnusableKey('privateKeyForProofCreation is no JWK')
  return parsed.data as Jwk
}

export interface ProofOrder {
  readonly parameters: ProofParameters
  readonly proofKey: ProofKey
  readonly token: string
  readonly jti: string
  readonly now: number
}

export function createProof({ parameters, proofKey: owner, token, jti, now }: ProofOrder): string {
  const fault: ProofFault = parameters.invalidDPoPProofParameters ?? 'None'
  const { key, jwk, alg } = owner
  const header = {
    ...(fault !== 'SetInvalidTypHeaderValue' ? { typ: 'dpop+jwt' } : { typ: 'jwt' }),
    ...(fault !== 'DontSetAlgHeader' && {
      alg: fault === 'SetAlgHeaderToASymmetricAlgorithm' ? 'HS256' : alg,
    }),
    ...(fault !== 'DontSetJwkHeader' && {
      jwk: fault === 'SetPrivateKeyInJwkHeader' ? jwk : openMembers(jwk),
    }),
  }
  const offset = { SetIatValueInThePast: -HOUR, SetIatValueInTheFuture: HOUR }[String(fault)] ?? 0
  const claims = {
    ...(fault !== 'DontSetJtiClaim' && { jti }),
    ...(fault !== 'DontSetHtmClaimValue' && { htm: parameters.htmClaimValue }),
    ...(fault !== 'DontSetHtuClaimValue' && { htu: parameters.htuClaimValue }),
    iat: now + offset,
    ...(fault !== 'DontSetAthClaimValue' && { ath: createHash('sha256').update(token).digest('base64url') }),
  }
  const text = `${encoded(header)}.${encoded(claims)}`
  const signed = fault === 'SetAnInvalidSignature' ? `${text} and more` : text
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' })
  return `${text}.${signature.toString('base64url')}`
}

function openMembers(jwk: Jwk): Jwk {
  const { kty, crv, x, y, n, e } = publicJwk(jwk as PrivateJwk)
  return JSON.parse(JSON.stringify({ kty, crv, x, y, n, e }))
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
