// What never reaches a journal. Secrets become keyed pseudonyms: equal values stay recognisably equal, but
// cannot be turned back. Signed assertions, proofs and access tokens stay: without them nothing can be judged again.
import { createHmac, createSecretKey } from 'node:crypto'
import type { Body, Headers } from '../journal/exchange.ts'
import { PRIVATE_MEMBERS, withoutPrivateKey } from './private-keys.ts'
import { createRealNumbers } from './real-numbers.ts'
import {
  CODE,
  isCodeName,
  isOneTimeCode,
  isSecretHeader,
  isSecretName,
  isVerifierName,
  LONG,
  SHORT,
} from './secret-names.ts'
import { withoutSecrets, withoutSecretsInLinks } from './secrets-in-text.ts'

export interface Redaction {
  target(target: string): string
  /** @param searched they were searched, and hold nobody's number: the search is not made again. */
  headers(headers: Headers, searched?: boolean): Headers
  body(body: Body | undefined, contentType: string | undefined, searched?: boolean): Body | undefined
}

/** `jwk`: where a public key is asked for, somebody may paste a private one. */
const isFormSecret = (name: string) => name === 'jwk' || isCodeName(name) || isSecretName(name)
/** Long, and no sentence. */
const ofTokens = new Set(['authorization', 'dpop'])

/** Also where a form was announced. */
const JSON_TEXT = /^\s*["[{]/
/** Also where none was. */
const FORM_TEXT = /^[\w.%+[\]-]{1,100}=[^\s"'<>{}]*$/
/** What a check reads is kept where it belongs: PKCE's in a form, the portal's in its address. */
const verifiersOfForm = isVerifierName
const verifierOfPortal = (name: string) => name.toLowerCase() === 'ehr_code_verifier'

/** @param isRealPid tells whether eleven digits look like a living person's number. */
export function createRedaction(key: Buffer, isRealPid: (digits: string) => boolean): Redaction {
  // A key object: Node makes one of raw bytes at each call, which costs more than the hash.
  const hmacKey = createSecretKey(key)
  const pseudonym = (kind: string, value: string) =>
    `secret:${kind}:${createHmac('sha256', hmacKey).update(value).digest('hex').slice(0, 16)}`

  const { mask } = createRealNumbers(isRealPid)

  /** Names are read as a server reads them: `refresh%5Ftoken` is one too. */
  function query(text: string, keeps: (name: string) => boolean): string {
    return text
      .split(/([&#])/)
      .map((pair) => {
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
      })
      .join('')
  }

  function target(text: string): string {
    const mark = text.search(/[?#]/)
    return mask(
      mark < 0
        ? path(text)
        : `${path(text.slice(0, mark))}${text[mark]}${query(text.slice(mark + 1), verifierOfPortal)}`,
    )
  }

  const path = (text: string) => (text.includes('=') ? withoutSecrets(text, pseudonym) : text)

  /** Most values name nothing, and each call may have one of its own. */
  const named = (name: string, text: string) =>
    text.includes('=') || text.includes(':') || (!ofTokens.has(name) && isSentence(text))
      ? withoutSecrets(text, pseudonym)
      : text

  /** Codes in addresses and fields of a page: a redirect repeats its address in the body. */
  function links(text: string): string {
    if (!text.includes('code') && !text.includes('refresh_token')) return text
    const replaced = (_: string, before: string, name: string, between: string, value: string) =>
      `${before}${name}${between}${pseudonym(name, decode(value))}`
    return text.replace(LINKED, replaced).replace(FIELD, replaced)
  }

  function cookie(text: string): string {
    const [name = '', ...rest] = text.split('=')
    // A cookie without a name is its value.
    if (rest.length === 0 && name.trim() !== '') return pseudonym('cookie', name.trim())
    return `${name.trim()}=${pseudonym('cookie', rest.join('=').trim())}`
  }

  function headerValue(name: string, value: string, hide: (text: string) => string): string {
    if (name.endsWith('set-cookie')) {
      const [pair = '', ...attributes] = value.split(';')
      return hide([cookie(pair), ...attributes].join(';'))
    }
    if (name.endsWith('cookie')) return hide(value.split(';').map(cookie).join('; '))
    if (name === 'location' || name === 'referer') return target(value)
    // As a proxy hands it on, too (`x-forwarded-authorization`).
    if (name.endsWith('authorization') && /^\s*basic\s/i.test(value))
      return `Basic ${pseudonym('basic', value)}`
    if (isSecretHeader(name)) return pseudonym('header', value)
    return hide(named(name, name === 'dpop' ? withoutPrivateKey(value, pseudonym) : value))
  }

  function jsonMember(this: unknown, name: string, value: unknown): unknown {
    // A number, or several: what it is does not make it less secret.
    if (typeof value === 'object' || typeof value === 'number')
      return value !== null && isSecretName(name) ? pseudonym(name, JSON.stringify(value)) : value
    if (typeof value === 'string') {
      if (isSecretName(name) || isVerifierName(name)) return pseudonym(name, value)
      // A key inside a text, sent where the public part was asked for.
      if (isPrivateKey(value)) return pseudonym('jwk', value)
      if (isCodeName(name) && isOneTimeCode(value)) return pseudonym(name, value)
      if (PRIVATE_MEMBERS.includes(name) && this instanceof Object && 'kty' in this)
        return pseudonym('jwk', value)
      // JSON within JSON, or a form.
      return JSON_TEXT.test(value) && SUSPICIOUS.test(value) ? json(value) : withoutSecrets(value, pseudonym)
    }
    return value
  }

  function json(text: string): string {
    try {
      return JSON.stringify(JSON.parse(text.trimStart()), jsonMember)
    } catch {
      return withoutSecrets(text, pseudonym)
    }
  }

  return {
    target,
    headers: (headers, searched = false) =>
      headers.map(([name, value]) => [name, headerValue(name, value, searched ? asItIs : mask)] as const),
    body(body, contentType, searched = false) {
      const hide = searched ? asItIs : mask
      if (!body || !('text' in body)) return body
      const { text } = body
      if (JSON_TEXT.test(text)) return { text: hide(links(SUSPICIOUS.test(text) ? json(text) : text)) }
      const type = contentType?.toLowerCase() ?? ''
      const isForm = type.includes('x-www-form-urlencoded')
      const kept = isForm ? query(text, verifiersOfForm) : links(text)
      // Pages are our own, long, and show no secret but in their links.
      if (type.includes('html')) return { text: hide(withoutSecretsInLinks(kept, pseudonym)) }
      const keeps = isForm || FORM_TEXT.test(text) ? verifiersOfForm : undefined
      return { text: hide(withoutSecrets(kept, pseudonym, keeps)) }
    },
  }
}

const LINKED = /([?&#;])(code|refresh_token)(=)([\w.~%-]{20,})/g
/** As in the form that posts an answer back (`response_mode=form_post`). Bounded: a body may be made to be slow. */
const FIELD = /(name=")(code|refresh_token)("[^>]{0,200}?value=")([^"]{20,})/g

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

const isPrivateKey = (text: string) => /"kty\\*"/.test(text) && /"d\\*"\s*:/.test(text)

/** As a server reads it that takes `refresh_token[]` and a name with spaces around it. */
const plainName = (name: string) => name.replace(/\[.*$/s, '').replaceAll('\0', '').trim().toLowerCase()

/** Of three words; a token behind its scheme is two. */
const isSentence = (text: string) => text.indexOf(' ') !== text.lastIndexOf(' ')

const asItIs = (text: string) => text

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
