// What the engine asks us about: people, grants, the shape of tokens, and what to add to its answers.
import { createHash } from 'node:crypto'
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { Clock } from '../../core/clock.ts'
import type { Random } from '../../core/random.ts'
import type { Collection } from '../../core/store.ts'
import type { Population } from '../../population/population.ts'
import { enrichAttest } from './attest.ts'
import { accessTokenClaims, halfHash, idTokenClaims, type LoggedIn, sidOf } from './claims.ts'
import type { Clients } from './clients.ts'
import type { EngineCall } from './engine-call.ts'
import { amrOf, isLevel, loginText, readLogin } from './login.ts'
import { spoiledIdToken, spoilRedirect } from './misbehaviour.ts'
import type { People } from './people.ts'
import { silentLogin, text } from './policy.ts'
import { audienceOf, audiencesOf, isPersonal, personalScopes, scopeList } from './scopes.ts'
import { lifetimes } from './settings.ts'
import type { Signing } from './signing.ts'

export interface HookParts {
  readonly issuer: string
  readonly clock: Pick<Clock, 'seconds'>
  readonly ids: () => Random
  readonly population: Population
  readonly clients: Clients
  readonly people: People
  readonly signing: Signing
  /** `s_hash` by code: the state is gone when the code is used. */
  readonly stateHashes: Collection<string>
  readonly callOf: (ctx: KoaContextWithOIDC) => EngineCall | undefined
}

/** A token for HelseID itself: none of the scopes belongs to an API. */
const ownAudience = (issuer: string) => `${issuer}/resources`

export function createHooks(parts: HookParts) {
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

  return {
    findAccount(_ctx: KoaContextWithOIDC, subject: string) {
      if (!people.bySubject(subject)) return undefined
      return { accountId: subject, claims: () => ({ sub: subject }) }
    },

    /** HelseID asks nobody for consent: everything that was asked for and may be had is granted. */
    async loadExistingGrant(ctx: KoaContextWithOIDC) {
      const { oidc } = ctx
      const grant = new (oidc.provider as Provider).Grant({
        accountId: oidc.account?.accountId,
        clientId: oidc.client?.clientId,
      })
      grant.addOIDCScope(Object.keys(personalScopes))
      for (const [audience, server] of Object.entries(oidc.resourceServers ?? {}))
        grant.addResourceScope(audience, server.scope)
      await grant.save()
      return grant
    },

    audiences(ctx: KoaContextWithOIDC): readonly string[] {
      const named = audiencesOf(scopeList(text(ctx.oidc.params?.['scope'])))
      return named.length > 0 ? named : [ownAudience(issuer)]
    },

    /** What a token for an API may hold: the client's scopes at it, and all scopes about the person. */
    resourceScopes(audience: string, clientId: string): string {
      const scopes = clients.find(clientId)?.scopes ?? []
      const own = scopes.filter((scope) => audienceOf(scope) === audience)
      if (own.length === 0 && audience !== ownAudience(issuer)) return ''
      return [...scopes.filter(isPersonal), ...own].join(' ')
    },

    logInSilently(ctx: KoaContextWithOIDC): void {
      const { session, route, params } = ctx.oidc
      const wanted = route === 'authorization' ? silentLogin(params) : undefined
      if (!wanted || !session || !isLevel(wanted.level)) return
      const accountId = people.subjectOf(wanted.pid)
      const login = { idp: 'testidp-oidc', level: wanted.level } as const
      session.loginAccount({
        accountId,
        acr: loginText(login),
        amr: [...amrOf(login.idp)],
        loginTs: clock.seconds(),
        transient: true,
      })
    },

    shapeAccessToken(
      ctx: KoaContextWithOIDC,
      token: object,
      jwt: { header?: object | undefined; payload: Record<string, unknown> },
    ): void {
      const { aud, scope, jti, jkt, clientId } = { ...token, ...tokenMembers(token) }
      const client = clients.find(clientId ?? '')
      if (!client) throw new Error('an access token without a client')
      const call = callOf(ctx)
      const user = userOf(ctx)
      const { attest, child, sfmJournalId } = call?.details ?? {}
      jwt.header = { x5t: signing.x5t }
      jwt.payload = accessTokenClaims({
        issuer,
        now: clock.seconds(),
        client,
        audience: aud ?? ownAudience(issuer),
        scopes: scopeList(scope),
        jti: (jti ?? '').slice(0, 32),
        jkt,
        child,
        attest: attest && user && enrichAttest(attest, user.person, user.worker, parts.population),
        sfmJournalId,
        user,
      })
      if (user) {
        call?.request.recording.fact('user', user.person.pid)
        call?.request.recording.fact('securityLevel', user.login.level)
      }
      if (child !== undefined) call?.request.recording.fact('orgnrChild', child)
      if (attest) call?.request.recording.fact('attest', true)
    },

    /** The answer of the token endpoint: HelseID's own ID token, and how long the refresh token lives. */
    async completeTokens(
      ctx: KoaContextWithOIDC,
      body: Record<string, unknown>,
    ): Promise<Record<string, unknown>> {
      const { oidc } = ctx
      const user = userOf(ctx)
      const source = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken
      const completed = { ...body }
      if (completed['refresh_token'] !== undefined)
        completed['rt_expires_in'] = oidc.entities.RefreshToken?.remainingTTL ?? lifetimes.refreshToken
      if (completed['id_token'] !== undefined && user)
        completed['id_token'] = await signing.sign(
          spoiledIdToken(
            callOf(ctx)?.request.recording.variant,
            idTokenClaims({
              issuer,
              now: clock.seconds(),
              clientId: oidc.client?.clientId ?? '',
              scopes: scopeList(source?.scope),
              nonce: source?.nonce,
              accessToken: String(completed['access_token']),
              stateHash: parts.stateHashes.get(oidc.entities.AuthorizationCode?.jti ?? ''),
              user,
            }),
          ),
          'JWT',
        )
      return completed
    },

    /** The redirect back to the client: the session's state, and the state's hash kept for the ID token. */
    completeRedirect(ctx: KoaContextWithOIDC, answer: Record<string, unknown>): void {
      const { session, client, params } = ctx.oidc
      const [code, state] = [text(answer['code']), text(answer['state'])]
      if (code && state) parts.stateHashes.put(code, halfHash(state), lifetimes.authorizationCode)
      const salt = parts.ids().hex(16).toUpperCase()
      const origin = URL.parse(text(params?.['redirect_uri']) ?? '')?.origin
      const stated = `${client?.clientId} ${origin} ${sidOf(session?.uid ?? '', session?.accountId ?? '')} ${salt}`
      answer['session_state'] = `${createHash('sha256').update(stated).digest('base64url')}.${salt}`
      const person = people.bySubject(session?.accountId ?? '')
      const recording = callOf(ctx)?.request.recording
      spoilRedirect(recording?.variant, answer)
      recording?.fact('clientId', client?.clientId ?? '')
      if (person) recording?.fact('user', person.pid)
      const level = readLogin(session?.acr)?.level
      if (level) recording?.fact('securityLevel', level)
    },
  }
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
