// A pushed request in which HelseID's own rules have looked at everything is kept as the engine would keep it, without
// being judged once more: that was most of what PAR cost. The engine judges it again when the browser comes with it.
import type { Response } from 'express'
import type { SimRequest } from '../../../core/simulator.ts'
import type { ReadyClient } from '../../../population/population.ts'
import { NOT_KEPT } from '../refusal.ts'
import type { Form } from '../request/form.ts'
import { lifetimes } from '../settings.ts'
import type { Sts } from '../sts.ts'
import { scopeList } from '../tokens/scopes.ts'

/** How the client authenticates, which the engine need not know. */
const credentials = ['client_assertion', 'client_assertion_type']
/** Judged by `checkPushedRequest`, or free text to the engine too. */
const judged = new Set([
  ...credentials,
  ...['client_id', 'response_type', 'redirect_uri', 'scope', 'resource', 'code_challenge'],
  ...['code_challenge_method', 'state', 'nonce', 'acr_values', 'login_hint', 'ui_locales'],
])

/** Whether the engine would find nothing to say. It has rules of its own for proofs. */
export function isJudged(form: Form, { headers }: SimRequest): boolean {
  return (
    headers['dpop'] === undefined &&
    scopeList(form.get('scope')).includes('openid') &&
    form.names().every((name) => judged.has(name))
  )
}

export async function keepPushed(
  sts: Sts,
  response: Response,
  { client, form }: { readonly client: ReadyClient; readonly form: Form },
): Promise<void> {
  const now = sts.deps.clock.seconds()
  const { clientId } = client
  const stated = form.names().filter((name) => !credentials.includes(name) && name !== 'resource')
  const resources = form.resources()
  const times = { iat: now, nbf: now, exp: now + lifetimes.pushedRequest }
  const id = await sts.keepRequest({
    ...Object.fromEntries(stated.map((name) => [name, form.get(name)])),
    ...(resources.length > 0 && { resource: resources.length === 1 ? resources[0] : resources }),
    client_id: clientId,
    iss: clientId,
    aud: sts.issuer,
    ...times,
  })
  response
    .status(201)
    .set(NOT_KEPT)
    .json({ expires_in: lifetimes.pushedRequest, request_uri: `urn:ietf:params:oauth:request_uri:${id}` })
}
