// A DPoP proof is kept as it was sent, since it is judged again. One whose header holds the private key, which HelseID
// refuses, is kept without that: the member's name stays, and its value is a pseudonym.
import type { Pseudonym } from './pseudonym.ts'

/** Private parts of a JWK (RFC 7517 section 9.3, RFC 7518 section 6); only taken for such beside a `kty`. */
export const PRIVATE_MEMBERS: readonly string[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/** Each call has a proof of its own: most are let go after one look. */
export function withoutPrivateKey(proof: string, pseudonym: Pseudonym): string {
  const end = proof.indexOf('.')
  const head = end < 0 ? proof : proof.slice(0, end)
  if (!MAY_HOLD_ONE.test(head)) return proof
  const header = headerOf(head)
  const jwk = header?.['jwk']
  if (!header || !isObject(jwk) || !PRIVATE_MEMBERS.some((name) => name in jwk)) return proof
  const kept = Object.fromEntries(
    Object.entries(jwk).map(([name, value]) => [
      name,
      PRIVATE_MEMBERS.includes(name)
        ? pseudonym('jwk', typeof value === 'string' ? value : JSON.stringify(value))
        : value,
    ]),
  )
  const written = Buffer.from(JSON.stringify({ ...header, jwk: kept })).toString('base64url')
  return end < 0 ? written : written + proof.slice(end)
}

/** In base64, wherever they begin: every private key has one of the two. */
const MAY_HOLD_ONE = new RegExp(['"d"', '"k"'].flatMap(inBase64).join('|'))

/** What is certain of a text in base64 that has none, one or two bytes of a group of three before it. */
function inBase64(text: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const [start, end] = [8 * before, 8 * (before + text.length)]
    const written = Buffer.from('\0'.repeat(before) + text).toString('base64url')
    return written.slice(Math.ceil(start / 6), Math.floor(end / 6))
  })
}

function headerOf(head: string): Record<string, unknown> | undefined {
  try {
    const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString())
    return isObject(header) ? header : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A key inside a text, also within JSON in JSON; sent where the public part was asked for. */
export const isPrivateKey = (text: string): boolean => /"kty\\*"/.test(text) && /"d\\*"\s*:/.test(text)
