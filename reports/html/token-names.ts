// What each token is, in a few words: by the type that it gives itself, and else by what it says and where it stood.
import type { ShownExchange } from '#conformance/result.ts'
import type { Language } from './texts.ts'

type Token = ShownExchange['tokens'][number]
type Name = Readonly<Record<Language, string>>

const assertion: Name = { nb: 'Client assertion', en: 'Client assertion' }
const idToken: Name = { nb: 'ID-token', en: 'ID token' }
const accessToken: Name = { nb: 'Tilgangstoken', en: 'Access token' }
const some: Name = { nb: 'Token', en: 'Token' }

/** Types of their own: RFC 9449, RFC 9068, HelseID, OpenID Connect Back-Channel Logout, RFC 9101. */
const byType: ReadonlyMap<unknown, Name> = new Map([
  ['dpop+jwt', { nb: 'DPoP-bevis', en: 'DPoP proof' }],
  ['at+jwt', accessToken],
  ['client-authentication+jwt', assertion],
  ['logout+jwt', { nb: 'Utloggingstoken', en: 'Logout token' }],
  ['oauth-authz-req+jwt', { nb: 'Forespørselsobjekt', en: 'Request object' }],
])

export function tokenName({ at, header, claims }: Token, language: Language): string {
  return (byType.get(membersOf(header)['typ']) ?? byContent(at, membersOf(claims)))[language]
}

function byContent(at: string, said: Readonly<Record<string, unknown>>): Name {
  const { iss, sub, aud, nonce } = said
  if (/^request\.header\.authorization\b/.test(at)) return accessToken
  if (/^request\.header\.dpop\b/.test(at)) return { nb: 'DPoP-bevis', en: 'DPoP proof' }
  if (/^request\.body\b/.test(at) && iss !== undefined && iss === sub) return assertion
  return nonce !== undefined && typeof aud === 'string' && /^response\.body\b/.test(at) ? idToken : some
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
