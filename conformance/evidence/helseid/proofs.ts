// Every DPoP proof that was sent, to HelseID and to the APIs alike.
import type { Decode, Jwt } from '../jwt.ts'
import { headerAll, type Seen } from '../seen.ts'
import { thumbprint } from './thumbprint.ts'

export interface Proof extends Seen {
  readonly jwt: Jwt
  /** Thumbprint of the key it was made with, as the proof itself says. */
  readonly key?: string
}

/** How many proofs a call was sent with, readable or not. */
export interface ProofCount {
  readonly seq: number
  readonly count: number
}

/** Of each call that has any; several can stand in one header, with commas between them. */
export function countProofs(calls: readonly Seen[]): readonly ProofCount[] {
  return calls.flatMap((call) => {
    const count = headerAll(call, 'dpop').flatMap((value) => value.split(',')).length
    return count > 0 ? [{ seq: call.seq, count }] : []
  })
}

export function readingProofs(decode: Decode): (calls: readonly Seen[]) => readonly Proof[] {
  // The proofs of one key have one header, read once.
  const keys = new Map<Jwt['header'], string | undefined>()
  return (calls) =>
    calls.flatMap((seen) =>
      headerAll(seen, 'dpop').flatMap((raw) => {
        const jwt = decode(raw)
        if (!jwt) return []
        if (!keys.has(jwt.header)) keys.set(jwt.header, thumbprint(jwt.header['jwk']))
        const key = keys.get(jwt.header)
        return [{ ...seen, jwt, ...(key !== undefined && { key }) }]
      }),
    )
}
