// `id_token_hint` at PAR (OpenID Connect Core 3.1.2.1): who the client thinks is logged in. The engine keeps no key that
// has signed an ID token, so the hint is read here, and the engine is told of the person alone.
import type { ReadyClient } from '../../../population/population.ts'
import { Refusal } from '../refusal.ts'
import type { Signing } from '../tokens/signing.ts'
import type { Form } from './form.ts'

/** The engine's parameter for the person in the hint; never taken from a client. */
export const HINTED_PERSON = 'testbenk_hinted_person'

/** The person in the hint, whatever the token's age: it is mostly an old one that is sent. */
export async function readHint(
  signing: Signing,
  form: Form,
  client: ReadyClient,
): Promise<string | undefined> {
  const hint = form.get('id_token_hint')
  if (hint === undefined) return undefined
  const known = await signing.verified(hint)
  if (known?.typ !== 'JWT') throw refused('id_token_hint is not one of our ID tokens', 'something else')
  if (known.claims['aud'] !== client.clientId)
    throw refused('id_token_hint is for another client', `an ID token for ${known.claims['aud']}`)
  return String(known.claims['sub'])
}

function refused(reason: string, actual: string): Refusal {
  return new Refusal(
    { error: 'invalid_request', description: reason },
    { reason, at: 'body.id_token_hint', expected: 'an ID token that HelseID gave this client', actual },
  )
}
