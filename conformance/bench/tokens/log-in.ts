// Logs in at a room without a page, for refresh tokens that can be sent again and again.
import { fetchClientFile } from '../../load/target/client-file.ts'
import type { RoomTarget, TokenTarget } from './token-orders.ts'
import { form, proof, pushedForm, type Signer, signerOf, VERIFIER } from './token-requests.ts'

export async function loggedInTarget(
  { room, count }: { readonly room: RoomTarget; readonly count: number },
  now: () => number,
): Promise<TokenTarget> {
  const { selvbetjening, pid, ...rest } = room
  const { privateJwk } = await fetchClientFile({ selvbetjening, clientId: room.clientId })
  const target: TokenTarget = { ...rest, key: privateJwk, refreshTokens: [] }
  const signer = signerOf(target, now)
  const refreshTokens: string[] = []
  for (let at = 0; at < count; at += 1) refreshTokens.push(await refreshToken(signer, pid))
  return { ...target, refreshTokens }
}

async function refreshToken(signer: Signer, pid: string): Promise<string> {
  const { issuer, clientId, redirectUri, parPath } = signer.target
  const user = { acr_values: 'idp:testidp-oidc', test_pid: pid, test_security_level: '4' }
  const pushed = await post(signer, parPath, pushedForm(signer, user))
  const query = new URLSearchParams({ client_id: clientId, request_uri: String(pushed['request_uri']) })
  const redirect = await fetch(`${issuer}/connect/authorize?${query}`, { redirect: 'manual' })
  const code = URL.parse(redirect.headers.get('location') ?? '')?.searchParams.get('code')
  if (!code) throw new Error('the log-in gave no code')
  const members = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: VERIFIER,
  }
  const nonce = await freshNonce(signer)
  const answer = await post(signer, signer.target.tokenPath, form(signer, members), proof(signer, nonce))
  return String(answer['refresh_token'])
}

/** From the answer to a call without one. */
export async function freshNonce(signer: Signer): Promise<string> {
  const { issuer, tokenPath, scope } = signer.target
  const response = await fetch(new URL(issuer).origin + tokenPath, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', dpop: proof(signer) },
    body: form(signer, { grant_type: 'client_credentials', scope }),
  })
  await response.text()
  return response.headers.get('dpop-nonce') ?? ''
}

async function post(
  { target }: Signer,
  path: string,
  body: string,
  dpop?: string,
): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(new URL(target.issuer).origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(dpop !== undefined && { dpop }) },
    body,
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
  return JSON.parse(text) as Record<string, unknown>
}
