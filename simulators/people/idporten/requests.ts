// A request to ID-porten's authorization endpoint: what must be in it, and what it waits for.
import { z } from 'zod'
import { LEVELS, type Level } from './e-ids.ts'

export interface IdportenClient {
  readonly id: string
  readonly redirectUri: string
}

export interface AuthorizeRequest {
  readonly client: IdportenClient
  readonly state: string
  readonly nonce: string
  readonly challenge: string
  readonly level: Level
}

export type Read =
  | { readonly request: AuthorizeRequest }
  /** Nobody to send an error to: it is shown. */
  | { readonly shown: string; readonly at: string }
  /** Sent back to the client. */
  | { readonly error: string; readonly description: string; readonly redirect: URL }

const rest = z.object({
  response_type: z.literal('code'),
  scope: z.string().refine((text) => text.split(' ').includes('openid'), 'must have openid'),
  state: z.string().min(1).max(500),
  nonce: z.string().min(1).max(500),
  code_challenge: z.string().regex(/^[\w-]{43}$/, 'must be 43 characters of base64url'),
  code_challenge_method: z.literal('S256'),
  acr_values: z.string().max(200).default(''),
})

export function readAuthorizeRequest(query: URLSearchParams, clients: readonly IdportenClient[]): Read {
  const client = clients.find(({ id }) => id === query.get('client_id'))
  if (!client) return { shown: 'client_id is no client of ID-porten here', at: 'query.client_id' }
  if (query.get('redirect_uri') !== client.redirectUri)
    return { shown: 'redirect_uri is not one of the client’s', at: 'query.redirect_uri' }
  const read = rest.safeParse(Object.fromEntries(query))
  if (!read.success) {
    const redirect = new URL(client.redirectUri)
    const state = query.get('state')
    if (state !== null) redirect.searchParams.set('state', state)
    const description = read.error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ')
    return { error: 'invalid_request', description, redirect }
  }
  const { state, nonce, code_challenge: challenge, acr_values } = read.data
  const asked = acr_values.split(' ')
  const level = LEVELS.toReversed().find((one) => asked.includes(one)) ?? 'idporten-loa-substantial'
  return { request: { client, state, nonce, challenge, level } }
}
