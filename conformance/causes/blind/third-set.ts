// A third set, of what the rules had never met: written and tried before the rules were changed for it.

import { throwing } from '../known/simulator-kinds.ts'
import {
  address,
  answeredBy,
  arming,
  empty,
  hindered,
  hold,
  html,
  inAttest,
  inFile,
  inForm,
  inJson,
  kind,
  SERVICES,
  wire,
  worksAt,
} from '../making/kind-makers.ts'
import type { Kind } from '../making/misconfiguration.ts'
import { asserting, type Members, onTheWire, withFileOf } from '../making/tampering.ts'

export const thirdSet: readonly Kind[] = [
  worksAt(
    'arbeidssted that is the municipality itself',
    'a hovedenhet',
    (unit, population) => population.organisation(unit)?.overordnetEnhet ?? unit,
  ),
  inFile('authority of another room', (file) => ({
    ...file,
    authority: String(file['authority']).replace('/r/causes/', '/r/demo/'),
  })),
  inFile('algorithm of the key changed in the file', (file) => ({
    ...file,
    privateJwk: JSON.stringify({ ...JSON.parse(String(file['privateJwk'])), alg: 'ES384' }),
  })),
  kind('configuration', 'file of a client with other units', (_random, population) => ({
    detail: 'nhn-eksempelklient',
    epj: withFileOf(population.clients.find(({ key }) => key === 'nhn-eksempelklient')?.clientId ?? ''),
  })),
  address('service address with a blank at its end', SERVICES, (given) => `${given}%20`),
  address('service address without its port', SERVICES, (given) => given.replace(/:\d+/, ':1')),
  address('service address with a query', SERVICES, (given) => `${given}?env=test`),
  address('portal of another room', ['kjernejournalPortal'], (given) =>
    given.replace('/r/causes/', '/r/demo/'),
  ),
  inFile('redirect URI with the number of the machine', (file) => ({
    ...file,
    redirectUris: [String((file['redirectUris'] as string[])[0]).replace('localhost', '192.168.1.20')],
  })),
  wire('form encoded twice', (call) =>
    inForm(call, (form) => {
      for (const [name, value] of [...form])
        if (name !== 'client_assertion') form.set(name, encodeURIComponent(value))
    }),
  ),
  wire('mark of byte order before the body', (call) => {
    if (call.url.includes('/helseindikator')) call.body = `\ufeff${call.body}`
  }),
  kind('implementation', 'first refresh token kept', () => {
    let first: string | undefined
    return {
      detail: 'refresh_token',
      scenario: hold,
      epj: onTheWire((call) =>
        inForm(call, (form) => {
          const sent = form.get('refresh_token')
          if (sent === null) return
          first ??= sent
          form.set('refresh_token', first)
        }),
      ),
    }
  }),
  wire(
    'renewal of a session that is not ours',
    (call) =>
      inJson(call, '/session/refresh', (body) => {
        body['sessionId'] = 'b2f5c9a0-0000-4000-8000-000000000000'
      }),
    { scenario: hold },
  ),
  inAttest('profession as a word', (practitioner) => {
    practitioner['authorization'] = { ...(practitioner['authorization'] as Members), code: 'Lege' }
  }),
  inAttest('attest without the organisation', (practitioner) => {
    delete practitioner['legal_entity']
  }),
  wire('code of the portal cut off', (call) => {
    if (call.url.includes('hentpasient.html')) call.url = call.url.replace(/code=([^&]{6})[^&]*/, 'code=$1')
  }),
  wire('name instead of the number', (call) =>
    inJson(call, '/session/create', (body) => {
      const { patient_identifier: patient } = body['claims'] as { patient_identifier: Members }
      patient['id'] = 'Line Danser'
    }),
  ),
  kind('implementation', 'assertion that lives for ten minutes', () => ({
    detail: 'exp',
    epj: asserting((claims) => Object.assign(claims, { exp: Number(claims['iat']) + 600 })),
  })),
  wire('assertion with padding', (call) =>
    inForm(call, (form) => {
      const assertion = form.get('client_assertion')
      if (assertion !== null) form.set('client_assertion', `${assertion}==`)
    }),
  ),
  wire('proof under another name', (call) => {
    const proof = call.headers.get('dpop')
    if (proof === null) return
    call.headers.delete('dpop')
    call.headers.set('x-dpop', proof)
  }),
  wire('token in quotation marks', (call) => {
    const [scheme, token] = call.headers.get('authorization')?.split(' ') ?? []
    if (token !== undefined) call.headers.set('authorization', `${scheme} "${token}"`)
  }),
  wire('challenge with padding', (call) =>
    inJson(call, '/session/create', (body) => {
      body['ehr_code_challenge'] = `${body['ehr_code_challenge']}=`
    }),
  ),
  kind('environment', 'gateway that cuts long headers off', () => ({
    detail: 'authorization',
    epj: onTheWire((call) => {
      const sent = call.headers.get('authorization')
      if (sent === null) return
      call.headers.set('authorization', sent.slice(0, 800))
      call.headers.set('via', '1.1 gateway')
    }),
  })),
  answeredBy('gateway that has had enough', () => html(429, '<h1>Too many requests</h1>')),
  answeredBy('firewall that forbids the page', () => html(403, '<title>Access denied</title>')),
  answeredBy('log-in page of a network', () => html(302, '', { location: 'https://login.guest.example/' })),
  answeredBy(
    'page of the proxy in place of HelseID',
    () => html(503, '<h1>Proxy error</h1>'),
    (url) => url.includes('/helseid/'),
  ),
  hindered('certificate of the firm’s own', 'self-signed certificate in certificate chain'),
  hindered('connection hung up', 'other side closed'),
  kind('environment', 'renewals out of order', () => ({
    detail: 'kjernejournal.session-refresh',
    scenario: hold,
    arrange: arming('kjernejournal.session-refresh', { type: 'status', status: 503, retryAfter: 900 }),
  })),
  kind('environment', 'HelseID busy', () => ({
    detail: 'helseid.token',
    arrange: arming('helseid.token', { type: 'status', status: 429, retryAfter: 60 }),
  })),
  kind('simulator', 'Altinn throws', () => ({ detail: 'altinn', breaks: throwing(/^altinn\./) })),
  empty('metadata with nothing in it', 'helseid.metadata'),
  empty('look-up answered with nothing', 'kjernejournal.helseindikator'),
]
