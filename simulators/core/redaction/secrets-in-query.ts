// Secrets in a form, or behind the question mark of an address.
import { percentDecoded } from '../call/percent.ts'
import { isPrivateKey } from './private-keys.ts'
import type { Pseudonym } from './pseudonym.ts'
import { isCodeName, isSecretName, isVerifierName } from './secret-names.ts'
import { withoutSecrets } from './secrets-in-text.ts'

/** `jwk`: where a public key is asked for, somebody may paste a private one. */
const isFormSecret = (name: string) => name === 'jwk' || isCodeName(name) || isSecretName(name)

/**
 * Names are read as a server reads them: `refresh%5Ftoken` is one too.
 * @param keeps whether what has that name belongs where the text was sent
 */
export function withoutSecretsInQuery(
  text: string,
  pseudonym: Pseudonym,
  keeps: (name: string) => boolean,
): string {
  const kept = (pair: string) => {
    const end = pair.indexOf('=')
    if (end < 0) return pair
    const name = pair.slice(0, end)
    const named = plainName(decode(name))
    if (isVerifierName(named))
      return keeps(named) ? pair : `${name}=${pseudonym(named, decode(pair.slice(end + 1)))}`
    // A refresh token by its name at revocation (RFC 7009); a JWT in its place is an access token, and stays.
    const secret = named === 'token' && !pair.includes('.') ? 'refresh_token' : named
    if (isFormSecret(secret)) return `${name}=${pseudonym(secret, decode(pair.slice(end + 1)))}`
    if (pair.includes('kty')) {
      const value = decode(pair.slice(end + 1))
      if (isPrivateKey(value)) return `${name}=${pseudonym('jwk', value)}`
    }
    // An address, or a form, within the value.
    return pair.includes('%') || pair.includes(';') ? withoutSecrets(pair, pseudonym, keeps) : pair
  }
  return text
    .split(/([&#])/)
    .map(kept)
    .join('')
}

/** As a server reads it that takes `refresh_token[]` and a name with spaces around it. */
const plainName = (name: string) => name.replace(/\[.*$/s, '').replaceAll('\0', '').trim().toLowerCase()

/** As a form writes it: a plus sign is a space. */
export const decode = (text: string): string => percentDecoded(text.replaceAll('+', ' '))
