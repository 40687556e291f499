// The last question about a configuration: a token by client credentials, asked for as HelseID demands it.
import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import type { Text } from '../../result.ts'
import type { Finding, Health } from '../finding.ts'
import { PROBE_TIMEOUT_MS, type Surroundings } from './surroundings.ts'

export interface TokenQuestion {
  readonly ask: (health: Health, found: Text) => Finding
  readonly authority: string
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly jwk: unknown
  readonly around: Surroundings
}

/** Seconds that HelseID lets a client assertion live. */
const LIFE = 60

export async function askForToken(question: TokenQuestion): Promise<Finding> {
  const { ask, scopes } = question
  try {
    // Scopes about a person are not for a client alone.
    const asked = scopes.filter((scope) => scope.startsWith('nhn:') && !scope.endsWith('/tillitsrammeverk'))
    if (asked.length === 0)
      return ask('not-asked', {
        nb: 'filen nevner ikke noe scope for et API',
        en: 'the file names no scope of an API',
      })
    const proofKey = await generateKeyPair('ES256')
    let answer = await call(question, asked, proofKey)
    const nonce = answer.headers.get('dpop-nonce')
    if (answer.status === 400 && nonce !== null) answer = await call(question, asked, proofKey, nonce)
    if (answer.ok)
      return ask('well', { nb: `et token for ${asked.join(' ')}`, en: `a token for ${asked.join(' ')}` })
    return ask('ill', await complaint(answer))
  } catch (error) {
    return ask('ill', error instanceof Error ? error.message : String(error))
  }
}

async function call(
  { authority, clientId, jwk, around }: TokenQuestion,
  scopes: readonly string[],
  proofKey: Awaited<ReturnType<typeof generateKeyPair>>,
  nonce?: string,
): Promise<Response> {
  const now = Math.floor(around.now() / 1000)
  const { alg, kid, kty } = jwk as JWK
  const algorithm = alg ?? (kty === 'EC' ? 'ES256' : 'PS256')
  const assertion = await new SignJWT({ iss: clientId, sub: clientId, aud: authority, jti: randomUUID() })
    .setProtectedHeader({
      alg: algorithm,
      typ: 'client-authentication+jwt',
      ...(kid !== undefined && { kid }),
    })
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + LIFE)
    .sign(await importJWK(jwk as JWK, algorithm))
  const endpoint = `${authority}/connect/token`
  const proof = await new SignJWT({
    htm: 'POST',
    htu: endpoint,
    jti: randomUUID(),
    ...(nonce !== undefined && { nonce }),
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(proofKey.publicKey) })
    .setIssuedAt(now)
    .sign(proofKey.privateKey)
  return around.fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', dpop: proof },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      scope: scopes.join(' '),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }).toString(),
    redirect: 'manual',
    signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
  })
}

async function complaint(answer: Response): Promise<string> {
  const text = (await answer.text()).slice(0, 300)
  return `${answer.status}: ${text}`
}
