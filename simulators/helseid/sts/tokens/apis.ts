// What APIs have registered to get about the user in their access tokens. A client cannot influence it (HelseID,
// «Claims»). An API that is not registered here gets all there is, as the one in NHN's samples does.
import type { Claims } from './claims.ts'
import { claim } from './scopes.ts'

/** Facts of the log-in itself, which no API is without. */
const always = ['sub', 'auth_time', 'idp']

const registered: Readonly<Record<string, readonly string[]>> = {
  'nhn:pps': [claim.pid, claim.securityLevel, claim.hprNumber],
}

/** A token for several APIs holds what any of them has registered. */
export function withoutUnregistered(claims: Claims, audience: string | readonly string[]): Claims {
  const lists = [audience].flat().map((api) => registered[api])
  if (lists.some((list) => list === undefined)) return claims
  const wanted = new Set([...always, ...lists.flatMap((list) => list ?? [])])
  return Object.fromEntries(Object.entries(claims).filter(([name]) => wanted.has(name)))
}
