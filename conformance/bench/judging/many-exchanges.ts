// A journal as large as one likes, made of one run: each copy has later times and tokens, codes and sessions of its own,
// signatures too, so that it is no easier to keep than a real one.
import { createHash } from 'node:crypto'
import type { ChainedEvent, JournalEvent } from '#simulators/core/journal/exchange.ts'

const JWT = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*/g
/** Values that belong to one log-in or one session. */
const DRAWN =
  /((?:code|refresh_token|sessionId|request_uri|code_challenge|nonce|state)(?:\\?"?[:=]\\?"?))([\w:.%-]{8,})/g
/** Milliseconds between two copies. */
const PAUSE = 60_000
const TIMES = ['iat', 'nbf', 'exp'] as const

/** @param run events of one run, in order. */
export function* manyExchanges(run: readonly JournalEvent[], exchanges: number): Generator<JournalEvent> {
  const span = Date.parse(run.at(-1)?.at ?? '') - Date.parse(run[0]?.at ?? '') + PAUSE
  const perCopy = run.filter(({ type }) => type === 'exchange').length
  const lines = run.map((event) => JSON.stringify(event))
  for (let copy = 0; copy * perCopy < exchanges; copy += 1) {
    const renewed = new Map<string, string>()
    for (const line of lines) yield copied(line, copy, copy * span, copy * lines.length, renewed)
  }
}

function copied(
  line: string,
  copy: number,
  later: number,
  before: number,
  renewed: Map<string, string>,
): JournalEvent {
  const text =
    copy === 0
      ? line
      : line
          .replace(JWT, (token) => {
            const known = renewed.get(token) ?? renewedToken(token, copy, Math.round(later / 1000))
            renewed.set(token, known)
            return known
          })
          .replace(DRAWN, `$1$2${copy}`)
  const { prev: _prev, hash: _hash, ...event }: ChainedEvent = JSON.parse(text)
  const at = new Date(Date.parse(event.at) + later).toISOString()
  return {
    ...event,
    seq: event.seq + before,
    at,
    ...(event.type === 'aborted' && { exchange: event.exchange + before }),
  }
}

function renewedToken(token: string, copy: number, seconds: number): string {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const claims: Record<string, unknown> = JSON.parse(Buffer.from(payload, 'base64url').toString())
  for (const name of TIMES) {
    const value = claims[name]
    if (typeof value === 'number') claims[name] = value + seconds
  }
  const { jti } = claims
  if (typeof jti === 'string') claims['jti'] = drawnFrom(`${jti} ${copy}`, jti.length)
  if (typeof claims['nonce'] === 'string') claims['nonce'] += String(copy)
  const renewed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return `${renewed}.${drawnFrom(renewed, signature.length)}`
}

/** What nobody can guess from what stands around it, in base64url, and the same every time. */
function drawnFrom(seed: string, length: number): string {
  const bytes = createHash('shake256', { outputLength: Math.ceil((length * 3) / 4) })
  return bytes.update(seed).digest('base64url').slice(0, length)
}
