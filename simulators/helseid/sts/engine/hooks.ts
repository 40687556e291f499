// What the engine asks us about: people, grants, and what may be had at an API.
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { Clock } from '../../../core/room/clock.ts'
import type { Random } from '../../../core/room/random.ts'
import type { Collection } from '../../../core/room/store.ts'
import type { Population } from '../../../population/population.ts'
import type { Clients } from '../client/clients.ts'
import type { LoginDetails } from '../details/login-details.ts'
import { amrOf, isLevel, loginText } from '../login.ts'
import type { People } from '../people.ts'
import { audienceOf, audiencesOf, isOwn, ownScopes, scopeList } from '../tokens/scopes.ts'
import type { Signing } from '../tokens/signing.ts'
import type { EngineCall } from './engine-call.ts'
import { silentLogin, text } from './policy.ts'

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
  /** What came with a pushed request, for all tokens of the log-in. */
  readonly loginDetails: LoginDetails
  readonly callOf: (ctx: KoaContextWithOIDC) => EngineCall | undefined
}

/** A token for HelseID itself: none of the scopes belongs to an API. */
export const ownAudience = (issuer: string) => `${issuer}/resources`

export function createHooks({ issuer, clock, clients, people }: HookParts) {
  /** What a token for an API may hold: the client's scopes at it, and all that are of no API. */
  function resourceScopes(audience: string, clientId: string): string {
    const scopes = clients.find(clientId)?.scopes ?? []
    const own = scopes.filter((scope) => audienceOf(scope) === audience)
    if (own.length === 0 && audience !== ownAudience(issuer)) return ''
    return [...scopes.filter(isOwn), ...own].join(' ')
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
      grant.addOIDCScope([...ownScopes])
      for (const [audience, server] of Object.entries(oidc.resourceServers ?? {}))
        grant.addResourceScope(audience, server.scope)
      await grant.save()
      return grant
    },

    audiences(ctx: KoaContextWithOIDC): readonly string[] {
      const named = audiencesOf(scopeList(text(ctx.oidc.params?.['scope'])))
      return named.length > 0 ? named : [ownAudience(issuer)]
    },

    rotatesRefreshTokens: (clientId: string) => clients.find(clientId)?.refreshTokens !== 'reusable',

    /**
     * Whether the API in `resource`, or else the log-in's first, may still be had. The engine looks at it when it has
     * used up the refresh token; IdentityServer, which HelseID seems to be built on, uses up none that it gives no answer for.
     */
    mayRefreshFor({ oidc }: KoaContextWithOIDC, clientId: string): boolean {
      const granted = [oidc.entities.RefreshToken?.resource ?? []].flat()
      const audience = text(oidc.params?.['resource']) || granted[0]
      return (
        audience === undefined || (granted.includes(audience) && resourceScopes(audience, clientId) !== '')
      )
    },

    resourceScopes,

    logInSilently(ctx: KoaContextWithOIDC): void {
      const { session, route, params } = ctx.oidc
      const wanted = route === 'authorization' ? silentLogin(params) : undefined
      if (!wanted || !session || !isLevel(wanted.level)) return
      const accountId = people.subjectOf(wanted.pid)
      const login = { idp: 'testidp-oidc', level: wanted.level } as const
      session.loginAccount({
        accountId,
        acr: loginText(login),
        amr: [...amrOf(login)],
        loginTs: clock.seconds(),
        transient: true,
      })
    },
  }
}
