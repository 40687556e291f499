// Tokens as they leave: the engine's access token, signed again where the key has changed or a misbehaviour is ordered,
// and HelseID's own ID token.
import { decodeJwt } from 'jose'
import { type IdTokenFacts, idTokenClaims } from './claims.ts'
import { spoiledAccessToken, spoiledIdToken, withSignatureOf } from './misbehaviour.ts'
import type { Signing } from './signing.ts'

export async function finalToken(
  signing: Signing,
  token: string,
  variant: string | undefined,
): Promise<string> {
  const claims = decodeJwt(token)
  const spoiled = spoiledAccessToken(variant, claims)
  if (!spoiled) return signing.replaced() ? signing.sign(claims, 'at+jwt') : token
  const signed = await signing.sign(spoiled.claims, spoiled.typ)
  return spoiled.badSignature ? withSignatureOf(signed, await signing.sign({}, spoiled.typ)) : signed
}

export async function idToken(
  signing: Signing,
  variant: string | undefined,
  facts: IdTokenFacts,
): Promise<string> {
  const signed = await signing.sign(spoiledIdToken(variant, idTokenClaims(facts)), 'JWT')
  return variant === 'wrong-id-token-signature'
    ? withSignatureOf(signed, await signing.sign({}, 'JWT'))
    : signed
}
