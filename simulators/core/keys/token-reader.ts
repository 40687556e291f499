// Reading a token that somebody else in the room has issued: their metadata tell who they are and where their keys lie.
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Explanation } from '../journal/exchange.ts'
import type { Clock } from '../room/clock.ts'
import type { Store } from '../room/store.ts'

/** Seconds that the keys of an issuer are kept. */
const KEPT_FOR_S = 300

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() })
const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

export type ReadToken =
  | { readonly claims: JWTPayload }
  /** Why it is refused; `away` when the issuer does not answer. */
  | { readonly refused: string; readonly away?: true }

export interface TokenReader {
  /** @param discovery address of the issuer's metadata. */
  read(token: string, discovery: string): Promise<ReadToken>
}

interface Parts {
  readonly clock: Pick<Clock, 'now'>
  readonly fetch: typeof globalThis.fetch
  readonly store: Store
  /** Whose reader it is, for what is kept. */
  readonly name: string
}

interface Issuer {
  readonly issuer: string
  readonly keys: JSONWebKeySet
}

export function createTokenReader({ clock, fetch, store, name }: Parts): TokenReader {
  const issuers = store.collection<Issuer>(`${name}.token-issuers`, 10)

  async function issuerAt(discovery: string): Promise<Issuer | undefined> {
    const known = issuers.get(discovery)
    if (known) return known
    try {
      const { issuer, jwks_uri } = metadata.parse(await (await fetch(discovery)).json())
      const { keys } = jwks.parse(await (await fetch(jwks_uri)).json())
      const found: Issuer = { issuer, keys: { keys } }
      issuers.put(discovery, found, KEPT_FOR_S)
      return found
    } catch {
      return undefined
    }
  }

  return {
    async read(token, discovery) {
      const issuer = await issuerAt(discovery)
      if (!issuer) return { refused: 'The issuer of the token does not answer', away: true }
      try {
        const { payload } = await jwtVerify(token, createLocalJWKSet(issuer.keys), {
          issuer: issuer.issuer,
          currentDate: new Date(clock.now()),
          algorithms: ['RS256'],
        })
        return { claims: payload }
      } catch (problem) {
        const why = problem instanceof Error ? problem.message : String(problem)
        return { refused: `The token is not a valid token from ${issuer.issuer}: ${why}` }
      }
    },
  }
}

/** The token of an `Authorization: Bearer` header. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1]
}

/** What a token lacks that has none of these scopes; undefined when it has one. */
export function lackOfScope(claims: JWTPayload, scopes: readonly string[]): Explanation | undefined {
  const granted = String(claims['scope'] ?? '').split(' ')
  if (scopes.some((scope) => granted.includes(scope))) return undefined
  return {
    reason: 'The token has not the scope that is needed',
    at: 'token.scope',
    expected: scopes.join(' or '),
    actual: granted.join(' ') || '(none)',
  }
}
