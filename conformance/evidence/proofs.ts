// Every DPoP proof that was sent, to HelseID and to the APIs alike.
import type { Decode, Jwt } from './jwt.ts'
import { headerAll, type Seen } from './seen.ts'
import { thumbprint } from './thumbprint.ts'

export interface Proof extends Seen {
  readonly jwt: Jwt
  /** Thumbprint of the key it was made with, as the proof itself says. */
  readonly key?: string
}

export function readProofs(calls: readonly Seen[], decode: Decode): readonly Proof[] {
  // The proofs of one key have one header, read once.
  const keys = new Map<Jwt['header'], string | undefined>()
  return calls.flatMap((seen) =>
    headerAll(seen, 'dpop').flatMap((raw) => {
      const jwt = decode(raw)
      if (!jwt) return []
      if (!keys.has(jwt.header)) keys.set(jwt.header, thumbprint(jwt.header['jwk']))
      const key = keys.get(jwt.header)
      return [{ ...seen, jwt, ...(key !== undefined && { key }) }]
    }),
  )
}
