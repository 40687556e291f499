// Of the tenth set (`entered.ts`), what lies between and around, and what lies in the bench.
import { answeredBy, answering, hindered, hold, html, kind, skewedBy } from '../../making/kind-makers.ts'
import type { Kind } from '../../making/misconfiguration.ts'
import { type Members, onTheWire } from '../../making/tampering.ts'
import { altered } from '../seventh-set/around.ts'

/** Keys as HelseID had them when somebody first asked. */
const keptKeys = kind('environment', 'proxy that keeps old keys', () => {
  let kept: string | undefined
  return {
    detail: 'jwks',
    scenario: 'helseid/keys-rotated',
    epj: (deps) => ({
      ...deps,
      async fetch(input, init) {
        if (!String(input).includes('jwks')) return deps.fetch(input, init)
        kept ??= await (await deps.fetch(input, init)).text()
        return new Response(kept, { headers: { 'content-type': 'application/json', age: '3600' } })
      },
    }),
  }
})

/** A virtual machine that was moved, and was not told what time it is. */
const stoppedClock = kind('environment', 'clock that stands still', () => ({
  detail: 'since the start',
  scenario: hold,
  epj: (deps) => {
    const start = deps.clock.seconds()
    return skewedBy(() => start - deps.clock.seconds())(deps)
  },
}))

const heldBodies = kind('environment', 'antivirus that holds bodies', () => ({
  detail: 'POST',
  epj: onTheWire(({ url, method }) => {
    if (!url.includes('/kjernejournal/') || method !== 'POST') return
    const why = Object.assign(new Error('Headers Timeout Error'), { code: 'UND_ERR_HEADERS_TIMEOUT' })
    throw new TypeError('fetch failed', { cause: why })
  }),
}))

const quoted = kind('environment', 'filter that makes HTML of quotation marks', () => ({
  detail: 'via',
  epj: onTheWire((call) => {
    if (!call.url.includes('/kjernejournal/') || call.body === undefined) return
    call.headers.set('via', '1.1 waf.kommune.example')
    call.body = call.body.replaceAll('"', '&quot;')
  }),
}))

const around: readonly Kind[] = [
  hindered('proxy that opens no tunnel', 'Proxy response (403) !== 200 when HTTP Tunneling'),
  kind('environment', 'name that is known outside alone', (_random) => ({
    detail: 'split DNS',
    epj: (deps) =>
      onTheWire(({ url }) => {
        if (!url.startsWith(deps.addresses.kjernejournalApi)) return
        const why = new Error(`getaddrinfo ENOTFOUND ${new URL(url).hostname}`)
        throw new TypeError('fetch failed', { cause: why })
      })(deps),
  })),
  heldBodies,
  answeredBy('gateway that headers are too long for', () =>
    html(431, '<h1>Request Header Fields Too Large</h1>'),
  ),
  quoted,
  stoppedClock,
  keptKeys,
]

const ours: readonly Kind[] = [
  altered('access token of ours that is cut off', 'helseid.token', (body) => ({
    ...body,
    access_token: String(body['access_token']).slice(0, -6),
  })),
  altered('PAR answered with an address that nobody made', 'helseid.par', (body) => ({
    ...body,
    request_uri: 'urn:ietf:params:oauth:request_uri:6esc_11ACC5bwc014ltc14eY22c',
  })),
  kind('simulator', 'look-up answered without its ticket', (...given) => ({
    ...altered('', 'kjernejournal.helseindikator', ({ ticket: _left, ...rest }) => rest).draw(...given),
    scenario: 'portal-ticket/open-portal',
  })),
  altered('keys without their names', 'helseid.jwks', (body) => ({
    ...body,
    keys: (body['keys'] as Members[]).map(({ kid: _left, ...rest }) => rest),
  })),
  answering('right log-out refused', 'helseid.end-session', (_request, response) => {
    response.status(400).type('html').send('<h1>Noe gikk galt</h1>')
  }),
]

export const aroundAndOurs: readonly Kind[] = [...around, ...ours]
