// How OpenAPI documents say that an operation takes access tokens from HelseID.
import type { Parameter } from './openapi.ts'

/** Bound to a key, or not; the names are those of `security` in an operation. */
export const TOKEN_SCHEMES = {
  dpop: {
    type: 'http',
    scheme: 'DPoP',
    description:
      'An access token from HelseID that is bound to a key (RFC 9449); the proof is in the header DPoP.',
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An access token from HelseID that is bound to no key.',
  },
} as const

export const TOKEN: readonly (keyof typeof TOKEN_SCHEMES)[] = ['dpop', 'bearer']

export const PROOF: Parameter = {
  name: 'DPoP',
  in: 'header',
  description: 'The proof, with ath, where the token is bound to a key',
  required: false,
  schema: { type: 'string' },
}
