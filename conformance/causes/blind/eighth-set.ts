// An eighth set, as NHN's support meets it: EPJs built on Nimbus, Duende, Authlib and Go's own library, and what stands around
// them. The classes were written down before anything was tried, eleven of them by somebody who had read the rules, and all was
// tried once before a rule was changed. A slash after the authority did the simulated EPJ no harm, and was left out.
import {
  address,
  answeredBy,
  answering,
  freshKey,
  html,
  inAssertion,
  inForm,
  kind,
  SERVICES,
  skewed,
  wire,
} from '../making/kind-makers.ts'
import type { Kind } from '../making/misconfiguration.ts'
import { type Members, newKeyPair, onTheWire, proving, withFile } from '../making/tampering.ts'
import { altered } from './seventh-set/around.ts'

const inProof = (name: string, change: (claims: Members, header: Members) => unknown): Kind =>
  kind('implementation', name, () => ({ detail: 'in the proof', epj: proving(change) }))

const HOUR = 3_600

/** An integer as ASN.1 writes it. */
function integer(bytes: Uint8Array): readonly number[] {
  const digits = [...bytes.slice(bytes.findIndex((byte) => byte !== 0))]
  const positive = (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : digits
  return [2, positive.length, ...positive]
}

/** What `Signature` in Java and OpenSSL give, where JWTs have r and s side by side. */
function inDer(jwt: string): string {
  const [head, body, signature = ''] = jwt.split('.')
  const raw = Buffer.from(signature, 'base64url')
  const pair = [...integer(raw.subarray(0, 32)), ...integer(raw.subarray(32))]
  return `${head}.${body}.${Buffer.from([0x30, pair.length, ...pair]).toString('base64url')}`
}

/** The second of two nodes has a key of its own under the registered name. */
const otherKeyOnOneNode = kind('configuration', 'another key on one of two nodes', () => {
  let files = 0
  return {
    detail: 'the same kid',
    epj: withFile((file) => {
      files += 1
      const { kid } = JSON.parse(String(file['privateJwk'])) as { kid: string }
      return files % 2 === 0 ? file : { ...file, privateJwk: freshKey(kid) }
    }),
  }
})

export const eighthSet: readonly Kind[] = [
  otherKeyOnOneNode,
  kind('configuration', 'redirect URI with the name inside the cluster', () => ({
    detail: 'behind an ingress',
    epj: withFile((file) => ({ ...file, redirectUris: ['http://epj-web.default.svc:8080/callback'] })),
  })),
  kind('configuration', 'scope with a comma after it in the settings', () => ({
    detail: 'scopes',
    epj: withFile((file) => ({
      ...file,
      scopes: (file['scopes'] as string[]).map((scope, at) => (at === 1 ? `${scope},` : scope)),
    })),
  })),
  address('service address with two slashes', SERVICES, (given) => `${given}/`),
  wire('signature of the assertion in DER', (call) =>
    inForm(call, (form) => {
      const assertion = form.get('client_assertion')
      if (assertion !== null) form.set('client_assertion', inDer(assertion))
    }),
  ),
  inProof('time of the proof in milliseconds', (claims) => {
    claims['iat'] = Number(claims['iat']) * 1_000
  }),
  inAssertion('local time for UTC in the assertion alone', (claims) => {
    for (const name of ['iat', 'nbf', 'exp']) claims[name] = Number(claims[name]) + 2 * HOUR
  }),
  wire('Basic in place of the assertion', (call) =>
    inForm(call, (form) => {
      if (!form.has('client_assertion')) return
      const id = form.get('client_id') ?? ''
      for (const name of ['client_id', 'client_assertion', 'client_assertion_type']) form.delete(name)
      call.headers.set('authorization', `Basic ${Buffer.from(`${id}:`).toString('base64')}`)
    }),
  ),
  inProof('slash after the address in the proof', (claims) => {
    claims['htu'] = `${claims['htu']}/`
  }),
  inProof('digest of the token left out of the proof', (claims) => {
    delete claims['ath']
  }),
  wire('Bearer with a token for DPoP, and its proof', (call) => {
    const sent = call.headers.get('authorization')
    if (sent?.startsWith('DPoP ')) call.headers.set('authorization', sent.replace('DPoP', 'Bearer'))
  }),
  inAssertion('kid left out of the assertion', (_claims, header) => {
    delete header['kid']
  }),
  kind('implementation', 'a key for each proof', () => ({
    detail: 'dpop',
    epj: proving(() => 0, newKeyPair),
  })),
  inProof('private key in the proof', (_claims, header) => {
    header['jwk'] = { ...(header['jwk'] as Members), d: newKeyPair().privateKey.export({ format: 'jwk' }).d }
  }),
  inProof('type of the proof wrong', (_claims, header) => {
    header['typ'] = 'JWT'
  }),
  inProof('one jti for all proofs', (claims) => {
    claims['jti'] = 'dpop'
  }),
  wire('ampersands of HTML in the link to the portal', (call) => {
    if (call.url.includes('hentpasient.html')) call.url = call.url.replaceAll('&', '&amp;')
  }),
  kind('environment', 'clock an hour behind', () => ({ detail: '-1 h', epj: skewed(-HOUR) })),
  kind('environment', 'proxy that sends the proof twice in one header', () => ({
    detail: 'via',
    epj: onTheWire(({ url, headers }) => {
      const proof = headers.get('dpop')
      if (proof === null || !url.includes('/kjernejournal/')) return
      headers.set('via', '1.1 proxy.kommune.example')
      headers.set('dpop', `${proof}, ${proof}`)
    }),
  })),
  kind('environment', 'proxy that changes the path', () => ({
    detail: 'via',
    epj: onTheWire((call) => {
      if (!call.url.includes('/kjernejournal/')) return
      call.headers.set('via', '1.1 proxy.kommune.example')
      call.url = call.url.replace('/v1/', '/V1/').replace('/kjernejournal/', '/kj/')
    }),
  })),
  answeredBy(
    'gateway that reaches nobody',
    () => html(502, '<h1>502 Bad Gateway</h1>'),
    (url) => url.includes('/helseid/'),
  ),
  answering('nonce asked for without an end', 'helseid.token', (request, response) => {
    request.recording.explain({ reason: 'the proof has no nonce of ours', at: 'header.dpop.nonce' })
    response.set('DPoP-Nonce', 'n-1').status(400).json({ error: 'use_dpop_nonce' })
  }),
  altered('PAR answered without an address', 'helseid.par', ({ request_uri: _left, ...rest }) => rest),
  altered(
    'look-up answered without a status',
    'kjernejournal.helseindikator',
    ({ status: _left, ...rest }) => rest,
  ),
]
