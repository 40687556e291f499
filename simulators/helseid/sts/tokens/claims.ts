// What HelseID's tokens hold: names, shapes and order of the real ones.
import { hash } from 'node:crypto'
import type { HealthWorker, Name, Person, ReadyClient } from '../../../population/population.ts'
import type { Login } from '../login.ts'
import { amrOf } from '../login.ts'
import { lifetimes } from '../settings.ts'
import { withoutUnregistered } from './apis.ts'
import { claim, personalScopes } from './scopes.ts'

export type Claims = Record<string, unknown>

export interface LoggedIn {
  readonly person: Person
  readonly worker: HealthWorker | undefined
  readonly subject: string
  readonly login: Login
  readonly authTime: number
  readonly sid: string
}

export interface TokenFacts {
  readonly issuer: string
  readonly now: number
  readonly client: ReadyClient
  /** Several when the client named no single API (RFC 8707). */
  readonly audience: string | readonly string[]
  readonly scopes: readonly string[]
  readonly jti: string
  readonly jkt: string | undefined
  /** The organisation a supplier's client acts for. */
  readonly parent?: string | undefined
  readonly child: string | undefined
  readonly attest: Readonly<Record<string, unknown>> | undefined
  readonly sfmJournalId: string | undefined
  /** Absent in a token for the client alone. */
  readonly user: LoggedIn | undefined
}

export function accessTokenClaims(facts: TokenFacts): Claims {
  const { client, user } = facts
  return withoutAbsent({
    iss: facts.issuer,
    nbf: facts.now,
    iat: facts.now,
    exp: facts.now + lifetimes.accessToken,
    aud: facts.audience,
    cnf: facts.jkt && { jkt: facts.jkt },
    scope: facts.scopes,
    amr: user && amrOf(user.login),
    client_id: client.clientId,
    client_amr: 'private_key_jwt',
    [claim.orgnrParent]: client.multiTenant ? facts.parent : client.organisation || undefined,
    [claim.orgnrChild]: facts.child,
    [claim.orgnrSupplier]: client.multiTenant && client.organisation,
    ...(user && withoutUnregistered(userClaims(user), facts.audience)),
    [claim.clientName]: client.name,
    [claim.clientTenancy]: client.multiTenant ? 'multi-tenant' : 'single-tenant',
    [claim.sfmJournalId]: facts.sfmJournalId,
    [claim.attest]: facts.attest,
    ...client.claims,
    sid: user?.sid,
    jti: facts.jti,
  })
}

/** What an API gets about the user follows from the API's registration, not from what the client asked for. */
function userClaims({ person, worker, subject, login, authTime }: LoggedIn): Claims {
  return {
    sub: subject,
    auth_time: authTime,
    idp: login.idp,
    [claim.pid]: person.pid,
    [claim.securityLevel]: login.level,
    [claim.assuranceLevel]: assuranceLevel(login),
    [claim.hprNumber]: worker?.hprNumber,
    name: displayName(person.name),
    [claim.network]: 'internett',
  }
}

export interface IdTokenFacts {
  readonly issuer: string
  readonly now: number
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly nonce: string | undefined
  readonly accessToken: string
  readonly stateHash: string | undefined
  readonly user: LoggedIn
}

export function idTokenClaims({
  issuer,
  now,
  clientId,
  scopes,
  nonce,
  accessToken,
  stateHash,
  user,
}: IdTokenFacts): Claims {
  return withoutAbsent({
    iss: issuer,
    nbf: now,
    iat: now,
    exp: now + lifetimes.idToken,
    aud: clientId,
    amr: amrOf(user.login),
    nonce,
    at_hash: halfHash(accessToken),
    s_hash: stateHash,
    sid: user.sid,
    sub: user.subject,
    auth_time: user.authTime,
    idp: user.login.idp,
    ...scopedClaims(user, scopes),
  })
}

/** The claims that scopes give in ID tokens and at userinfo. */
export function scopedClaims(
  { person, worker, subject, login }: LoggedIn,
  scopes: readonly string[],
): Claims {
  const all: Claims = {
    [claim.pid]: person.pid,
    [claim.pidPseudonym]: subject,
    [claim.securityLevel]: login.level,
    [claim.assuranceLevel]: assuranceLevel(login),
    [claim.network]: 'internett',
    [claim.hprNumber]: worker?.hprNumber,
    name: displayName(person.name),
    given_name: person.name.given.toUpperCase(),
    middle_name: person.name.middle.toUpperCase(),
    family_name: person.name.family.toUpperCase(),
  }
  const names = scopes.flatMap((scope) => personalScopes[scope] ?? [])
  return withoutAbsent(Object.fromEntries(names.map((name) => [name, all[name]])))
}

function assuranceLevel({ level }: Login): string {
  if (level === '4') return 'high'
  return level === '3' ? 'substantial' : 'low'
}

/** Names are in capitals in the test environment. */
export function displayName({ given, middle, family }: Name): string {
  return [given, middle, family]
    .filter((part) => part !== '')
    .join(' ')
    .toUpperCase()
}

/** `at_hash` and `s_hash` (OpenID Connect Core 3.1.3.6) for RS256. */
export function halfHash(value: string): string {
  return hash('sha256', value, 'buffer').subarray(0, 16).toString('base64url')
}

/** HelseID's session id: 32 upper-case hexadecimal digits, the same in all tokens of one person's session. */
export function sidOf(sessionUid: string, subject: string): string {
  return hash('sha256', `sid ${sessionUid} ${subject}`).slice(0, 32).toUpperCase()
}

function withoutAbsent(claims: Claims): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
}
