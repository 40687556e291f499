// Altinn's own tokens: what a token from Maskinporten or ID-porten is exchanged for, and what the test tool hands out.

import { createTokenIssuer, type TokenIssuer } from '#simulators/core/keys/token-issuer.ts'
import type { SimulatorDeps } from '#simulators/core/simulator.ts'

/** Seconds that a token is valid unless told otherwise: Altinn's default. */
export const VALIDITY_S = 1800

export type Tokens = TokenIssuer

export function createTokens({
  addresses,
  clock,
  random,
}: Pick<SimulatorDeps, 'addresses' | 'clock' | 'random'>): Tokens {
  return createTokenIssuer({
    issuer: `${addresses.altinn}/authentication/api/v1/openid/`,
    clock,
    random: random.fork('tokens'),
  })
}
