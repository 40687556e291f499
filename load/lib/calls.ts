// k6's HTTP in the form that the clients want it, each call named by its operation and never by its address.
import http, { type RefinedResponse, type ResponseType } from 'k6/http'
import { counters, settings } from './given.ts'
import type { HeldToken, HelseidClient } from './helseid-client.ts'
import { createHelseidClient } from './helseid-client.ts'
import type { EcPrivateJwk, ProofSigner } from './jwt.ts'
import { importSigner, proofSigner, tools } from './signing.ts'
import type { Answer, ClientParts, Form } from './token-endpoint.ts'
import { createUserClient, type UserClient } from './user-client.ts'

export type Response = RefinedResponse<ResponseType | undefined>

export interface Endpoints {
  readonly token: string
  readonly par: string
  readonly authorize: string
}

export const tagged = (operation: string) => ({ tags: { operation, name: operation } })

export const told = ({ status, error, body }: Response) =>
  status === 0 ? error : `${status} ${String(body).slice(0, 300)}`

export function findEndpoints(): Endpoints {
  const metadata = http.get(
    `${settings.helseid}/.well-known/openid-configuration`,
    tagged('helseid.metadata'),
  )
  if (metadata.status !== 200)
    throw new Error(`no metadata from HelseID at ${settings.helseid}: ${told(metadata)}`)
  return {
    token: String(metadata.json('token_endpoint')),
    par: String(metadata.json('pushed_authorization_request_endpoint')),
    authorize: String(metadata.json('authorization_endpoint')),
  }
}

function postForm(address: string, form: Form, headers: Form): Answer {
  counters.tokens.add(1)
  const response = http.post(
    address,
    { ...form },
    {
      ...tagged('helseid.token'),
      headers: { ...headers },
      // 400 is how HelseID hands out its first nonce.
      responseCallback: http.expectedStatuses(200, 201, 400),
    },
  )
  return answerOf(response)
}

function answerOf({ status, body, headers }: Response): Answer {
  return {
    status,
    text: typeof body === 'string' ? body : '',
    // Go writes header names its own way: Dpop-Nonce.
    header: (wanted) => Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1],
  }
}

async function parts(endpoints: Endpoints, scope: string, proofKey?: ProofSigner): Promise<ClientParts> {
  const { privateJwk, clientId } = settings.client
  return {
    tools,
    post: postForm,
    issuer: settings.helseid,
    tokenEndpoint: endpoints.token,
    clientId,
    kid: privateJwk.kid,
    scope,
    clientKey: await importSigner(privateJwk),
    ...(proofKey && { proofKey }),
  }
}

export type ProofKey = Omit<EcPrivateJwk, 'kid'>

/** @param key for DPoP; none for Bearer. */
export async function systemClient(
  endpoints: Endpoints,
  key?: ProofKey,
  first?: HeldToken,
): Promise<HelseidClient> {
  return createHelseidClient(
    await parts(endpoints, settings.client.scope, key && (await proofSigner(key))),
    first,
  )
}

export interface UserConnection {
  readonly client: UserClient
  readonly signer: ProofSigner
}

export async function userClient(endpoints: Endpoints, key: ProofKey): Promise<UserConnection> {
  const signer = await proofSigner(key)
  const client = createUserClient({
    ...(await parts(endpoints, settings.client.userScope, signer)),
    parEndpoint: endpoints.par,
    authorizeEndpoint: endpoints.authorize,
    redirectUri: settings.client.redirectUri,
    visit(url) {
      // Each log-in is another browser: what the last one left behind must not be sent along.
      http.cookieJar().clear(settings.helseid)
      const { headers } = http.get(url, { ...tagged('helseid.authorize'), redirects: 0 })
      return headers['Location']
    },
  })
  return { client, signer }
}
