import { createRemoteJWKSet, jwtVerify } from 'jose'

interface Expected {
  readonly jwksUri: string
  readonly issuer: string
  readonly clientId: string
  readonly nonce: string
  /** National identity number of the EPJ's own user. */
  readonly user: string
}

export function idTokenValidator(expected: Omit<Expected, 'nonce' | 'user'>) {
  const keys = createRemoteJWKSet(new URL(expected.jwksUri)) // fetched anew for a key it does not know
  return async (idToken: string, { nonce, user }: Pick<Expected, 'nonce' | 'user'>) => {
    const { payload } = await jwtVerify(idToken, keys, {
      issuer: expected.issuer,
      audience: expected.clientId,
      algorithms: ['RS256'],
      clockTolerance: 5,
    })
    if (payload['nonce'] !== nonce) throw new Error('the ID token belongs to another log-in')
    if (payload['helseid://claims/identity/pid'] !== user) throw new Error('another person logged in')
    if (payload['helseid://claims/identity/security_level'] !== '4') throw new Error('level 4 is needed')
    return payload
  }
}
