// What a client asks for at log-out (OpenID Connect RP-Initiated Logout 2).
import type { SimRequest } from '../../../core/simulator.ts'
import { isRegistered } from '../client/clients.ts'
import { Refusal, shown } from '../refusal.ts'
import type { Sts } from '../sts.ts'

export interface Ending {
  /** Whom the ID token is about; nobody without one. */
  readonly subject?: string
  /** The client in the hint: it knows that the user logs out. */
  readonly clientId?: string
  /** Where to go afterwards, with the client's `state`. */
  readonly target?: string
}

/** @throws Refusal when the ID token, the client or the address to return to is not right. */
export async function readEnding(sts: Sts, { searchParams, recording }: SimRequest): Promise<Ending> {
  for (const name of ['id_token_hint', 'client_id', 'post_logout_redirect_uri', 'state'])
    if (searchParams.getAll(name).length > 1)
      throw refused(`${name} is there more than once`, name, 'once', 'several')
  const hint = searchParams.get('id_token_hint') ?? undefined
  if (hint === undefined) {
    // HelseID says nothing of it: the person stays on its page.
    if (searchParams.has('post_logout_redirect_uri'))
      recording.deviate({
        rule: 'helseid.log-out-without-hint',
        at: 'query.id_token_hint',
        expected: 'an ID token: without it post_logout_redirect_uri has no effect',
        actual: '(missing)',
      })
    return {}
  }
  const known = await sts.signing.verified(hint)
  const client = sts.clients.find(String(known?.claims['aud'] ?? ''))
  if (known?.typ !== 'JWT' || !client)
    throw refused(
      'id_token_hint is not one of our ID tokens',
      'id_token_hint',
      'an ID token from this HelseID',
      'another',
    )
  const { clientId } = client
  const named = searchParams.get('client_id') ?? clientId
  if (named !== clientId) throw refused('id_token_hint is for another client', 'client_id', clientId, named)
  const ending = { subject: String(known.claims['sub']), clientId }
  const uri = searchParams.get('post_logout_redirect_uri') ?? undefined
  if (uri === undefined) return ending
  const registered = sts.clients.postLogoutRedirectUris(client)
  if (!isRegistered(uri, registered))
    throw refused(
      "post_logout_redirect_uri is not one of the client's",
      'post_logout_redirect_uri',
      registered.join(', '),
      uri,
    )
  const target = new URL(uri)
  const state = searchParams.get('state')
  if (state !== null) target.searchParams.set('state', state)
  return { ...ending, target: target.href }
}

function refused(reason: string, member: string, expected: string, actual: string): Refusal {
  return new Refusal(
    { error: 'invalid_request', description: reason },
    { reason, at: `query.${member}`, expected, actual: shown(actual) },
  )
}
