// A fifth set, written before the rules were changed for the fifth time, and tried once before they were.
import {
  address,
  answeredBy,
  answering,
  empty,
  hindered,
  html,
  inFile,
  inForm,
  inJson,
  kind,
  SERVICES,
  wire,
} from '../making/kind-makers.ts'
import type { Kind } from '../making/misconfiguration.ts'
import { asserting, type Members } from '../making/tampering.ts'

const headerOf = (name: string, header: string, path: string, value: string): Kind =>
  wire(name, (call) => {
    if (call.url.includes(path)) call.headers.set(header, value)
  })

export const fifthSet: readonly Kind[] = [
  inFile('client id with a blank at its end', (file) => ({ ...file, clientId: `${file['clientId']} ` })),
  address('service address without its scheme', SERVICES, (given) => given.replace(/^https?:\/\//, '')),
  address('service address in capitals', SERVICES, (given) =>
    given.replace(/\/r\/.*/, (path) => path.toUpperCase()),
  ),
  inFile('key in another form than the EPJ reads', (file) => ({
    ...file,
    privateJwk: '<RSAKeyValue><Modulus>AQAB</Modulus></RSAKeyValue>',
  })),
  kind('configuration', 'authorisation that has lapsed in HPR', () => ({
    detail: 'none is active',
    knows: {
      kjernejournal: (population) => ({
        ...population,
        healthWorker: (pid) => {
          const found = population.healthWorker(pid)
          return (
            found && {
              ...found,
              authorizations: found.authorizations.map((one) => ({ ...one, active: false })),
            }
          )
        },
      }),
    },
  })),
  wire('challenge in hexadecimal digits', (call) =>
    inJson(call, '/session/create', (body) => {
      body['ehr_code_challenge'] = Buffer.from(String(body['ehr_code_challenge']), 'base64url').toString(
        'hex',
      )
    }),
  ),
  wire('consent that does not exist', (call) =>
    inJson(call, '/v1/helseindikator', (body) => {
      body['samtykke'] = 'JA'
    }),
  ),
  wire('grant that does not exist', (call) =>
    inForm(call, (form) => {
      if (form.has('grant_type')) form.set('grant_type', 'authorisation_code')
    }),
  ),
  wire('kind of assertion that does not exist', (call) =>
    inForm(call, (form) => {
      if (form.has('client_assertion_type')) form.set('client_assertion_type', 'jwt-bearer')
    }),
  ),
  wire('scopes with commas between', (call) =>
    inForm(call, (form) => {
      const scope = form.get('scope')
      if (scope !== null) form.set('scope', scope.replaceAll(' ', ','))
    }),
  ),
  headerOf('body that is said to be packed', 'content-encoding', '/v1/helseindikator', 'gzip'),
  headerOf('event id in braces', 'x-event-id', '/session/', '{0f8fad5b-d9cb-469f-a165-70867728950e}'),
  kind('implementation', 'purpose that does not exist', () => ({
    detail: 'in the attest',
    epj: asserting((claims) => {
      for (const detail of [claims['assertion_details']].flat() as Members[]) {
        const relation = detail?.['care_relationship'] as Members | undefined
        if (relation)
          relation['purpose_of_use'] = { ...(relation['purpose_of_use'] as Members), code: 'LOOK' }
      }
    }),
  })),
  answeredBy(
    'gateway that leads to https',
    () => new Response(null, { status: 308, headers: { location: 'https://kjernejournal.invalid/' } }),
  ),
  answeredBy('gateway that bodies are too long for', () => html(413, '<h1>Request Entity Too Large</h1>')),
  answeredBy(
    'filter that puts a text in place of the answer',
    () => new Response('Blocked by policy', { headers: { 'content-type': 'text/plain' } }),
  ),
  kind('environment', 'proxy that takes the nonce out of answers', () => ({
    detail: 'DPoP-Nonce',
    epj: (deps) => ({
      ...deps,
      async fetch(input, init) {
        const answer = await deps.fetch(input, init)
        const headers = new Headers(answer.headers)
        headers.delete('dpop-nonce')
        return new Response(answer.body, { status: answer.status, headers })
      },
    }),
  })),
  hindered('TLS of a version that is no longer taken', 'write EPROTO: SSL routines: unsupported protocol'),
  hindered('certificate that is not valid yet', 'certificate is not yet valid'),
  empty('token answered with nothing', 'helseid.token'),
  empty('keys with nothing in them', 'helseid.jwks'),
  answering('right look-up refused', 'kjernejournal.helseindikator', (_request, response) => {
    response.status(403).json({ status: 403 })
  }),
  answering('good code refused', 'kjernejournal.open-portal', (_request, response) => {
    response.status(410).type('html').send('<h1>Lenken er brukt</h1>')
  }),
  answering('status that does not exist', 'kjernejournal.helseindikator', (_request, response) => {
    response.json({ status: 9, returTekst: 'Pasienten har kjernejournal' })
  }),
]
