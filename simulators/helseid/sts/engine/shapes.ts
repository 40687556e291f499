// What HelseID's answers hold in place of the engine's: access tokens, ID tokens and the redirect.
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Recording } from '../../../core/simulator.ts'
import { enrichAttest } from '../details/attest.ts'
import { detailsForToken } from '../details/login-details.ts'
import { readLogin } from '../login.ts'
import { lifetimes } from '../settings.ts'
import { accessTokenClaims, type Claims, type LoggedIn, sidOf } from '../tokens/claims.ts'
import { accessToken, idToken } from '../tokens/final-tokens.ts'
import { OTHER_PERSON } from '../tokens/misbehaviour.ts'
import { scopeList } from '../tokens/scopes.ts'
import { type TokenScope, tokenScope } from '../tokens/token-scope.ts'
import { type HookParts, ownAudience } from './hooks.ts'
import { text } from './policy.ts'
import { createRedirectBack } from './redirect-back.ts'

interface Shaped {
  readonly claims: Claims
  readonly given: TokenScope
}

export function createShapes(parts: HookParts) {
  const { issuer, clock, clients, people, signing, callOf } = parts

  /** The log-in behind a token request, from the code or refresh token that is used. */
  function userOf({ oidc }: KoaContextWithOIDC): LoggedIn | undefined {
    const source = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken
    const login = readLogin(source?.acr)
    const subject = source?.accountId
    const person = subject === undefined ? undefined : people.bySubject(subject)
    if (!source || subject === undefined || !login || !person) return undefined
    return {
      person,
      worker: people.healthWorker(person.pid),
      subject,
      login,
      authTime: source.authTime ?? clock.seconds(),
      sid: sidOf(source.sessionUid ?? source.jti, subject),
    }
  }

  /** Somebody else in the room, logged in as this one is. */
  function anotherThan(user: LoggedIn): LoggedIn {
    const worker = parts.population.healthWorkers.find(({ pid }) => pid !== user.person.pid)
    return worker ? { ...user, person: worker, worker, subject: people.subjectOf(worker.pid) } : user
  }

  /** What an access token in place of the engine's holds. */
  function accessClaims(ctx: KoaContextWithOIDC, user: LoggedIn | undefined): Shaped {
    const { entities } = ctx.oidc
    const { aud, scope, jti, jkt, clientId } = tokenMembers(
      entities.AccessToken ?? entities.ClientCredentials ?? {},
    )
    const client = clients.find(clientId ?? '')
    if (!client) throw new Error('an access token without a client')
    const call = callOf(ctx)
    const source = entities.AuthorizationCode ?? entities.RefreshToken
    const kept = parts.loginDetails.get(source?.grantId ?? '')
    const { attest, parent, child, sfmJournalId } = detailsForToken(kept, call?.details)
    const { supplierDelegations } = parts.population
    const asked = { audience: aud ?? ownAudience(issuer), scopes: scopeList(scope) }
    const given = tokenScope(ctx, call, { client, parent, supplierDelegations, ...asked })
    const claims = accessTokenClaims({
      issuer,
      now: clock.seconds(),
      client,
      audience: given.audience,
      scopes: given.scopes,
      jti: (jti ?? '').slice(0, 32),
      jkt,
      parent,
      child,
      attest: attest && user && enrichAttest(attest, user.person, user.worker, parts.population),
      sfmJournalId,
      user,
    })
    if (call)
      noteTokens(call.request.recording, { user, parent, child, hasAttest: attest !== undefined, given })
    return { claims, given }
  }

  return {
    /** The answer of the token endpoint: HelseID's own tokens, and how long the refresh token lives. */
    async completeTokens(
      ctx: KoaContextWithOIDC,
      body: Record<string, unknown>,
    ): Promise<Record<string, unknown>> {
      const { oidc } = ctx
      const user = userOf(ctx)
      const source = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken
      const completed = { ...body }
      const { claims, given } = accessClaims(ctx, user)
      const variant = callOf(ctx)?.request.recording.variant
      completed['access_token'] = await accessToken(signing, variant, claims)
      completed['scope'] = given.scopes.join(' ')
      if (given.rejected.length > 0) completed['rejected_scope'] = given.rejected.join(' ')
      if (completed['refresh_token'] !== undefined)
        completed['rt_expires_in'] = oidc.entities.RefreshToken?.remainingTTL ?? lifetimes.refreshToken
      if (completed['id_token'] !== undefined && user)
        completed['id_token'] = await idToken(signing, variant, {
          issuer,
          now: clock.seconds(),
          clientId: oidc.client?.clientId ?? '',
          scopes: scopeList(source?.scope),
          // IdentityServer leaves it out of a refreshed ID token (OpenID Connect Core 12.2: SHOULD NOT have one).
          nonce: oidc.entities.AuthorizationCode?.nonce,
          accessToken: String(completed['access_token']),
          stateHash: parts.stateHashes.get(oidc.entities.AuthorizationCode?.jti ?? ''),
          user: variant === OTHER_PERSON ? anotherThan(user) : user,
        })
      return completed
    },

    completeRedirect: createRedirectBack(parts),
  }
}

interface Noted {
  readonly user: LoggedIn | undefined
  readonly parent: string | undefined
  readonly child: string | undefined
  readonly hasAttest: boolean
  readonly given: TokenScope
}

/** What the journal tells of an access token beside what stands in it. */
function noteTokens(recording: Recording, { user, parent, child, hasAttest, given }: Noted): void {
  if (user) {
    recording.fact('user', user.person.pid)
    recording.fact('securityLevel', user.login.level)
  }
  if (parent !== undefined) recording.fact('orgnrParent', parent)
  if (child !== undefined) recording.fact('orgnrChild', child)
  if (hasAttest) recording.fact('attest', true)
  if (typeof given.audience !== 'string')
    recording.deviate({
      rule: 'helseid.token-for-several-apis',
      at: 'body.resource',
      expected: 'one API',
      actual: given.audience.join(', '),
    })
}

/** The engine's token models keep these as members of a class whose types know only some of them. */
function tokenMembers(token: object): Partial<Record<'aud' | 'scope' | 'jti' | 'jkt' | 'clientId', string>> {
  const members: Record<string, unknown> = { ...token }
  const pick = (name: string) => text(members[name])
  return Object.fromEntries(
    (['aud', 'scope', 'jti', 'jkt', 'clientId'] as const).flatMap((name) => {
      const value = pick(name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
