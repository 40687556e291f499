// What the registers of people share.

import { createTokenIssuer, type TokenIssuer } from '#simulators/core/keys/token-issuer.ts'
import { bearerToken, lackOfScope } from '#simulators/core/keys/token-reader.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { SimRequest, SimulatorDeps } from '#simulators/core/simulator.ts'
import type { Population } from '#simulators/population/population.ts'
import { createHprRegister, type HprRegister } from './hpr/register.ts'

export interface PeopleDeps extends SimulatorDeps {
  readonly population: Population
}

export interface People extends PeopleDeps {
  /** With the slash at the end that the real issuer has. */
  readonly maskinporten: TokenIssuer
  readonly idporten: TokenIssuer
  readonly hpr: HprRegister
  /** Refuses a caller without a token from Maskinporten that has one of the scopes. */
  requireScope(request: SimRequest, scopes: readonly string[]): Promise<void>
}

export function assemblePeople(deps: PeopleDeps): People {
  const { addresses, clock, random } = deps
  const issuer = (name: 'maskinporten' | 'idporten', suffix: string) =>
    createTokenIssuer({ issuer: `${addresses[name]}${suffix}`, clock, random: random.fork(name) })
  const maskinporten = issuer('maskinporten', '/')

  return {
    ...deps,
    maskinporten,
    idporten: issuer('idporten', ''),
    hpr: createHprRegister(deps.population, random.fork('hpr')),
    async requireScope(request, scopes) {
      const token = bearerToken(request.headers.authorization)
      const claims = token === undefined ? undefined : await maskinporten.verify(token)
      if (!claims)
        throw new ProblemError(401, 'A token from Maskinporten is required.', {
          explanation: {
            reason:
              token === undefined
                ? 'The call has no Bearer token'
                : 'The token is not from this room’s Maskinporten, or has expired',
            at: 'header.authorization',
            expected: `a token from ${maskinporten.issuer}`,
          },
        })
      const explanation = lackOfScope(claims, scopes)
      if (explanation)
        throw new ProblemError(403, 'The token has not the scope that is needed.', { explanation })
    },
  }
}
