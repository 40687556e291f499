import { type CryptoKey, SignJWT } from 'jose'

interface Client {
  readonly key: CryptoKey
  readonly kid: string
  readonly clientId: string
  readonly issuer: string
}

/**
 * A new assertion for every call that proves who the client is. @param details the organisation and the attest, where
 * the token is to hold them.
 */
export function clientAssertion({ key, kid, clientId, issuer }: Client, details?: readonly object[]) {
  return new SignJWT(details && { assertion_details: details })
    .setProtectedHeader({ alg: 'ES256', typ: 'client-authentication+jwt', kid })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer) // HelseID's issuer as one text, not the token endpoint
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime('30s') // 60 seconds at most
    .sign(key)
}
