// Access tokens in use: each call to an API with what its token says. Kjernejournal's tokens are JWTs of HelseID.

import { type Jwt, number, text } from '../jwt.ts'
import type { ApiCall } from '../kjernejournal/api-calls.ts'
import type { SessionCall } from '../kjernejournal/session-calls.ts'
import { defined, membersOf } from '../members.ts'
import { sharing } from '../sharing.ts'
import { type Attest, readAttest } from './details.ts'

export interface AccessToken {
  readonly sha256: string
  readonly ath: string
  readonly audiences: readonly string[]
  readonly scopes: readonly string[]
  /** Milliseconds since 1970. */
  readonly expires?: number
  /** Thumbprint of the key it is bound to. */
  readonly key?: string
  readonly pid?: string
  readonly securityLevel?: string
  /** Organisation numbers: the main unit's, and the sub-unit's when it was asked for. */
  readonly parent?: string
  readonly child?: string
  readonly attest?: Attest
}

export type TokenUse<Call extends ApiCall = ApiCall> = Call & { readonly access: AccessToken }

/** A token is used for many calls, and read once, for as long as a journal is read. */
export function readingTokenUses(): <Call extends ApiCall>(
  calls: readonly Call[],
) => readonly TokenUse<Call>[] {
  const read = new Map<string, AccessToken>()
  const shared = sharing()
  return (calls) =>
    calls.flatMap((call) => {
      if (!call.token) return []
      const access = read.get(call.token.sha256) ?? readAccessToken(call.token, shared)
      read.set(call.token.sha256, access)
      return [{ ...call, access }]
    })
}

/** The calls that create a session, with their tokens. */
export function creations(uses: readonly TokenUse<SessionCall>[]): readonly TokenUse<SessionCall>[] {
  return uses.filter(({ kind }) => kind === 'create')
}

export function readAccessToken({ claims, sha256, ath }: Jwt, shared = sharing()): AccessToken {
  const expires = number(claims['exp'])
  const attest = claims['nhn:tillitsrammeverk:parameters']
  return {
    sha256,
    ath,
    audiences: shared(texts(claims['aud'])),
    scopes: shared(texts(claims['scope']).flatMap((scope) => scope.split(' '))),
    ...defined({
      expires: expires === undefined ? undefined : expires * 1000,
      key: text(membersOf(claims['cnf'])['jkt']),
      pid: text(claims['helseid://claims/identity/pid']),
      securityLevel: text(claims['helseid://claims/identity/security_level']),
      parent: text(claims['helseid://claims/client/claims/orgnr_parent']),
      child: text(claims['helseid://claims/client/claims/orgnr_child']),
      attest: attest === undefined ? undefined : readAttest(attest),
    }),
  }
}

/** HelseID writes one value as a string and several as an array. */
function texts(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string')
}
