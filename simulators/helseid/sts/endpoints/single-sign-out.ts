// Log-out of the other applications in a browser's session. One that has given an address for it is told with a logout
// token (OpenID Connect Back-Channel Logout 1.0), before the person sees that it is done; or in a frame on the page that
// says so, where it has its own cookies (OpenID Connect Front-Channel Logout 1.0).
import type { ReadyClient } from '../../../population/population.ts'
import { lifetimes } from '../settings.ts'
import type { Sts } from '../sts.ts'
import { sidOf } from '../tokens/claims.ts'

export interface OpenSession {
  readonly uid: string
  readonly accountId?: string | undefined
  /** By client id. */
  readonly authorizations?: Readonly<Record<string, unknown>> | undefined
}

export interface SignedOut {
  /** Applications of the session, but for the one that asked. */
  readonly others: readonly ReadyClient[]
  readonly told: number
  readonly failed: number
  /** Addresses for the page to load in frames. */
  readonly frames: readonly string[]
}

/** Real milliseconds an application may take: nobody waits longer to be logged out. */
const PATIENCE = 3_000

/** @param asker the client whose log-out it is; it knows. */
export async function signOutOthers(sts: Sts, session: OpenSession, asker?: string): Promise<SignedOut> {
  const others = Object.keys(session.authorizations ?? {})
    .filter((clientId) => clientId !== asker)
    .flatMap((clientId) => sts.clients.find(clientId) ?? [])
  let [told, failed] = [0, 0]
  // One after the other: the same log-out gives the same journal.
  for (const client of others) {
    const address = sts.clients.backchannelLogoutUri(client)
    if (address === undefined) continue
    if (await tell(sts, address, client, session)) told += 1
    else failed += 1
  }
  const frames = others.flatMap((client) => frameOf(sts, client, session) ?? [])
  return { others, told, failed, frames }
}

function frameOf(sts: Sts, client: ReadyClient, { uid, accountId = '' }: OpenSession): string | undefined {
  const address = sts.clients.frontchannelLogoutUri(client)
  if (address === undefined) return undefined
  const url = new URL(address)
  url.searchParams.set('iss', sts.issuer)
  url.searchParams.set('sid', sidOf(uid, accountId))
  return url.href
}

async function tell(
  sts: Sts,
  address: string,
  { clientId }: ReadyClient,
  { uid, accountId = '' }: OpenSession,
): Promise<boolean> {
  const now = sts.deps.clock.seconds()
  const claims = {
    iss: sts.issuer,
    aud: clientId,
    iat: now,
    exp: now + lifetimes.logoutToken,
    jti: sts.newId(),
    sub: accountId,
    sid: sidOf(uid, accountId),
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
  }
  try {
    const body = new URLSearchParams({ logout_token: await sts.signing.sign(claims, 'logout+jwt') })
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await sts.deps.fetch(address, { method: 'POST', body, redirect: 'error', signal })
    return answer.ok
  } catch {
    return false
  }
}
