// Every DPoP proof that was sent, to HelseID and to the APIs alike.
import { type Decode, decodeJwt, type Jwt } from './jwt.ts'
import { headerAll, type Seen } from './seen.ts'
import { thumbprint } from './thumbprint.ts'

export interface Proof extends Seen {
  readonly jwt: Jwt
  /** Thumbprint of the key it was made with, as the proof itself says. */
  readonly key?: string
}

export function readProofs(calls: readonly Seen[], decode: Decode = decodeJwt): readonly Proof[] {
  return calls.flatMap((seen) =>
    headerAll(seen, 'dpop').flatMap((raw) => {
      const jwt = decode(raw)
      if (!jwt) return []
      const key = thumbprint(jwt.header['jwk'])
      return [{ ...seen, jwt, ...(key !== undefined && { key }) }]
    }),
  )
}
