import { type CryptoKey, SignJWT } from 'jose'

/** A new assertion for every call that proves who the client is. */
export function clientAssertion(key: CryptoKey, kid: string, clientId: string, issuer: string) {
  return new SignJWT()
    .setProtectedHeader({ alg: 'PS256', typ: 'client-authentication+jwt', kid })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer) // HelseID's issuer as one text, not the token endpoint
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime('30s') // 60 seconds at most
    .sign(key)
}
