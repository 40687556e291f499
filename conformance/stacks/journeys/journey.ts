// The examples of right code in TypeScript, put together to a working day; what it reads and writes is told in Journey.cs.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { generateKeyPair, importJWK } from 'jose'
import { attestDetails } from '#reports/snippets/typescript/attest.ts'
import { codeFrom } from '#reports/snippets/typescript/callback.ts'
import { clientAssertion } from '#reports/snippets/typescript/client-assertion.ts'
import { dpopProof } from '#reports/snippets/typescript/dpop-proof.ts'
import { idTokenValidator } from '#reports/snippets/typescript/id-token.ts'
import { beginLogIn } from '#reports/snippets/typescript/log-in.ts'
import { logOut } from '#reports/snippets/typescript/log-out.ts'
import { lookUp } from '#reports/snippets/typescript/look-up.ts'
import { withNonce } from '#reports/snippets/typescript/nonce-retry.ts'
import { holdSession } from '#reports/snippets/typescript/renewal.ts'
import { openKjernejournal } from '#reports/snippets/typescript/session.ts'
import { createTokens } from '#reports/snippets/typescript/system-token.ts'
import { portalAddress } from '#reports/snippets/typescript/ticket.ts'

const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const { clientId, authority: issuer, user, patient, authorization, arbeidssted, innlogging, portal } = task
const jwk = JSON.parse(task.privateJwk)
const key = await importJWK(jwk)
if (key instanceof Uint8Array) throw new Error('the configuration file holds no private key')
const proofKeys = await generateKeyPair('ES256', { extractable: true })
const helseid = await json(await fetch(`${issuer}/.well-known/openid-configuration`))
const client = { key, kid: jwk.kid, clientId, issuer }
const validated = idTokenValidator({ jwksUri: helseid.jwks_uri, issuer, clientId })
const places = createInterface(process.stdin)[Symbol.asyncIterator]()

const logIn = await beginLogIn({
  parEndpoint: helseid.pushed_authorization_request_endpoint,
  authorizeEndpoint: helseid.authorization_endpoint,
  clientId,
  redirectUri: task.redirectUri,
  scope: task.scope,
  assertion: await clientAssertion(client),
})
const tokens = await token({
  grant_type: 'authorization_code',
  code: codeFrom(await visit(logIn.address), logIn, issuer),
  redirect_uri: task.redirectUri,
  code_verifier: logIn.verifier,
  resource: 'nhn:kjernejournal',
})
const claims = await validated(tokens.id_token, { nonce: logIn.nonce, user })

const attest = attestDetails({ ...task, decision: 'decision-1' })
const systemTokens = createTokens(async () => {
  const grant = { grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' }
  const { access_token, expires_in } = await token(grant, attest.slice(0, 1))
  return { accessToken: access_token, seconds: expires_in }
})
const systemToken = await systemTokens.get(arbeidssted)
const shared = systemToken === (await systemTokens.get(arbeidssted))
const { icon } = await lookUp(task.service, patient, {
  ...(await headers('POST', `${task.service}/v1/helseindikator`, systemToken)),
  'X-EPJ-System': 'Eksempel EPJ, v1.0',
})

const attested = await refreshed(tokens.refresh_token)
const { sessionId, address } = await openKjernejournal({
  innlogging,
  portal,
  patient,
  authorization,
  grunnlag: 'SAMTYKKE',
  headers: await sessionHeaders('create', attested.access_token),
})
await visit(address)

let newest = ''
// A token that is to be renewed at once: the day is short.
const short = { accessToken: '', refreshToken: attested.refresh_token, seconds: 0 }
const held = await new Promise<number>((resolve) => {
  const session = holdSession(
    short,
    async (refreshToken) => {
      const { access_token, refresh_token, expires_in } = await refreshed(refreshToken)
      newest = access_token
      return { accessToken: access_token, refreshToken: refresh_token, seconds: expires_in }
    },
    async (accessToken) => {
      const answer = await onSession('refresh', accessToken)
      session.stop()
      resolve(answer.status)
      return answer
    },
  )
})

const loggedOut = await logOut(() => onSession('end', newest), {
  endSessionEndpoint: helseid.end_session_endpoint,
  idToken: tokens.id_token,
  postLogoutRedirectUri: task.loggedOut,
})
await visit(loggedOut)
const ticket = portalAddress(portal, 'a+b/c=', 'Eksempel EPJ, v1.0', 'helseid')
const pid = claims['helseid://claims/identity/pid']
process.stdout.write(`${JSON.stringify({ user: pid, shared, icon, held, ticket })}\n`)
process.stdin.destroy()

async function visit(where: string): Promise<URL> {
  process.stdout.write(`visit ${where}\n`)
  return new URL((await places.next()).value ?? '')
}

async function json(answer: Response) {
  const body = await answer.text()
  if (!answer.ok) throw new Error(body)
  return JSON.parse(body)
}

async function token(grant: Readonly<Record<string, string>>, details?: readonly object[]) {
  const url = helseid.token_endpoint
  const call = async (nonce?: string) =>
    fetch(url, {
      method: 'POST',
      headers: { dpop: await dpopProof(proofKeys, { method: 'POST', url, ...(nonce && { nonce }) }) },
      body: new URLSearchParams({
        ...grant,
        client_id: clientId,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await clientAssertion(client, details),
      }),
    })
  return await json(await withNonce(call))
}

async function refreshed(refreshToken: string) {
  return await token(
    { grant_type: 'refresh_token', refresh_token: refreshToken, resource: 'nhn:kjernejournal' },
    attest,
  )
}

async function headers(method: string, url: string, accessToken: string) {
  return {
    authorization: `DPoP ${accessToken}`,
    dpop: await dpopProof(proofKeys, { method, url, accessToken }),
  }
}

async function sessionHeaders(call: string, accessToken: string) {
  return {
    ...(await headers('POST', `${innlogging}/api/session/${call}`, accessToken)),
    'X-SOURCE-SYSTEM': 'Eksempel EPJ, v1.0',
  }
}

async function onSession(call: 'refresh' | 'end', accessToken: string): Promise<Response> {
  return await fetch(`${innlogging}/api/session/${call}`, {
    method: 'POST',
    headers: { ...(await sessionHeaders(call, accessToken)), 'content-type': 'application/json' },
    body: JSON.stringify({ sessionId }),
  })
}
