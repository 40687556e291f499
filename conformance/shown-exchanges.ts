// The exchanges that a report shows, with tokens decoded and taken out: a report never holds one whole.
import type { Body, Headers } from '#simulators/core/journal/exchange.ts'
import type { Evidence } from './evidence/evidence.ts'
import { decodeJwt } from './evidence/jwt.ts'
import type { Seen } from './evidence/seen.ts'
import type { CheckResult, ShownExchange, Stop } from './result.ts'

/** Of the exchanges that a check only looked at, so many are shown. */
const EXAMINED_PER_CHECK = 3
const LONGEST = 20_000

export function shownExchanges(
  evidence: Evidence,
  results: readonly CheckResult[],
  stops: readonly Stop[] = [],
): readonly ShownExchange[] {
  const wanted = new Set(stops.map(({ exchange }) => exchange))
  for (const { findings, lacks = [], examined } of results) {
    for (const { exchange } of [...findings, ...lacks]) wanted.add(exchange)
    for (const seq of examined.slice(0, EXAMINED_PER_CHECK)) wanted.add(seq)
  }
  return evidence.calls.filter(({ seq }) => wanted.has(seq)).map(shownExchange)
}

type Token = ShownExchange['tokens'][number]

export function shownExchange({ exchange, scenario }: Pick<Seen, 'exchange' | 'scenario'>): ShownExchange {
  const tokens: Token[] = []
  const hide = (at: string) => (text: string) => withoutTokens(text, at, tokens)
  const { request, response, explanation } = exchange
  const requestBody = bodyText(request.body, hide('request.body'))
  const responseBody = response && bodyText(response.body, hide('response.body'))
  return {
    seq: exchange.seq,
    at: exchange.at,
    operation: exchange.operation,
    ...(scenario !== undefined && { scenario }),
    request: {
      method: request.method,
      target: cut(hide('request.target')(request.target)),
      headers: hideIn(request.headers, hide, 'request.header'),
      ...(requestBody !== undefined && { body: requestBody }),
    },
    ...(response && {
      response: {
        status: response.status,
        headers: hideIn(response.headers, hide, 'response.header'),
        ...(responseBody !== undefined && { body: responseBody }),
      },
    }),
    ...(exchange.aborted && { aborted: true as const }),
    ...(exchange.fault && { fault: exchange.fault.effect }),
    ...(explanation && { explanation: [explanation.reason, explanation.at].filter(Boolean).join(' – ') }),
    tokens,
  }
}

function hideIn(headers: Headers, hide: (at: string) => (text: string) => string, place: string) {
  return headers.map(([name, value]) => [name, cut(hide(`${place}.${name}`)(value))] as const)
}

function bodyText(body: Body | undefined, hide: (text: string) => string): string | undefined {
  if (!body) return undefined
  if (!('text' in body)) return `(${body.bytes} bytes, ${body.omitted}, SHA-256 ${body.sha256})`
  return cut(hide(body.text))
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** Words with dots between them, from a word's first letter on, so that no text is gone through twice. */
const dottedRun = /(?<![\w-])[\w-]+(?:\.[\w-]*)+/g
/** Every JWT's header and claims begin with `{"`, which is this in base64url. */
const START = 'eyJ'

function withoutTokens(text: string, at: string, tokens: Token[]): string {
  return text.replace(dottedRun, (run) => {
    const words = run.split('.')
    const kept: string[] = []
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? ''
      const begins = word.indexOf(START)
      const [claims, signature] = [words[index + 1], words[index + 2]]
      if (begins === -1 || signature === undefined || !claims?.startsWith(START)) kept.push(word)
      else {
        kept.push(word.slice(0, begins) + shownToken([word.slice(begins), claims, signature], at, tokens))
        index += 2
      }
    }
    return kept.join('.')
  })
}

function shownToken(parts: readonly [string, string, string], at: string, tokens: Token[]): string {
  const jwt = decodeJwt(parts.join('.'))
  if (!jwt) return '(unreadable token)'
  const place = `${at}#${tokens.filter((token) => token.at.startsWith(`${at}#`)).length + 1}`
  tokens.push({ at: place, header: jwt.header, claims: jwt.claims, sha256: jwt.sha256 })
  return `(token ${place}, SHA-256 ${jwt.sha256.slice(0, 16)}…)`
}
