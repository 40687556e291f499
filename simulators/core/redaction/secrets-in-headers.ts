// Secrets in a header's value: cookies, passwords, keys, and what a header may name.
import { withoutPrivateKey } from './private-keys.ts'
import type { Pseudonym } from './pseudonym.ts'
import { isSecretHeader } from './secret-names.ts'
import { withoutSecrets } from './secrets-in-text.ts'

export interface HeaderParts {
  readonly pseudonym: Pseudonym
  /** Hides what an address holds. */
  readonly target: (text: string) => string
}

/** Long, and no sentence. */
const ofTokens = new Set(['authorization', 'dpop'])

/**
 * @param name in lower case
 * @param hide what else must not be kept of the value
 */
export function withoutSecretsInHeader(
  name: string,
  value: string,
  { pseudonym, target }: HeaderParts,
  hide: (text: string) => string,
): string {
  if (name.endsWith('set-cookie')) {
    const [pair = '', ...attributes] = value.split(';')
    return hide([cookie(pair, pseudonym), ...attributes].join(';'))
  }
  if (name.endsWith('cookie'))
    return hide(
      value
        .split(';')
        .map((pair) => cookie(pair, pseudonym))
        .join('; '),
    )
  if (name === 'location' || name === 'referer') return target(value)
  // As a proxy hands it on, too (`x-forwarded-authorization`).
  if (name.endsWith('authorization') && /^\s*basic\s/i.test(value))
    return `Basic ${pseudonym('basic', value)}`
  if (isSecretHeader(name)) return pseudonym('header', value)
  return hide(named(name, name === 'dpop' ? withoutPrivateKey(value, pseudonym) : value, pseudonym))
}

function cookie(text: string, pseudonym: Pseudonym): string {
  const [name = '', ...rest] = text.split('=')
  // A cookie without a name is its value.
  if (rest.length === 0 && name.trim() !== '') return pseudonym('cookie', name.trim())
  return `${name.trim()}=${pseudonym('cookie', rest.join('=').trim())}`
}

/** Most values name nothing, and each call may have one of its own. */
const named = (name: string, text: string, pseudonym: Pseudonym): string =>
  text.includes('=') || text.includes(':') || (!ofTokens.has(name) && isSentence(text))
    ? withoutSecrets(text, pseudonym)
    : text

/** Of three words; a token behind its scheme is two. */
const isSentence = (text: string) => text.indexOf(' ') !== text.lastIndexOf(' ')
