// Signatures that the right key made, but not as a JWS has them: what many libraries do unless they are told.
import { constants, verify } from 'node:crypto'
import type { SeenKey } from './keyring.ts'

/** What is amiss with the form of a signature that did not fit; undefined when another key made it. */
export function misformOf(jwt: string, alg: string, { key }: SeenKey): string | undefined {
  const end = jwt.lastIndexOf('.')
  const signed = Buffer.from(jwt.slice(0, end))
  const signature = Buffer.from(jwt.slice(end + 1), 'base64url')
  const hash = `sha${alg.slice(2)}`
  const fits = (options: object) => fitsQuietly(() => verify(hash, signed, { key, ...options }, signature))
  if (alg.startsWith('ES'))
    return fits({ dsaEncoding: 'der' })
      ? 'the key is right, but the signature is written as DER (ASN.1); a JWT has r and s one after the other, each of a fixed length (RFC 7518 section 3.4)'
      : undefined
  const pss = fits({
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_AUTO,
  })
  if (pss)
    return alg.startsWith('PS')
      ? 'the key is right, but the salt of the signature is of another length than the hash (RFC 7518 section 3.5)'
      : `the key is right, but the signature is made with PSS, and ${alg} is PKCS #1 v1.5 (RFC 7518 section 3.3)`
  return alg.startsWith('PS') && fits({ padding: constants.RSA_PKCS1_PADDING })
    ? `the key is right, but the signature is made with PKCS #1 v1.5, and ${alg} is PSS (RFC 7518 section 3.5)`
    : undefined
}

/** Bytes that are no signature at all make OpenSSL throw. */
function fitsQuietly(verified: () => boolean): boolean {
  try {
    return verified()
  } catch {
    return false
  }
}
