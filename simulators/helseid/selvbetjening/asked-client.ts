// What a draft or a change of a client asks for, and what of it is refused.
import type { z } from 'zod'
import { ProblemError } from '../../core/problem.ts'
import type { SimRequest } from '../../core/simulator.ts'
import { isOwn } from '../sts/tokens/scopes.ts'
import type { clientDraft } from './api-schemas.ts'
import type { Order } from './desk.ts'
import type { Klientmal, Klientmaler } from './klientmal.ts'
import { type KeyTrouble, type PublicKey, readPublicKey } from './public-key.ts'
import type { ClientClaim } from './registration.ts'

type Draft = z.infer<typeof clientDraft>

export const unique = (list: readonly string[] | null | undefined): readonly string[] => [
  ...new Set(list ?? []),
]

/** The one whose key the vendor shows; throws when it shows none, or one for clients of many organisations. */
export function malOf(request: SimRequest, klientmaler: Klientmaler): Klientmal {
  const apiKey = request.headers['api-key']
  const mal = typeof apiKey === 'string' ? klientmaler.byApiKey(apiKey) : undefined
  if (mal?.tenancy === 'multi-tenant')
    throw new ProblemError(400, 'Client drafts are for single-tenant klientmaler only.', {
      explanation: {
        reason: 'The klientmal is for a client that acts for many organisations; it is set up in the portal',
        at: 'header.api-key',
        expected: 'the key of a single-tenant klientmal',
        actual: mal.key,
      },
    })
  if (mal) return mal
  throw new ProblemError(401, 'The api-key is missing, or belongs to no klientmal.', {
    explanation: {
      reason: 'The api-key is missing, or belongs to no klientmal',
      at: 'header.api-key',
      expected: 'the key of a klientmal, from the portal',
      actual: apiKey === undefined ? '(missing)' : '(another)',
    },
  })
}

/** A client that logs people in gets HelseID's own scopes without asking. */
export function withOwn(
  asked: readonly string[],
  offered: readonly string[],
  user: boolean,
): readonly string[] {
  const foreign = asked.filter((scope) => !offered.includes(scope))
  if (foreign.length > 0)
    throw new ProblemError(400, `apiScopes: not in the klientmal: ${foreign.join(' ')}`, {
      explanation: {
        reason: 'A scope is not in the klientmal',
        at: 'body.apiScopes',
        expected: offered.join(' '),
        actual: foreign.join(' ').slice(0, 200),
      },
    })
  const own = user ? offered.filter(isOwn) : []
  return [...new Set([...own, ...asked])]
}

export function addressesOf(
  { redirectUris, postLogoutRedirectUris }: Pick<Draft, 'redirectUris' | 'postLogoutRedirectUris'>,
  user: boolean,
): Pick<Order, 'redirectUris' | 'postLogoutRedirectUris'> {
  if (user && unique(redirectUris).length === 0)
    throw new ProblemError(400, 'redirectUris: a client that logs people in must have one', {
      explanation: {
        reason: 'A client that logs people in must have a redirect URI',
        at: 'body.redirectUris',
      },
    })
  return { redirectUris: unique(redirectUris), postLogoutRedirectUris: unique(postLogoutRedirectUris) }
}

export function claimsOf(list: Draft['audienceSpecificClientClaims']): readonly ClientClaim[] {
  return (list ?? []).map(({ key, value }) => ({ type: key, value }))
}

/** A new value of a claim that is in use waits for approval; the old one holds until then. */
export function changedClaims(
  before: readonly ClientClaim[],
  asked: readonly ClientClaim[],
): readonly ClientClaim[] {
  return asked.map(({ type, value }) => {
    const known = before.find((one) => one.type === type)
    return known === undefined || known.value === value
      ? { type, value }
      : { type, value: known.value, pending: value }
  })
}

/** @param member where the key stands; `body` when it is the whole of it */
export async function keyOf(given: unknown, member: string): Promise<PublicKey> {
  const key = await readPublicKey(given)
  if (typeof key !== 'string') return key
  const at = member === 'body' ? 'body' : `body.${member}`
  throw new ProblemError(400, `${member}: ${KEY_TROUBLES[key]}`, {
    explanation: { reason: KEY_TROUBLES[key], at, expected: 'a public JWK, EC or RSA of at least 2048 bits' },
  })
}

const KEY_TROUBLES: Readonly<Record<KeyTrouble, string>> = {
  'not-json': 'The key is not a JWK, nor a text that holds one',
  private: 'The key holds its private part; send the public one, and make a new pair',
  'not-a-key': 'The key lacks members of an EC or RSA key',
  'off-curve': 'x and y of the EC key are no point on its curve',
  'too-short': 'The RSA key is shorter than 2048 bits',
}
