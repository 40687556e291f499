// What never reaches a journal. Secrets become keyed pseudonyms: equal values stay recognisably equal, but
// cannot be turned back. Signed assertions, proofs and access tokens stay: without them nothing can be judged again.
import { createHmac } from 'node:crypto'
import type { Body, Headers } from './exchange.ts'

export interface Redaction {
  target(target: string): string
  headers(headers: Headers): Headers
  body(body: Body | undefined, contentType: string | undefined): Body | undefined
}

const formSecrets = new Set(['code', 'refresh_token', 'pin', 'client_secret', 'password'])
const jsonSecrets = new Set([
  'refresh_token',
  'privateJwk',
  'rsaPrivateKey',
  'client_secret',
  'pin',
  'password',
])
/** Private parts of a JWK; only taken for such beside a `kty`. */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']
/** Codes of a table (`LE`, `KJF-000022`) are short; one-time codes are not. */
const ONE_TIME_CODE = 20

/** @param isRealPid tells whether eleven digits look like a living person's number. */
export function createRedaction(key: Buffer, isRealPid: (digits: string) => boolean): Redaction {
  const pseudonym = (kind: string, value: string) =>
    `secret:${kind}:${createHmac('sha256', key).update(value).digest('hex').slice(0, 16)}`

  const maskPlain = (text: string) =>
    text.replace(ELEVEN_DIGITS, (digits) => (isRealPid(digits) ? '***********' : digits))

  /** A number behind escapes is found too; the text is then kept without them. */
  const mask = (text: string) => {
    const open = withoutEscapes(text)
    return open !== text && namesReal(open, isRealPid) ? maskPlain(open) : maskPlain(text)
  }

  function query(text: string): string {
    return text
      .split('&')
      .map((pair) => {
        const [name = '', ...rest] = pair.split('=')
        return formSecrets.has(name) && rest.length > 0
          ? `${name}=${pseudonym(name, decode(rest.join('=')))}`
          : pair
      })
      .join('&')
  }

  function target(text: string): string {
    const mark = text.indexOf('?')
    return mask(mark < 0 ? text : `${text.slice(0, mark + 1)}${query(text.slice(mark + 1))}`)
  }

  function cookie(text: string): string {
    const [name = '', ...rest] = text.split('=')
    return `${name.trim()}=${pseudonym('cookie', rest.join('=').trim())}`
  }

  function headerValue(name: string, value: string): string {
    if (name === 'cookie') return value.split(';').map(cookie).join('; ')
    if (name === 'set-cookie') {
      const [pair = '', ...attributes] = value.split(';')
      return [cookie(pair), ...attributes].join(';')
    }
    if (name === 'location' || name === 'referer') return target(value)
    if (name === 'authorization' && /^basic /i.test(value)) return `Basic ${pseudonym('basic', value)}`
    return value
  }

  function jsonMember(this: unknown, name: string, value: unknown): unknown {
    if (typeof value === 'string') {
      if (jsonSecrets.has(name)) return pseudonym(name, value)
      if (name === 'code' && value.length >= ONE_TIME_CODE) return pseudonym(name, value)
      if (privateMembers.includes(name) && this instanceof Object && 'kty' in this)
        return pseudonym('jwk', value)
    }
    return value
  }

  function json(text: string): string {
    try {
      return JSON.stringify(JSON.parse(text), jsonMember)
    } catch {
      return text
    }
  }

  /** Pages and plain texts: codes in links, and in the hidden fields of a form that posts itself. */
  function page(text: string): string {
    return text
      .replace(
        /\b(code|refresh_token)=([^&"'\s<>]+)/g,
        (_all, name: string, value: string) => `${name}=${pseudonym(name, decode(value))}`,
      )
      .replace(
        /(name="(code|refresh_token)"[^>]*?value=")([^"]*)/g,
        (_all, start: string, name: string, value: string) => `${start}${pseudonym(name, value)}`,
      )
  }

  return {
    target,
    headers: (headers) => headers.map(([name, value]) => [name, headerValue(name, value)] as const),
    body(body, contentType) {
      if (!body || !('text' in body)) return body
      if (contentType?.includes('x-www-form-urlencoded')) return { text: mask(query(body.text)) }
      if (contentType?.startsWith('text/')) return { text: mask(page(body.text)) }
      // Only a body that names a secret is taken apart: the look-up path must not pay for the others.
      const suspicious = /"(?:refresh_token|privateJwk|rsaPrivateKey|client_secret|pin|password|code|kty)"/
      return { text: mask(suspicious.test(body.text) ? json(body.text) : body.text) }
    },
  }
}

const ELEVEN_DIGITS = /(?<!\d)\d{11}(?!\d)/g

/** Whether a text holds a number that could be a living person's, also when digits are written as escapes. */
export function namesRealPerson(text: string, isRealPid: (digits: string) => boolean): boolean {
  if (namesReal(text, isRealPid)) return true
  const open = withoutEscapes(text)
  return open !== text && namesReal(open, isRealPid)
}

function namesReal(text: string, isRealPid: (digits: string) => boolean): boolean {
  for (const [digits] of text.matchAll(ELEVEN_DIGITS)) if (isRealPid(digits)) return true
  return false
}

/** Digits written as `%31` or `\u0031`, as plain digits. */
function withoutEscapes(text: string): string {
  if (!text.includes('%3') && !text.includes('\\u003')) return text
  return text.replace(/(?:%|\\u00)3([0-9])/g, '$1')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
