// Every DPoP proof that was sent, to HelseID and to the APIs alike.
import { decodeJwt, type Jwt } from './jwt.ts'
import { headerAll, type Seen } from './seen.ts'
import { thumbprint } from './thumbprint.ts'

export interface Proof extends Seen {
  readonly jwt: Jwt
  /** Thumbprint of the key it was made with, as the proof itself says. */
  readonly key?: string
}

export function readProofs(calls: readonly Seen[]): readonly Proof[] {
  return calls.flatMap((seen) =>
    headerAll(seen, 'dpop').flatMap((raw) => {
      const jwt = decodeJwt(raw)
      if (!jwt) return []
      const key = thumbprint(jwt.header['jwk'])
      return [{ ...seen, jwt, ...(key !== undefined && { key }) }]
    }),
  )
}
