// ES256 with k6's Web Crypto, and the rest that signed texts are made of.
import k6crypto from 'k6/crypto'
import encoding from 'k6/encoding'
import type { EcPrivateJwk, EcPublicJwk, JwtTools, ProofSigner, Signer } from './jwt.ts'

export const tools: JwtTools = {
  now: () => Math.floor(Date.now() / 1000),
  uuid: () => crypto.randomUUID(),
  encode: (text) => encoding.b64encode(text, 'rawurl'),
  hash: (text) => k6crypto.sha256(text, 'base64rawurl'),
}

const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** Characters: 32 bytes in base64url. */
const COORDINATE = 43

export async function importSigner({ kty, crv, x, y, d }: Omit<EcPrivateJwk, 'kid'>): Promise<Signer> {
  return signWith(await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, EC, false, ['sign']))
}

/** A new key for proofs, and its private part for those who are to share it. */
export async function createProofKey(): Promise<Omit<EcPrivateJwk, 'kid'>> {
  const { privateKey } = await crypto.subtle.generateKey(EC, true, ['sign', 'verify'])
  const { x, y, d } = await crypto.subtle.exportKey('jwk', privateKey)
  // k6 leaves out leading zeros (one key of 128), and no coordinate may be shorter than the curve's (RFC 7518 section 6.2.1.2).
  if (x?.length !== COORDINATE || y?.length !== COORDINATE) return await createProofKey()
  if (d === undefined) throw new Error('the key has no private part')
  return { kty: 'EC', crv: 'P-256', x, y, d }
}

export async function proofSigner(key: Omit<EcPrivateJwk, 'kid'>): Promise<ProofSigner> {
  const jwk: EcPublicJwk = { kty: 'EC', crv: 'P-256', x: key.x, y: key.y }
  return { jwk, ...(await importSigner(key)) }
}

function signWith(key: K6CryptoKey): Signer {
  return {
    async sign(text) {
      // k6 has neither TextEncoder nor Uint8Array.from() of a text.
      const bytes = new Uint8Array(text.length)
      for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
      return encoding.b64encode(
        await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes),
        'rawurl',
      )
    },
  }
}
