// A sixth set, drawn from what other clients of OpenID Connect and other EPJs were seen to do wrong; written and tried
// once before the rules were read again. Two more did the simulated EPJ no harm, and were left out: a session that is to be
// held once an hour, and the address of the metadata for the authority.
import { generateKeyPairSync } from 'node:crypto'
import type { Population, ReadyClient } from '#simulators/population/population.ts'
import {
  address,
  answeredBy,
  answering,
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
} from './kind-makers.ts'
import type { Kind } from './misconfiguration.ts'
import { type Members, onTheWire } from './tampering.ts'

export const client = (name: string, detail: string, change: (client: ReadyClient) => ReadyClient): Kind =>
  kind('configuration', name, (_random, population) => ({
    detail,
    knows: {
      helseid: (known) => ({
        ...known,
        clients: population.clients.map((one) => (one.key === 'testbenk-epj' ? change(one) : one)),
      }),
    },
  }))

const notInHpr = (population: Population): Population => ({
  ...population,
  healthWorker: (pid) => {
    const found = population.healthWorker(pid)
    if (!found) return undefined
    const { hprNumber: _taken, ...rest } = found
    return { ...rest, authorizations: [] }
  },
})

const hpr = { helseid: notInHpr, kjernejournal: notInHpr, hpr: notInHpr }

export const openKinds: readonly Kind[] = [
  kind('configuration', 'address of the portal is that of the log-in service', () => ({
    detail: 'portal',
    epj: (deps) => ({
      ...deps,
      addresses: { ...deps.addresses, kjernejournalPortal: deps.addresses.kjernejournalInnlogging },
    }),
  })),
  inFile('set of keys in place of the key', (file) => ({
    ...file,
    privateJwk: JSON.stringify({ keys: [JSON.parse(String(file['privateJwk']))] }),
  })),
  inFile('client id in quotation marks', (file) => ({ ...file, clientId: `"${file['clientId']}"` })),
  kind('configuration', 'user who is not in HPR', () => ({ detail: 'no number', knows: hpr })),
  worksAt('letter O for a nought in the number of the unit', 'O', (unit) => `${unit.slice(0, 8)}O`),
  worksAt('no number where the number of the unit should be', 'empty', () => ''),
  address('service address with a name that nobody has', SERVICES, (given) =>
    given.replace(/\/\/[^/]*/, '//api.kjernejournal.invalid'),
  ),
  client('client for machines alone', 'grant types', (one) => ({
    ...one,
    grantTypes: ['client_credentials'],
  })),
  kind('implementation', 'every call made twice', () => ({
    detail: 'sent again at once',
    epj: (deps) => ({
      ...deps,
      async fetch(input, init) {
        const first = await deps.fetch(input, init)
        if (init?.method !== 'POST') return first
        await first.arrayBuffer()
        return deps.fetch(input, init)
      },
    }),
  })),
  wire('slash after the redirect URI when the code is redeemed', (call) =>
    inForm(call, (form) => {
      if (form.has('code')) form.set('redirect_uri', `${form.get('redirect_uri')}/`)
    }),
  ),
  wire('form as JSON', (call) => {
    if (!call.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return
    call.body = JSON.stringify(Object.fromEntries(new URLSearchParams(call.body)))
    call.headers.set('content-type', 'application/json')
  }),
  wire('scheme twice', (call) => {
    const sent = call.headers.get('authorization')
    if (sent !== null) call.headers.set('authorization', `DPoP ${sent}`)
  }),
  wire('name of the EPJ with Norwegian letters', (call) => {
    for (const name of ['x-source-system', 'x-epj-system'])
      if (call.headers.has(name)) call.headers.set(name, 'Fjørd EPJ 7.2')
  }),
  wire('scope as a list in JSON', (call) =>
    inForm(call, (form) => {
      const scope = form.get('scope')
      if (scope !== null) form.set('scope', JSON.stringify(scope.split(' ')))
    }),
  ),
  wire('form in the address', (call) => {
    if (!call.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return
    call.url = `${call.url}?${call.body}`
    call.body = ''
  }),
  kind('implementation', 'ID token in place of the access token', () => {
    let idToken: string | undefined
    return {
      detail: 'authorization',
      epj: (deps) => {
        const sending = onTheWire((call) => {
          const sent = call.headers.get('authorization')
          if (sent !== null && idToken !== undefined) call.headers.set('authorization', `DPoP ${idToken}`)
        })(deps)
        return {
          ...sending,
          async fetch(input, init) {
            const answer = await sending.fetch(input, init)
            if (!String(input).endsWith('/connect/token') || !answer.ok) return answer
            const token = (await answer.clone().json()) as Members
            idToken ??= typeof token['id_token'] === 'string' ? token['id_token'] : undefined
            return answer
          },
        }
      },
    }
  }),
  kind('implementation', 'challenge in place of the verifier', () => {
    let challenge = ''
    return {
      detail: 'ehr_code_verifier',
      epj: onTheWire((call) => {
        inJson(call, '/session/create', (body) => {
          challenge = String(body['ehr_code_challenge'])
        })
        if (call.url.includes('hentpasient.html'))
          call.url = call.url.replace(/ehr_code_verifier=[^&]*/, `ehr_code_verifier=${challenge}`)
      }),
    }
  }),
  wire('number of the patient under another name in the look-up', (call) =>
    inJson(call, '/v1/helseindikator', (body) => {
      body['pid'] = body['fnr']
      delete body['fnr']
    }),
  ),
  inAttest('organisation under the identifier of persons', (practitioner) => {
    practitioner['legal_entity'] = {
      ...(practitioner['legal_entity'] as Members),
      system: 'urn:oid:2.16.578.1.12.4.1.4.1',
    }
  }),
  wire('date of medicines as Norwegians write it', (call) =>
    inJson(call, '/v1/helseindikator', (body) => {
      body['legemiddelFraDato'] = '23.11.2026'
    }),
  ),
  kind('implementation', 'first proof kept', () => {
    const kept = new Map<string, string>()
    return {
      detail: 'dpop',
      epj: onTheWire((call) => {
        const proof = call.headers.get('dpop')
        if (proof === null) return
        if (!kept.has(call.url)) kept.set(call.url, proof)
        call.headers.set('dpop', kept.get(call.url) ?? proof)
      }),
    }
  }),
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
