// Access tokens of a recording that cannot be read: whoever has one may be whoever it was given to, and nothing in it
// helps a check. Each becomes a pseudonym, the same wherever the token stands. Those that can be read (JWT) stay, as in a
// room: without them nothing can be judged.
import { createHmac } from 'node:crypto'
import type { Body, Headers } from '#simulators/core/journal/exchange.ts'
import { decodeJwt } from '../evidence/jwt.ts'

export interface OpaqueTokens {
  target(target: string): string
  headers(headers: Headers): Headers
  body(body: Body | undefined, contentType: string | undefined): Body | undefined
}

const MEMBERS = [
  'access_token',
  'id_token',
  'id_token_hint',
  'token',
  'subject_token',
  'actor_token',
  'client_assertion',
  'assertion',
]
const names: ReadonlySet<string> = new Set(MEMBERS)
/** Other names for what lets a caller in. */
const KEYS = /^(?:(?:x-)?(?:api-?key|auth-key|auth-token|access-token)|.*subscription-key)$/
/** Bounded by the quotation mark: a body may be made to be slow. */
const IN_JSON = new RegExp(String.raw`("(?:${MEMBERS.join('|')})"\s*:\s*")((?:[^"\\]|\\.)*)"`, 'g')

export function createOpaqueTokens(key: Buffer): OpaqueTokens {
  function hidden(value: string): string {
    const token = value.trim()
    if (token === '' || isReadable(token)) return value
    return `secret:token:${createHmac('sha256', key).update(token).digest('hex').slice(0, 16)}`
  }

  function authorization(value: string): string {
    const [, scheme, gap, token] = /^([A-Za-z][\w-]{0,20})(\s+|$)(.*)$/s.exec(value.trim()) ?? []
    if (scheme === undefined || token === undefined) return hidden(value)
    // Its secret is replaced with all the others.
    if (scheme.toLowerCase() === 'basic') return value
    // One word alone is a token whose scheme was left out, unless it is a scheme whose token was.
    if (token === '') return /^(?:bearer|dpop)$/i.test(scheme) ? value : hidden(value)
    return `${scheme}${gap}${hidden(token)}`
  }

  function pairs(text: string): string {
    return text
      .split(/([&#])/)
      .map((pair) => {
        const end = pair.indexOf('=')
        if (end < 0 || !names.has(decoded(pair.slice(0, end)))) return pair
        const value = decoded(pair.slice(end + 1))
        const kept = hidden(value)
        return kept === value ? pair : `${pair.slice(0, end)}=${kept}`
      })
      .join('')
  }

  function target(text: string): string {
    const mark = text.search(/[?#]/)
    return mark < 0 ? text : `${text.slice(0, mark + 1)}${pairs(text.slice(mark + 1))}`
  }

  function headerValue(name: string, value: string): string {
    if (name === 'authorization' || name === 'proxy-authorization') return authorization(value)
    if (name === 'location' || name === 'referer') return target(value)
    return KEYS.test(name) ? hidden(value) : value
  }

  function json(text: string): string {
    return plain(text).replace(IN_JSON, (_, before: string, value: string) => `${before}${hidden(value)}"`)
  }

  return {
    target,
    headers: (headers) => headers.map(([name, value]) => [name, headerValue(name, value)] as const),
    body(body, contentType) {
      if (!body || !('text' in body)) return body
      return { text: contentType?.includes('x-www-form-urlencoded') ? pairs(body.text) : json(body.text) }
    },
  }
}

/** A JWT and nothing behind it. */
function isReadable(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token) && decodeJwt(token) !== undefined
}

/** A name or a token may be written with escapes. */
function plain(text: string): string {
  if (!text.includes('\\u')) return text
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
