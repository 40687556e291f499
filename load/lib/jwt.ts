// The signed texts of HelseID: client assertions and DPoP proofs. What makes them is handed in, so that this is
// the same under k6 and under test.

export interface EcPublicJwk {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
}

export interface EcPrivateJwk extends EcPublicJwk {
  readonly d: string
  readonly kid: string
}

export interface Signer {
  /** base64url of the ES256 signature (r‖s) over an ASCII text. */
  sign(text: string): Promise<string>
}

export interface ProofSigner extends Signer {
  readonly jwk: EcPublicJwk
}

export interface JwtTools {
  /** Seconds since 1970. */
  now(): number
  uuid(): string
  /** base64url of a text's UTF-8. */
  encode(text: string): string
  /** base64url of the SHA-256 of an ASCII text. */
  hash(text: string): string
}

/** HelseID takes assertions of at most 60 seconds. */
const ASSERTION_SECONDS = 30

/** @param details what HelseID is told of organisation and care (`assertion_details`). */
export function clientAssertion(
  tools: JwtTools,
  signer: Signer,
  client: { readonly clientId: string; readonly kid: string; readonly issuer: string },
  details: readonly object[] = [],
): Promise<string> {
  const now = tools.now()
  return compact(
    tools,
    signer,
    { alg: 'ES256', typ: 'client-authentication+jwt', kid: client.kid },
    {
      iss: client.clientId,
      sub: client.clientId,
      aud: client.issuer,
      iat: now,
      nbf: now,
      exp: now + ASSERTION_SECONDS,
      jti: tools.uuid(),
      ...(details.length > 0 && { assertion_details: details }),
    },
  )
}

export interface ProofFor {
  readonly method: 'POST' | 'GET'
  /** Without query. */
  readonly url: string
  readonly nonce?: string | undefined
  readonly accessToken?: string
  /** Seconds since 1970, when it is not for now. */
  readonly iat?: number
}

/** RFC 9449 §4.2. */
export function dpopProof(tools: JwtTools, signer: ProofSigner, call: ProofFor): Promise<string> {
  return compact(
    tools,
    signer,
    { alg: 'ES256', typ: 'dpop+jwt', jwk: signer.jwk },
    {
      htm: call.method,
      htu: call.url,
      iat: call.iat ?? tools.now(),
      jti: tools.uuid(),
      ...(call.nonce !== undefined && { nonce: call.nonce }),
      ...(call.accessToken !== undefined && { ath: tools.hash(call.accessToken) }),
    },
  )
}

async function compact(tools: JwtTools, signer: Signer, header: object, claims: object): Promise<string> {
  const text = `${tools.encode(JSON.stringify(header))}.${tools.encode(JSON.stringify(claims))}`
  return `${text}.${await signer.sign(text)}`
}
