// A ninth set, for the first time in the plans with tickets and with data as well. The classes were written down before anything
// was tried, by somebody who had not read the rules, and all but the 504 at medicines was tried once before a rule was changed. Two more did the simulated EPJ
// no harm, and were left out: another key for proofs after a renewal, and the role of the user as JSON that is not encoded.
import { createHash } from 'node:crypto'
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import {
  answeredBy,
  empty,
  hindered,
  hold,
  html,
  inFile,
  inForm,
  kind,
  skewedBy,
  wire,
} from '../making/kind-makers.ts'
import type { Kind } from '../making/misconfiguration.ts'
import { onTheWire, proving, withFile, withFileOf } from '../making/tampering.ts'
import { altered } from './seventh-set/around.ts'

const critical: ScenarioId = 'api/critical-information'
const byTicket: ScenarioId = 'portal-ticket/open-portal'

const toBase64 = (digits: string): string => digits.replaceAll('-', '+').replaceAll('_', '/')

const digest = (token: string): string => createHash('sha256').update(token).digest('base64url')

const inScenario = (scenario: ScenarioId, made: Kind): Kind => ({
  ...made,
  draw: (...given) => ({ ...made.draw(...given), scenario }),
})

/** The digest in each proof is of the token that came first; the token itself is the one of now. */
const digestOfFirstToken = kind('implementation', 'digest of the token before the renewal', () => {
  let first: string | undefined
  return {
    detail: 'ath',
    scenario: hold,
    epj: proving((claims) => {
      if (claims['ath'] === undefined) return
      first ??= String(claims['ath'])
      claims['ath'] = first
    }),
  }
})

const entered: readonly Kind[] = [
  kind('configuration', 'file of the EPJ that fetches no critical information', (_random, { clients }) => ({
    detail: 'testbenk-epj',
    scenario: critical,
    epj: withFileOf(clients.find(({ key }) => key === 'testbenk-epj')?.clientId ?? ''),
  })),
  inFile('name of a variable where the client id should be', (file) => ({
    ...file,
    clientId: '{{ .Values.helseid.clientId }}',
  })),
  inFile('redirect URI with an asterisk', (file) => ({
    ...file,
    redirectUris: ['http://localhost:4400/*'],
  })),
  kind('configuration', 'file of another client on one of two nodes', (_random, { clients }) => {
    let files = 0
    const other = clients.find(({ key }) => key === 'fast-virksomhet')?.clientId
    return {
      detail: 'client id and key',
      epj: withFile((file) => {
        files += 1
        return files % 2 === 0 ? file : { ...file, clientId: other }
      }),
    }
  }),
  kind('configuration', 'portal of another room, by ticket', () => ({
    detail: 'URL KJ portal',
    scenario: byTicket,
    epj: (deps) => ({
      ...deps,
      addresses: {
        ...deps.addresses,
        kjernejournalPortal: deps.addresses.kjernejournalPortal.replace('/r/causes/', '/r/demo/'),
      },
    }),
  })),
  kind('configuration', 'unit with an industry code outside health', () => ({
    detail: 'in Enhetsregisteret',
    knows: {
      brreg: (population) => {
        const organisations = population.organisations.map((one) =>
          one.form === 'BEDR' ? { ...one, naeringskode: { kode: '85.100', beskrivelse: 'Barnehager' } } : one,
        )
        return {
          ...population,
          organisations,
          organisation: (number) =>
            organisations.find(({ organisasjonsnummer }) => organisasjonsnummer === number),
        }
      },
    },
  })),
  kind('configuration', 'address of critical information left as it was in the test environment', () => ({
    detail: 'kjernejournalKritiskInformasjon',
    scenario: critical,
    epj: (deps) => ({
      ...deps,
      addresses: {
        ...deps.addresses,
        kjernejournalKritiskInformasjon: deps.addresses.kjernejournalApi,
      },
    }),
  })),
]

const coded: readonly Kind[] = [
  wire('assertion in Base64 with plus and slash', (call) =>
    inForm(call, (form) => {
      const assertion = form.get('client_assertion')
      if (assertion !== null) form.set('client_assertion', `${toBase64(assertion)}=`)
    }),
  ),
  wire(
    'refresh token in a column that is too narrow',
    (call) =>
      inForm(call, (form) => {
        const token = form.get('refresh_token')
        if (token !== null) form.set('refresh_token', token.slice(0, -3))
      }),
    { scenario: hold },
  ),
  digestOfFirstToken,
  wire('log-in that may not ask the user', (call) =>
    inForm(call, (form) => {
      if (form.get('response_type') === 'code') form.set('prompt', 'none')
    }),
  ),
  wire('client id left out beside the request', (call) => {
    const url = new URL(call.url)
    if (!url.searchParams.has('request_uri')) return
    url.searchParams.delete('client_id')
    call.url = url.href
  }),
  wire(
    'ticket encoded twice',
    (call) => {
      if (!call.url.includes('hentpasient.html?')) return
      const url = new URL(call.url)
      url.searchParams.set('ticket', encodeURIComponent(url.searchParams.get('ticket') ?? ''))
      call.url = url.href
    },
    { scenario: byTicket },
  ),
  kind('implementation', 'digest of the token with its scheme', () => {
    let sent = ''
    return {
      detail: 'ath',
      epj: (deps) =>
        onTheWire(({ headers }) => {
          sent = headers.get('authorization') ?? ''
        })(
          proving((claims) => {
            if (claims['ath'] !== undefined) claims['ath'] = digest(sent)
          })(deps),
        ),
    }
  }),
]

const around: readonly Kind[] = [
  kind('environment', 'balancer that packs bodies', () => ({
    detail: 'via',
    epj: onTheWire((call) => {
      if (!call.url.includes('/kjernejournal/') || call.body === undefined) return
      call.headers.set('via', '1.1 balancer.kommune.example')
      call.headers.set('content-encoding', 'br')
    }),
  })),
  answeredBy('gateway with a password of its own', () =>
    html(401, '<h1>401 Unauthorized</h1>', { 'www-authenticate': 'Basic realm="DMZ"' }),
  ),
  answeredBy('filter that answers with nothing', () => new Response(undefined, { status: 200 })),
  inScenario(
    'api/medicines',
    answeredBy(
      'gateway that waits for medicines no longer',
      () => html(504, '<h1>504 Gateway Time-out</h1>'),
      (url) => url.includes('/v1/legemiddel'),
    ),
  ),
  kind('environment', 'localhost that means IPv6', () => ({
    detail: 'kjernejournalApi',
    epj: (deps) =>
      onTheWire(({ url }) => {
        if (!url.startsWith(deps.addresses.kjernejournalApi)) return
        const why = new Error(`connect ECONNREFUSED ::1:${new URL(url).port}`)
        throw new TypeError('fetch failed', { cause: why })
      })(deps),
  })),
  hindered('machine without files to open', 'connect EMFILE 10.0.0.4:443 - Local (undefined:undefined)'),
  kind('environment', 'clock that runs too fast', () => {
    let calls = 0
    return {
      detail: '15 s for each call',
      epj: (deps) =>
        onTheWire(() => {
          calls += 1
        })(skewedBy(() => calls * 15)(deps)),
    }
  }),
  kind('environment', 'protection that opens links before the user does', () => ({
    detail: 'user-agent',
    epj: (deps) => ({
      ...deps,
      async fetch(input, init) {
        if (String(input).includes('hentpasient.html'))
          await deps.fetch(input, {
            ...init,
            headers: {
              'user-agent': 'Mozilla/5.0 (compatible; LinkProtection/2.1)',
              'sec-purpose': 'prefetch',
            },
          })
        return deps.fetch(input, init)
      },
    }),
  })),
]

const ours: readonly Kind[] = [
  altered('ID token whose signature is none', 'helseid.token', (body) =>
    typeof body['id_token'] === 'string'
      ? { ...body, id_token: `${body['id_token'].split('.').slice(0, 2).join('.')}.AAAA` }
      : body,
  ),
  altered('metadata with the addresses of nobody', 'helseid.metadata', (body) => ({
    ...body,
    token_endpoint: 'http://127.0.0.1:9/connect/token',
  })),
  inScenario('api/medicines', empty('medicines answered with nothing', 'kjernejournal.legemiddel')),
]

export const ninthSet: readonly Kind[] = [...entered, ...coded, ...around, ...ours]
