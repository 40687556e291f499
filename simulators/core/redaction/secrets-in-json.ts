// Secrets in JSON, by the names of its members.
import { isPrivateKey, PRIVATE_MEMBERS } from './private-keys.ts'
import type { Pseudonym } from './pseudonym.ts'
import { CODE, isCodeName, isOneTimeCode, isSecretName, isVerifierName, LONG, SHORT } from './secret-names.ts'
import { withoutSecrets } from './secrets-in-text.ts'

/**
 * Only a body that names a secret is taken apart: the look-up path must not pay for the others. Within JSON in JSON
 * quotes are escaped, by .NET as `\u0022`; a letter or a sign may be escaped for no reason.
 */
const SUSPICIOUS = new RegExp(
  [
    String.raw`(?:(?:[^\w%-]|\\[bfnrt]|\\u[\da-f]{4})(?:x[_-])?(?:${SHORT}|${CODE}|kty)|${LONG}|verifier)(?:\\*["']|[\s:=])`,
    String.raw`\\"d\\+"|\\u00[2-7]|PRIVATE KEY-----|basic | -u|-user|@`,
  ].join('|'),
  'i',
)

const JSON_TEXT = /^\s*["[{]/

/** Also where a form was announced. */
export const isJson = (text: string): boolean => JSON_TEXT.test(text)

export function withoutSecretsInJson(text: string, pseudonym: Pseudonym): string {
  return SUSPICIOUS.test(text) ? parsedWithout(text, pseudonym) : text
}

function parsedWithout(text: string, pseudonym: Pseudonym): string {
  try {
    const value: unknown = JSON.parse(text.trimStart())
    return JSON.stringify(value, function (this: unknown, name: string, member: unknown) {
      return withoutSecretMember(name, member, this, pseudonym)
    })
  } catch {
    return withoutSecrets(text, pseudonym)
  }
}

/** @param holder the object or list that has the member */
function withoutSecretMember(name: string, value: unknown, holder: unknown, pseudonym: Pseudonym): unknown {
  // A number, or several: what it is does not make it less secret.
  if (typeof value === 'object' || typeof value === 'number')
    return value !== null && isSecretName(name) ? pseudonym(name, JSON.stringify(value)) : value
  if (typeof value !== 'string') return value
  if (isSecretName(name) || isVerifierName(name)) return pseudonym(name, value)
  if (isPrivateKey(value)) return pseudonym('jwk', value)
  if (isCodeName(name) && isOneTimeCode(value)) return pseudonym(name, value)
  if (PRIVATE_MEMBERS.includes(name) && holder instanceof Object && 'kty' in holder)
    return pseudonym('jwk', value)
  // JSON within JSON, or a form.
  return isJson(value) && SUSPICIOUS.test(value)
    ? parsedWithout(value, pseudonym)
    : withoutSecrets(value, pseudonym)
}
