// A second set, written when the rules were done, and tried once before anything was mended: how the rules do on what nobody had seen.

import { throwing } from '../known/simulator-kinds.ts'
import {
  address,
  answeredBy,
  html,
  inAssertion,
  kind,
  SERVICES_AND_PORTAL,
  skewed,
  wire,
} from '../making/kind-makers.ts'
import type { Kind } from '../making/misconfiguration.ts'
import { type Outgoing, onTheWire, withFile } from '../making/tampering.ts'

const isKjernejournal = (call: Outgoing): boolean => call.url.includes('/kjernejournal/')

export const secondSet: readonly Kind[] = [
  kind('configuration', 'redirect URI with https', () => ({
    detail: 'https',
    epj: withFile((file) => ({
      ...file,
      redirectUris: [String((file['redirectUris'] as string[])[0]).replace('http:', 'https:')],
    })),
  })),
  kind('configuration', 'client id in capitals', () => ({
    detail: 'capitals',
    epj: withFile((file) => ({ ...file, clientId: String(file['clientId']).toUpperCase() })),
  })),
  kind('configuration', 'key cut off when it was copied', () => ({
    detail: 'privateJwk',
    epj: withFile((file) => ({ ...file, privateJwk: String(file['privateJwk']).slice(0, 60) })),
  })),
  kind('configuration', 'wrong hovedenhet', (random) => ({
    detail: 'above the unit',
    knows: {
      epj: (population) => {
        const other = random.pick(population.organisations.filter(({ form }) => form === 'AS'))
        return {
          ...population,
          organisation: (number) => {
            const found = population.organisation(number)
            return found?.overordnetEnhet === undefined
              ? found
              : { ...found, overordnetEnhet: other.organisasjonsnummer }
          },
        }
      },
    },
  })),
  address(
    'service address with a page at its end',
    SERVICES_AND_PORTAL,
    (given) => `${given}/hentpasient.html`,
  ),
  address('service address with a letter too few', SERVICES_AND_PORTAL, (given) => given.slice(0, -1)),
  inAssertion('one jti for all assertions', (claims) => Object.assign(claims, { jti: 'jti-of-the-epj-1' })),
  inAssertion('assertion that expires before it is made', (claims) =>
    Object.assign(claims, { exp: Number(claims['iat']) - 90 }),
  ),
  inAssertion('assertion that is valid from a minute on', (claims) =>
    Object.assign(claims, { nbf: Number(claims['nbf']) + 60, exp: Number(claims['exp']) + 60 }),
  ),
  inAssertion('aud as a list', (claims) => Object.assign(claims, { aud: [claims['aud']] })),
  wire('look-up as text', (call) => {
    if (call.url.includes('/helseindikator')) call.headers.set('content-type', 'text/plain')
  }),
  wire('token in the address', (call) => {
    const token = call.headers.get('authorization')?.split(' ')[1]
    if (isKjernejournal(call) && token) call.url += `?access_token=${token}`
  }),
  wire('proof sent as if it were a token', (call) => {
    const proof = call.headers.get('dpop')
    if (isKjernejournal(call) && proof) call.headers.set('authorization', `DPoP ${proof}`)
  }),
  wire('empty header', (call) => {
    if (call.headers.has('x-source-system')) call.headers.set('x-source-system', '')
  }),
  wire('number in the address', (call) => {
    if (call.url.includes('/helseindikator')) call.url += '?fnr=13116900216'
  }),
  kind('environment', 'gateway that changes the content type', () => ({
    detail: 'on the wire',
    epj: onTheWire((call) => {
      if (!call.headers.has('content-type')) return
      call.headers.set('content-type', 'application/octet-stream')
      call.headers.set('via', '1.1 gateway')
    }),
  })),
  answeredBy('gateway that answers by itself', () => html(502, '<h1>Bad Gateway</h1>')),
  answeredBy(
    'proxy that wants a log-in',
    () => html(407, 'Proxy Authentication Required'),
    (url) => url.includes('/helseid/'),
  ),
  answeredBy(
    'page of a guest network',
    () => html(200, '<html>Welcome</html>'),
    (url) => !url.includes('/selvbetjening/'),
  ),
  kind('environment', 'clock a little ahead', (random) => {
    const seconds = 12 + random.integer(20)
    return { detail: `${seconds} s`, epj: skewed(seconds) }
  }),
  kind('simulator', 'simulator throws at a ping', () => ({
    detail: 'kjernejournal.ping',
    scenario: 'kjernejournal/test-connection',
    breaks: throwing(/^kjernejournal\.ping$/),
  })),
  kind('simulator', 'simulator throws at a renewal', () => ({
    detail: 'kjernejournal.session-refresh',
    scenario: 'kjernejournal/hold-sesjon',
    breaks: throwing(/^kjernejournal\.session-refresh$/),
  })),
  kind('simulator', 'register throws', () => ({ detail: 'brreg', breaks: throwing(/^brreg\./) })),
]
