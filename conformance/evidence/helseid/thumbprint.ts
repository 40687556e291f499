// The name of a public key: its JWK thumbprint (RFC 7638), which a token bound to the key carries as `cnf.jkt`.
import { createHash } from 'node:crypto'
import { text } from '../jwt.ts'
import { membersOf } from '../members.ts'

/** Required members by key type, in alphabetical order (RFC 7638 section 3.2; RFC 8037 for OKP). */
const required: ReadonlyMap<string, readonly string[]> = new Map([
  ['EC', ['crv', 'kty', 'x', 'y']],
  ['RSA', ['e', 'kty', 'n']],
  ['OKP', ['crv', 'kty', 'x']],
])

/** Absent when it is not a public key of a known type. */
export function thumbprint(jwk: unknown): string | undefined {
  const members = membersOf(jwk)
  const names = required.get(text(members['kty']) ?? '')
  if (!names?.every((name) => typeof members[name] === 'string')) return undefined
  const canonical = JSON.stringify(Object.fromEntries(names.map((name) => [name, members[name]])))
  return createHash('sha256').update(canonical).digest('base64url')
}
