// A journal as large as one likes, made of one run: each copy has later times and tokens, codes and sessions of its own,
// so that nothing in it is a repetition.
import type { JournalEvent } from '#simulators/core/exchange.ts'

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
  const event: JournalEvent = JSON.parse(text)
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
  if (typeof claims['jti'] === 'string') claims['jti'] += `-${copy}`
  if (typeof claims['nonce'] === 'string') claims['nonce'] += String(copy)
  return `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
}
