// Faults in code, made on the wire or before signing. None of them is among the simulated EPJ's own mutations.
import type { Random } from '#simulators/core/room/random.ts'
import { inForm, inJson, kind as kindOf } from '../making/kind-makers.ts'
import type { Kind, Misconfiguration } from '../making/misconfiguration.ts'
import { asserting, type Members, type Outgoing, onTheWire } from '../making/tampering.ts'

const kind = (name: string, draw: (random: Random) => Misconfiguration): Kind =>
  kindOf('implementation', name, draw)

const wire = (
  name: string,
  choices: readonly string[],
  change: (call: Outgoing, chosen: string, random: Random) => void,
): Kind =>
  kind(name, (random) => {
    const chosen = random.pick(choices)
    const drawn = random.fork('wire')
    return { detail: chosen, epj: onTheWire((call) => change(call, chosen, drawn)) }
  })

const inside = (body: Members, path: string): readonly [Members, string] => {
  const names = path.split('.')
  const last = names.pop() ?? ''
  return [names.reduce((at, name) => at[name] as Members, body), last]
}

const PARAMETERS = [
  'code_challenge',
  'code_challenge_method',
  'response_type',
  'state',
  'nonce',
  'scope',
  'client_assertion_type',
  'grant_type',
  'code_verifier',
  'redirect_uri',
]
const CREATE = [
  'ehr_code_challenge',
  'claims.patient_identifier.system',
  'claims.patient_identifier.id',
  'claims.practitioner_authorization.code',
  'claims.practitioner_authorization.system',
  'claims.access_basis.code',
]
const CLAIMS = ['iss', 'sub', 'aud', 'exp', 'iat', 'jti', 'nbf']

const inAssertion = (claim: string, change: (value: unknown) => unknown) =>
  asserting((claims) => Object.assign(claims, { [claim]: change(claims[claim]) }))

export const implementationKinds: readonly Kind[] = [
  wire('parameter left out', PARAMETERS, (call, name) => inForm(call, (read) => read.delete(name))),
  wire('parameter twice', PARAMETERS, (call, name) =>
    inForm(call, (read) => {
      if (read.has(name)) read.append(name, read.get(name) ?? '')
    }),
  ),
  wire('parameter empty', PARAMETERS, (call, name) =>
    inForm(call, (read) => {
      if (read.has(name)) read.set(name, '')
    }),
  ),
  wire(
    'header left out',
    ['x-epj-system', 'x-source-system', 'dpop', 'authorization', 'content-type'],
    (call, name) => {
      call.headers.delete(name)
    },
  ),
  wire('scheme in small letters without a proof', ['bearer', 'Bearer', 'DPOP='], (call, scheme) => {
    const sent = call.headers.get('authorization')
    if (sent && call.url.includes('/kjernejournal/innlogging'))
      call.headers.set('authorization', sent.replace('DPoP', scheme))
  }),
  wire('form as text', ['text/plain', 'application/json', 'multipart/form-data'], (call, type) => {
    if (call.headers.get('content-type')?.startsWith('application/x-www'))
      call.headers.set('content-type', type)
  }),
  wire('member of the session left out', CREATE, (call, path) =>
    inJson(call, '/session/create', (body) => {
      const [at, name] = inside(body, path)
      delete at[name]
    }),
  ),
  wire('member of the session under another name', CREATE, (call, path, random) =>
    inJson(call, '/session/create', (body) => {
      const [at, name] = inside(body, path)
      at[random.pick([name.toUpperCase(), `${name}s`, name.replaceAll('_', '')])] = at[name]
      delete at[name]
    }),
  ),
  wire('member of the session of another type', CREATE, (call, path, random) =>
    inJson(call, '/session/create', (body) => {
      const [at, name] = inside(body, path)
      at[name] = random.pick([null, 7, [at[name]]])
    }),
  ),
  wire('grounds in another spelling', ['samtykke', 'Samtykke', 'CONSENT', '1'], (call, code) =>
    inJson(call, '/session/create', (body) => {
      const [at, name] = inside(body, 'claims.access_basis.code')
      at[name] = code
    }),
  ),
  wire('number of the patient in another form', ['131169 00216', 'PAS-4711', '1311690021'], (call, number) =>
    inJson(call, '/helseindikator', (body) => {
      body['fnr'] = number
    }),
  ),
  wire('body that is no JSON', ['/helseindikator', '/session/create'], (call, path) => {
    if (call.url.includes(path) && call.body) call.body = call.body.slice(0, -1)
  }),
  wire('wrong method', ['/session/create', '/helseindikator'], (call, path) => {
    if (call.url.includes(path)) Object.assign(call, { url: `${call.url}/` })
  }),
  wire('code challenge that is not of the verifier', ['ehr_code_challenge'], (call, _name, random) =>
    inJson(call, '/session/create', (body) => {
      body['ehr_code_challenge'] = random.base64url(32)
    }),
  ),
  wire('PKCE challenge that is not of the verifier', ['code_challenge'], (call, name, random) =>
    inForm(call, (read) => {
      if (read.has(name)) read.set(name, random.base64url(32))
    }),
  ),
  kind('claim left out of the assertion', (random) => {
    const claim = random.pick(CLAIMS)
    return { detail: claim, epj: asserting((claims) => void delete claims[claim]) }
  }),
  kind('claim of another type in the assertion', (random) => {
    const claim = random.pick(['exp', 'nbf', 'iat', 'jti', 'sub'])
    return { detail: claim, epj: inAssertion(claim, (value) => [value]) }
  }),
  kind('times of the assertion in milliseconds', (random) => {
    const claim = random.pick(['exp', 'nbf', 'iat'])
    return { detail: claim, epj: inAssertion(claim, (value) => Number(value) * 1000) }
  }),
  kind('assertion meant for an endpoint', (random) => {
    const path = random.pick(['/connect/par', '/connect/token', '/', ''])
    return {
      detail: path,
      epj: asserting((claims) => {
        const aud = String(claims['aud'])
        claims['aud'] = path === '' ? aud.toUpperCase() : `${aud}${path}`
      }),
    }
  }),
  kind('type of the assertion wrong', (random) => {
    const typ = random.pick(['at+jwt', 'JWS', 'client-authentication'])
    return { detail: typ, epj: asserting((_claims, header) => Object.assign(header, { typ })) }
  }),
  kind('organisation detail of another type', (random) => {
    const type = random.pick(['authorization', 'helseid-authorization', 'nhn:tillitsrammeverk'])
    return {
      detail: type,
      epj: asserting((claims) => {
        const details = claims['assertion_details']
        for (const detail of Array.isArray(details) ? details : [details])
          if (detail?.type === 'helseid_authorization') detail.type = type
      }),
    }
  }),
]
