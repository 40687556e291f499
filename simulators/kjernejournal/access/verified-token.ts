// What the rest of Kjernejournal needs to know about an access token that has been found good.
import { hash } from 'node:crypto'
import { type Attest, readAttest } from './attest.ts'
import type { Claims } from './compact-jws.ts'

export interface VerifiedToken {
  /** base64url SHA-256 of the token: `ath` of its proofs, and its name in our memory. */
  readonly hash: string
  readonly clientId: string
  /** Seconds since 1970. */
  readonly expires: number
  readonly notBefore: number
  readonly scopes: readonly string[]
  /** The raw claim, judged only when the token is sent with a proof. */
  readonly cnf: unknown
  /** Absent in a system token. */
  readonly user?: TokenUser
  readonly organisation: { readonly parent?: string; readonly child?: string }
  readonly attest?: Attest
}

export interface TokenUser {
  readonly pid: string
  readonly securityLevel?: string
  readonly hprNumber?: string
  readonly name?: string
}

export function describeToken(token: string, claims: Claims): VerifiedToken {
  const text = (name: string) => {
    const value = claims[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const pid = text('helseid://claims/identity/pid')
  const attest = readAttest(claims['nhn:tillitsrammeverk:parameters'])
  return {
    hash: hash('sha256', token, 'base64url'),
    clientId: text('client_id') ?? '',
    expires: Number(claims['exp']),
    notBefore: Number(claims['nbf'] ?? 0),
    scopes: readScopes(claims['scope']),
    cnf: claims['cnf'],
    ...(pid && {
      user: {
        pid,
        ...optional('securityLevel', text('helseid://claims/identity/security_level')),
        ...optional('hprNumber', text('helseid://claims/hpr/hpr_number')),
        ...optional('name', text('name')),
      },
    }),
    organisation: {
      ...optional('parent', text('helseid://claims/client/claims/orgnr_parent')),
      ...optional('child', text('helseid://claims/client/claims/orgnr_child')),
    },
    ...(attest && { attest }),
  }
}

function optional<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: string })
}

/** HelseID sends an array; RFC 9068 §2.2.3 a text with spaces. */
function readScopes(scope: unknown): readonly string[] {
  if (typeof scope === 'string') return scope.split(' ')
  return Array.isArray(scope) ? scope.filter((item) => typeof item === 'string') : []
}
