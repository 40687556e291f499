// Calls with an access token to one of Kjernejournal's interfaces.
import type { Decode, Jwt } from '../jwt.ts'
import { defined } from '../members.ts'
import { callsTo, header1, headerAll, type Seen, status } from '../seen.ts'

export interface ApiCall extends Seen {
  /** `Bearer`, `DPoP`, or as written. */
  readonly scheme: string
  readonly token?: Jwt
  readonly proof?: Jwt
  readonly proofs: number
  readonly accepted: boolean
}

export function apiCall(seen: Seen, decode: Decode): ApiCall {
  const [scheme = '', token] = (header1(seen, 'authorization') ?? '').split(' ')
  const proofs = headerAll(seen, 'dpop')
  return {
    ...seen,
    scheme,
    proofs: proofs.length,
    accepted: status(seen) >= 200 && status(seen) < 300,
    ...defined({ token: decode(token), proof: decode(proofs[0]) }),
  }
}

export function readPings(all: readonly Seen[], decode: Decode): readonly ApiCall[] {
  return callsTo(all, 'kjernejournal.ping').map((seen) => apiCall(seen, decode))
}
