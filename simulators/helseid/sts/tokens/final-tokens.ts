// Tokens as they leave: HelseID's own, or spoiled on order.
import { type Claims, type IdTokenFacts, idTokenClaims } from './claims.ts'
import { spoiledAccessToken, spoiledIdToken, WRONG_SIGNATURE } from './misbehaviour.ts'
import type { Signing } from './signing.ts'

export function accessToken(signing: Signing, variant: string | undefined, claims: Claims): Promise<string> {
  const spoiled = spoiledAccessToken(variant, claims)
  if (!spoiled) return signing.sign(claims, 'at+jwt')
  return spoiled.wrongKey
    ? signing.signWrongly(spoiled.claims, spoiled.typ)
    : signing.sign(spoiled.claims, spoiled.typ)
}

export function idToken(signing: Signing, variant: string | undefined, facts: IdTokenFacts): Promise<string> {
  const claims = spoiledIdToken(variant, idTokenClaims(facts))
  return variant === WRONG_SIGNATURE ? signing.signWrongly(claims, 'JWT') : signing.sign(claims, 'JWT')
}
