// Of the seventh set (`entered.ts`), what lies between and around, and what lies in the bench.
import { gzipSync } from 'node:zlib'
import type { Handler, Simulator } from '#simulators/core/simulator.ts'
import {
  answeredBy,
  answering,
  html,
  kind as kindOf,
  SERVICES_AND_PORTAL,
  skewed,
  skewedBy,
} from '../../making/kind-makers.ts'
import type { Kind, Misconfiguration } from '../../making/misconfiguration.ts'
import { type Members, type Outgoing, onTheWire } from '../../making/tampering.ts'

const kind = (name: string, draw: (...given: Parameters<Kind['draw']>) => Misconfiguration): Kind =>
  kindOf('environment', name, draw)

const toKjernejournal = ({ url }: { readonly url: string }): boolean => url.includes('/kjernejournal/')

/** What a proxy that says so does to calls to Kjernejournal. */
const proxy = (name: string, trace: readonly [string, string], change: (call: Outgoing) => void): Kind =>
  kind(name, () => ({
    detail: trace.join(': '),
    epj: onTheWire((call) => {
      if (!toKjernejournal(call)) return
      call.headers.set(...trace)
      change(call)
    }),
  }))

/** What is done to the JSON that Kjernejournal answers with. */
const unwrapped = (name: string, change: (body: string) => string | Uint8Array<ArrayBuffer>): Kind =>
  kind(name, () => ({
    detail: 'answers',
    epj: (deps) => ({
      ...deps,
      async fetch(input, init) {
        const answer = await deps.fetch(input, init)
        const { status, headers } = answer
        if (!toKjernejournal({ url: String(input) }) || !headers.get('content-type')?.includes('json'))
          return answer
        return new Response(change(await answer.text()), {
          status,
          headers: { 'content-type': 'application/json' },
        })
      },
    }),
  }))

/** A simulator that answers as it should, but for one member. */
export const altered = (name: string, id: string, change: (body: Members) => Members): Kind =>
  kindOf('simulator', name, () => ({
    detail: id,
    breaks: (simulator: Simulator) => ({
      ...simulator,
      operations: simulator.operations.map((operation) => {
        if (operation.id !== id) return operation
        const handle: Handler = (request, response) => {
          const end = response.end.bind(response)
          Object.assign(response, {
            end: (body: unknown, ...rest: never[]) => {
              if (response.statusCode >= 300 || body === undefined) return end(body, ...rest)
              const text = JSON.stringify(change(JSON.parse(String(body))))
              response.setHeader('content-length', Buffer.byteLength(text))
              return end(text, 'utf8')
            },
          })
          return operation.handle(request, response)
        }
        const { hot: _left, ...plain } = operation
        return { ...plain, handle }
      }),
    }),
  }))

const refusing = (name: string, id: string, status: number, at: string, reason: string, answer: object) =>
  answering(name, id, (request, response) => {
    request.recording.explain({ reason, at })
    response.status(status).json(answer)
  })

export const around: readonly Kind[] = [
  kind('clock set right while people work', (random) => {
    const seconds = 60 + random.integer(300)
    let off = 0
    return {
      detail: `${seconds} s`,
      epj: (deps) =>
        onTheWire((call) => {
          if (toKjernejournal(call)) off = seconds
        })(skewedBy(() => off)(deps)),
    }
  }),
  kind('one of two nodes behind', (random) => {
    const seconds = 60 + random.integer(300)
    let calls = 0
    return {
      detail: `${seconds} s`,
      epj: (deps) =>
        onTheWire(({ method }) => {
          if (method === 'POST') calls += 1
        })(skewedBy(() => (calls % 2 === 1 ? -seconds : 0))(deps)),
    }
  }),
  kind('clock an hour off since the change to winter time', () => ({ detail: '1 h', epj: skewed(3_600) })),
  kind('TLS taken off on the way', () => ({
    detail: 'https',
    epj: (deps) => {
      const https = Object.fromEntries(
        SERVICES_AND_PORTAL.map((which) => [which, deps.addresses[which].replace('http:', 'https:')]),
      )
      return onTheWire((call) => {
        if (toKjernejournal(call)) call.url = call.url.replace('https:', 'http:')
      })({ ...deps, addresses: { ...deps.addresses, ...https } })
    },
  })),
  unwrapped('answers packed without a word', (body) => Uint8Array.from(gzipSync(body))),
  unwrapped(
    'script added to answers',
    (body) => `${body}<script src="https://filter.example/a.js"></script>`,
  ),
  proxy('proxy of HTTP/1.0 that drops bodies', ['via', '1.0 proxy.kommune.example'], (call) => {
    if (call.body !== undefined) call.body = ''
  }),
  proxy('gateway that logs in by itself', ['via', '1.1 gateway'], (call) => {
    if (call.headers.has('authorization')) call.headers.set('authorization', 'Basic a29tbXVuZTpwcm94eQ==')
  }),
  kind('balancer that sends twice', () => ({
    detail: 'x-forwarded-for',
    epj: (deps) => {
      const forwarded = onTheWire(({ headers }) => headers.set('x-forwarded-for', '10.0.0.7'))(deps)
      return {
        ...forwarded,
        async fetch(input, init) {
          const first = await forwarded.fetch(input, init)
          return init?.method === 'POST' ? forwarded.fetch(input, init) : first
        },
      }
    },
  })),
  answeredBy(
    'name that leads to another web server',
    () => html(404, '<h1>IIS</h1>', { server: 'Microsoft-IIS/10.0' }),
    (url) => !url.includes('/selvbetjening/'),
  ),
  kind('browser that keeps no cookies', () => ({
    detail: 'cookie',
    epj: onTheWire(({ headers }) => headers.delete('cookie')),
  })),
  proxy('firewall that takes queries away', ['via', '1.1 waf'], (call) => {
    call.url = call.url.split('?')[0] ?? ''
  }),
  kind('room set back while people work', () => {
    let setBack: (() => void) | undefined
    return {
      detail: 'at the first session',
      scenario: 'kjernejournal/hold-sesjon',
      arrange: (room) => {
        setBack = () => {
          room.journal.reset()
          for (const simulator of room.simulators) if (simulator.name !== 'epj') simulator.reset()
        }
      },
      epj: onTheWire(({ url }) => {
        if (!url.includes('/session/create')) return
        setBack?.()
        setBack = undefined
      }),
    }
  }),
  altered('metadata that names another issuer', 'helseid.metadata', (body) => ({
    ...body,
    issuer: 'https://helseid-sts.test.nhn.no',
  })),
  answering('log-in that comes back with nothing', 'helseid.authorize', (_request, response) => {
    response.redirect('/r/causes/epj/callback')
  }),
  answering('session answered without a body', 'kjernejournal.session-create', (_request, response) => {
    response.status(204).end()
  }),
  altered('token of another type than was asked for', 'helseid.token', (body) => ({
    ...body,
    token_type: 'Bearer',
  })),
  refusing(
    'fresh token refused as expired',
    'kjernejournal.helseindikator',
    401,
    'header.authorization.exp',
    'The token has expired',
    { feilkode: 'KJF-000180' },
  ),
  refusing(
    'new jti refused as used',
    'helseid.par',
    400,
    'body.client_assertion.jti',
    'jti has been used before',
    { error: 'invalid_client' },
  ),
]
