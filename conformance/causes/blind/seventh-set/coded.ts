// Of the seventh set (`entered.ts`), what lies in the EPJ's code and its libraries.
import { createPrivateKey, type JsonWebKeyInput, sign } from 'node:crypto'
import type { SimulatorDeps } from '#simulators/core/simulator.ts'
import { hold, inForm, inJson, kind, wire } from '../../making/kind-makers.ts'
import type { Kind, Misconfiguration } from '../../making/misconfiguration.ts'
import { decoded, type Members, onTheWire, proving, reading, withFile } from '../../making/tampering.ts'

const inProof = (name: string, change: (claims: Members) => unknown): Kind =>
  kind('implementation', name, () => ({ detail: 'in the proof', epj: proving(change) }))

/** The first of what answers it, given again to each call that is alike. */
const kept = (
  name: string,
  scenario: NonNullable<Misconfiguration['scenario']>,
  member: string,
  isAlike: (answer: Members, asked: { readonly url: string; readonly body: string }) => boolean,
): Kind =>
  kind('implementation', name, () => {
    let first: unknown
    return {
      detail: member,
      scenario,
      epj: reading((answer, asked) => {
        if (!isAlike(answer, asked)) return answer
        first ??= answer[member]
        return { ...answer, [member]: first }
      }),
    }
  })

const isAttested = ({ access_token: token }: Members): boolean =>
  typeof token === 'string' && JSON.stringify(decoded(token.split('.')[1] ?? '')).includes('tillitsrammeverk')

/** Assertions of which the claims are in Latin-1. */
function inLatin1(deps: SimulatorDeps): SimulatorDeps {
  let key: JsonWebKeyInput['key'] = {}
  const readingKey = withFile((file) => {
    key = JSON.parse(String(file['privateJwk']))
    return file
  })(deps)
  return onTheWire((call) =>
    inForm(call, (form) => {
      const [head = '', body = ''] = form.get('client_assertion')?.split('.') ?? []
      if (!Buffer.from(body, 'base64url').includes('decision_ref')) return
      const claims = Buffer.from(body, 'base64url')
        .toString()
        .replace(/"id":"(?=[^"]*","user_selected)/, '"id":"Sårstell på Ø, ')
      const signed = `${head}.${Buffer.from(claims, 'latin1').toString('base64url')}`
      const signature = sign('sha256', Buffer.from(signed), {
        key: createPrivateKey({ key, format: 'jwk' }),
        dsaEncoding: 'ieee-p1363',
      })
      form.set('client_assertion', `${signed}.${signature.toString('base64url')}`)
    }),
  )(readingKey)
}

export const coded: readonly Kind[] = [
  wire('address of PAR from memory', (call) => {
    call.url = call.url.replace(/\/connect\/par$/, '/connect/authorize/par')
  }),
  inProof('method of the proof in small letters', (claims) => {
    claims['htm'] = String(claims['htm']).toLowerCase()
  }),
  inProof('digest of the token in hexadecimal digits', (claims) => {
    if (claims['ath'] !== undefined)
      claims['ath'] = Buffer.from(String(claims['ath']), 'base64url').toString('hex')
  }),
  inProof('address of the proof without its host', (claims) => {
    claims['htu'] = new URL(String(claims['htu'])).pathname
  }),
  kind('implementation', 'attest in Latin-1', () => ({ detail: 'æøå', epj: inLatin1 })),
  kind('implementation', 'double click on the icon', () => ({
    detail: 'the portal opened twice',
    epj: (deps) => ({
      ...deps,
      async fetch(input, init) {
        const first = await deps.fetch(input, init)
        return String(input).includes('hentpasient.html') ? deps.fetch(input, init) : first
      },
    }),
  })),
  kept('attest of the user before', 'kjernejournal/change-user', 'access_token', isAttested),
  kept('token of the unit before', 'kjernejournal/change-arbeidssted', 'access_token', (_answer, { body }) =>
    body.includes('client_credentials'),
  ),
  kept(
    'request of the log-in before',
    'kjernejournal/change-user',
    'request_uri',
    (answer) => 'request_uri' in answer,
  ),
  kind('implementation', 'life of tokens not looked at', () => ({
    detail: 'expires_in',
    scenario: hold,
    epj: reading((answer) => ('expires_in' in answer ? { ...answer, expires_in: 86_400 } : answer)),
  })),
  wire('scopes joined by plus signs', (call) =>
    inForm(call, (form) => {
      const scope = form.get('scope')
      if (scope !== null) form.set('scope', scope.replaceAll(' ', '+'))
    }),
  ),
  wire('number of the patient as a number', (call) =>
    inJson(call, '/v1/helseindikator', (body) => {
      body['fnr'] = Number(body['fnr'])
    }),
  ),
  kind('implementation', 'session asked for in UTF-16', () => ({
    detail: 'the body',
    epj: (deps) => ({
      ...deps,
      fetch: (input, init) =>
        deps.fetch(
          input,
          String(input).includes('/session/create')
            ? { ...init, body: Buffer.from(String(init?.body), 'utf16le') }
            : init,
        ),
    }),
  })),
  wire('Basic beside the assertion', (call) => {
    if (/\/connect\/(?:par|token)$/.test(call.url))
      call.headers.set('authorization', `Basic ${Buffer.from('epj:').toString('base64')}`)
  }),
  wire('resource gone with a new version of the library', (call) =>
    inForm(call, (form) => form.delete('resource')),
  ),
]
