// The ID token that the bench gave, held against the keys that it gave: where no EPJ could take it, the EPJ is not to blame.
import { createPublicKey, type JsonWebKeyInput, verify } from 'node:crypto'
import type { Evidence } from '../../evidence/evidence.ts'
import { members, text } from '../../evidence/jwt.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import { answerBody } from '../../evidence/seen.ts'

/** The keys were fetched in the same step, and none of them is the one that is named, or none has signed it. */
export function isOfNoKeyOfOurs({ calls }: Situation, { tokens, keys }: Evidence): boolean {
  const within = new Set(calls.map(({ seq }) => seq))
  const given = tokens.find(({ seq, idToken }) => within.has(seq) && idToken)
  const kid = given?.idToken?.header['kid']
  const sets = keys.filter(({ seq }) => within.has(seq)).map((set) => members(answerBody(set)))
  if (given === undefined || typeof kid !== 'string' || sets.length === 0) return false
  const named = sets.flatMap(keysIn).filter((key) => key['kid'] === kid)
  const written = text(members(answerBody(given))['id_token']) ?? ''
  return named.every((key) => isSignedByAnother(written, key))
}

const keysIn = ({ keys }: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(keys) ? keys : []

/** HelseID signs with RSA and SHA-256 (its metadata, id_token_signing_alg_values_supported). A key that cannot be read tells nothing. */
function isSignedByAnother(token: string, key: JsonWebKeyInput['key']): boolean {
  const [head = '', body = '', signature = ''] = token.split('.')
  try {
    const publicKey = createPublicKey({ key, format: 'jwk' })
    return !verify('sha256', Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
