// IdentityServer takes a code out of its store as soon as it has found that it is the client's and the key's, and looks at
// the rest afterwards (`TokenRequestValidator`): who is refused for that logs in anew. The engine keeps it until all is well.
import type { Provider } from 'oidc-provider'
import type { ReadyClient } from '../../../population/population.ts'
import type { Proof } from '../client/dpop.ts'
import { invalid } from '../client/proof-rules.ts'

export interface CodeUser {
  readonly client: Pick<ReadyClient, 'clientId'>
  readonly proof?: Proof | undefined
}

/** A code may be bound to a key from PAR on (RFC 9449 section 10). @throws Refusal, and the code is left to its owner. */
export async function checkCodeKey(
  provider: Provider,
  code: string | undefined,
  by: CodeUser,
): Promise<void> {
  const found = await ownCode(provider, code, by)
  if (found?.dpopJkt === undefined || found.dpopJkt === by.proof?.jkt) return
  throw invalid(
    'The DPoP proof is made with another key than the one that was named at PAR',
    'header.dpop.jwk',
    'the key from PAR',
    by.proof ? 'another key' : '(missing)',
  )
}

/** Uses up the code of an exchange that is refused after its proof was found good. */
export async function spendCode(provider: Provider, code: string | undefined, by: CodeUser): Promise<void> {
  await (await ownCode(provider, code, by))?.consume()
}

async function ownCode(provider: Provider, code: string | undefined, { client }: CodeUser) {
  const found = code === undefined ? undefined : await provider.AuthorizationCode.find(code)
  return found?.clientId === client.clientId ? found : undefined
}
