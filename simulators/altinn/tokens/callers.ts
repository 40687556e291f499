// Who calls: an organisation or a person with a token of Altinn's, or a person that a header names in its place.
import type { JWTPayload } from 'jose'
import { bearerToken, lackOfScope } from '#simulators/core/keys/token-reader.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { SimRequest } from '#simulators/core/simulator.ts'
import type { Person } from '#simulators/population/population.ts'
import type { Altinn } from '../altinn.ts'

/** Stands for the log-in that the real API has: names the acting person by fødselsnummer. Invented. */
const ACTOR_HEADER = 'x-testbenk-actor'

const PORTAL = 'altinn:portal/enduser'
const CONNECTIONS = 'altinn:accessmanagement/enduser:connections'

export interface Callers {
  /** The acting person of the end user's API. */
  actor(request: SimRequest, access: 'read' | 'write'): Promise<Person>
  /** Refuses a caller without a token that has one of the scopes. */
  requireScope(request: SimRequest, scopes: readonly string[]): Promise<JWTPayload>
}

export function createCallers({ population, tokens }: Altinn): Callers {
  async function claimsOf(request: SimRequest): Promise<JWTPayload> {
    const token = bearerToken(request.headers.authorization)
    const claims = token === undefined ? undefined : await tokens.verify(token)
    if (claims) return claims
    throw new ProblemError(401, 'A token from Altinn is required.', {
      explanation: {
        reason:
          token === undefined
            ? 'The call has no Bearer token'
            : 'The token was not issued by this Altinn, or it has expired',
        at: 'header.authorization',
        expected: `a token from ${tokens.issuer}`,
      },
    })
  }

  async function requireScope(request: SimRequest, scopes: readonly string[]): Promise<JWTPayload> {
    const claims = await claimsOf(request)
    const explanation = lackOfScope(claims, scopes)
    if (!explanation) return claims
    throw new ProblemError(403, 'The token has not the scope that is needed.', { explanation })
  }

  function known(pid: string, at: string): Person {
    const person = population.person(pid)
    if (person) return person
    throw new ProblemError(401, 'The acting person is not known.', {
      explanation: { reason: 'The call does not name a known acting person', at },
    })
  }

  return {
    requireScope,
    async actor(request, access) {
      if (request.headers.authorization === undefined)
        return known(String(request.headers[ACTOR_HEADER] ?? ''), `header.${ACTOR_HEADER}`)
      const accesses = access === 'read' ? ['read', 'write'] : ['write']
      const claims = await requireScope(request, [
        PORTAL,
        ...accesses.flatMap((one) => [`${CONNECTIONS}:toothers.${one}`, `${CONNECTIONS}:fromothers.${one}`]),
      ])
      return known(String(claims['pid'] ?? ''), 'token.pid')
    },
  }
}
