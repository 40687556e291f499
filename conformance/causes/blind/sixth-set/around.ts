// Of the sixth set (`entered.ts`), what lies between and around, and what lies in the bench.
import { generateKeyPairSync } from 'node:crypto'
import { answeredBy, answering, hindered, hold, html, kind } from '../../making/kind-makers.ts'
import type { Kind } from '../../making/misconfiguration.ts'
import { onTheWire } from '../../making/tampering.ts'

export const around: readonly Kind[] = [
  answeredBy('gateway that takes no POST', () => html(405, '<h1>Method Not Allowed</h1>')),
  answeredBy('gateway that wants a ticket of the domain', () =>
    html(401, '<h1>Unauthorized</h1>', { 'www-authenticate': 'Negotiate' }),
  ),
  answeredBy('firewall that forbids in JSON', () =>
    Response.json({ message: 'Request blocked', support_id: '18327' }, { status: 403 }),
  ),
  answeredBy('gateway out of order in JSON', () =>
    Response.json({ message: 'Internal server error' }, { status: 500 }),
  ),
  hindered('certificate of another name', "Hostname/IP does not match certificate's altnames"),
  hindered('answer that was unpacked on the way', 'incorrect header check'),
  kind('environment', 'tokens not renewed for a while', () => ({
    detail: 'helseid.token',
    scenario: hold,
    arrange: ({ faults }) =>
      faults.arm({
        operation: 'helseid.token',
        after: 4,
        effect: { type: 'status', status: 503, retryAfter: 3_600 },
      } as Parameters<typeof faults.arm>[0]),
  })),
  kind('environment', 'inspection that takes numbers of persons out', () => ({
    detail: 'eleven digits',
    epj: onTheWire((call) => {
      if (!call.url.includes('/kjernejournal/') || call.body === undefined) return
      call.body = call.body.replace(/\b\d{11}\b/g, '***********')
      call.headers.set('via', '1.1 dlp.kommune.no')
    }),
  })),
  kind('environment', 'portal shut off', () => ({
    detail: 'kjernejournalPortal',
    epj: (deps) =>
      onTheWire((call) => {
        if (call.url.startsWith(deps.addresses.kjernejournalPortal))
          throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 10.0.0.9:443') })
      })(deps),
  })),
  answering('token that is none', 'helseid.token', (_request, response) => {
    response.json({ access_token: 'x', id_token: 'y', token_type: 'DPoP', expires_in: 600 })
  }),
  answering('session without a code', 'kjernejournal.session-create', (_request, response) => {
    response.json({ sessionId: '0f8fad5b-d9cb-469f-a165-70867728950e' })
  }),
  kind('simulator', 'renewal refused without a reason', (random, population) => ({
    ...answering('', 'kjernejournal.session-refresh', (_request, response) => {
      response.status(404).json({ status: 404 })
    }).draw(random, population),
    scenario: hold,
  })),
  kind('simulator', 'keys of somebody else', (random, population) => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'other', use: 'sig', alg: 'RS256' }
    return answering('', 'helseid.jwks', (_request, response) => {
      response.json({ keys: [jwk] })
    }).draw(random, population)
  }),
  answering('page in place of the look-up', 'kjernejournal.helseindikator', (_request, response) => {
    response.type('html').send('<h1>Velkommen</h1>')
  }),
]
