// What network stacks, runtimes and gateways say, as they say it: whose trouble is it?
import { describe, expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import { call, journal } from '../fixture/build-events.ts'
import { causeOfSilence, isOfService, type Silence, silenceOf } from './silence.ts'

const NOTHING_CAME: Silence = {
  action: 'open-patient',
  cameToUs: false,
  asked: false,
  here: 'localhost:4400',
}
const causeOf = (problem: string, silence: Partial<Silence> = {}) =>
  causeOfSilence(problem, { ...NOTHING_CAME, ...silence })

describe('an address that is wrong', () => {
  it.each([
    ['Node', 'getaddrinfo ENOTFOUND kj.invalid'],
    ['Node', 'TypeError: Failed to parse URL from /api: Invalid URL'],
    ['Node', 'fetch failed: bad port'],
    ['.NET', 'No such host is known. (kj.invalid:443)'],
    ['.NET', 'No connection could be made because the target machine actively refused it. (10.0.0.4:9)'],
    ['.NET', 'Invalid URI: The format of the URI could not be determined.'],
    ['.NET', "Only 'http' and 'https' schemes are allowed. (Parameter 'value')"],
    ['.NET', 'Either the request must be an absolute URI or BaseAddress must be set.'],
    ['Java', 'java.net.UnknownHostException: kj.invalid'],
    ['Java', 'java.net.MalformedURLException: unknown protocol: localhost'],
    ['Java', 'java.lang.IllegalArgumentException: invalid URI scheme localhost'],
    ['Java', 'java.lang.IllegalArgumentException: URI is not absolute'],
    ['Python', '[Errno -2] Name or service not known'],
    ['Python', 'requests.exceptions.MissingSchema: Missing schema'],
    ['Python', 'No scheme supplied'],
    ['Python', 'Request URL is missing a protocol, and has an invalid protocol scheme'],
    ['Python', "ValueError: unknown url type: '/api'"],
    ['Go', 'Post "/api": unsupported protocol scheme ""'],
    ['Go', 'dial tcp 10.0.0.4:9: connect: connection refused'],
    ['curl', 'cURL error 6: Could not resolve host: kj.invalid'],
    ['musl', '[Errno -2] Name does not resolve'],
    ['macOS', '[Errno 8] nodename nor servname provided, or not known'],
    ['https where http is spoken', 'error:0A00010B:SSL routines::wrong version number'],
  ])('is told of as a setting (%s): %s', (_stack, problem) => {
    expect(causeOf(problem)).toBe('configuration')
  })
})

describe('a net that is in the way', () => {
  it.each([
    'The operation has timed out.',
    'java.net.http.HttpTimeoutException: request timed out',
    'timeout of 10000ms exceeded',
    'UND_ERR_BODY',
    'socket hang up',
    'The remote host hung up',
    'Connection reset by peer',
    '[Errno 32] Broken pipe',
    'fetch failed: other side closed',
    'The connection was closed by the server',
    'The server closed the connection unexpectedly',
    'Premature close',
    'java.io.IOException: unexpected end of stream on http://localhost',
    'java.net.ConnectException: Unexpected end of file from server',
    'Network is unreachable',
    'PKIX path building failed',
    'self-signed certificate in certificate chain',
    'fetch failed: CERT_HAS_EXPIRED',
    'remote error: tls: handshake failure',
    'The SSL connection could not be established',
    'unexpected answer 407',
    'unexpected answer 502',
    'unexpected answer 503',
    'unexpected answer 504',
    '[Errno -3] Temporary failure in name resolution',
    'Resource temporarily unavailable (helseid.example:443)',
    ...['ESERVFAIL', 'EREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'EHOSTDOWN', 'ECONNRESET', 'ECONNABORTED'],
    ...['EADDRNOTAVAIL', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EPROTO'].map(
      (name) => `connect ${name} 10.0.0.4:443`,
    ),
  ])('is no setting: %s', (problem) => {
    expect(causeOf(problem)).toBe('environment')
  })
})

describe('an answer that the bench did not give', () => {
  it.each([
    'KJF-000123',
    'KJS-000001',
    'AUT_104',
    'HID-1007',
    'KI-0014',
    'TB-RESTRICTED',
    'unexpected issuer',
    ...['invalid_client', 'invalid_grant', 'invalid_request', 'invalid_scope', 'unauthorized_client'],
  ])('is another service’s by its own words, so an address is wrong: %s', (words) => {
    for (const status of [400, 401, 403]) expect(causeOf(`HelseID: ${status} ${words}`)).toBe('configuration')
  })

  it.each([301, 302, 303, 307, 308, 401, 403, 408, 413, 414, 421, 429, 431, 451, 495, 499, 511])(
    'is a gateway’s: %s',
    (status) => expect(causeOf(`unexpected answer ${status}`)).toBe('environment'),
  )

  it.each([400, 404, 405, 406, 410, 415, 422, 426])('is that of a wrong address: %s', (status) => {
    expect(causeOf(`unexpected answer ${status}`)).toBe('configuration')
  })

  it.each([
    'unexpected answer 200',
    "Unexpected token '<'",
    'Unexpected token < in JSON',
    '<!DOCTYPE html>',
    '<HTML>',
  ])(
    'is the page of a guest network where nothing came here, and nobody knows where something did: %s',
    (problem) => {
      expect(causeOf(problem)).toBe('environment')
      expect(causeOf(problem, { cameToUs: true })).toBeUndefined()
    },
  )

  it('is no number that only looks like a status', () => {
    for (const problem of ['order 4040', 'row 1301', 'id 4291'])
      expect(causeOf(problem), problem).toBeUndefined()
  })
})

describe('an EPJ that could not begin', () => {
  it.each([
    'Konfigurasjonen kan ikke leses',
    'no configuration',
    'Nøkkelen er ugyldig',
    'Invalid JWK',
    'not a PEM',
  ])('has been given something that is no good, unless it has come so far as to ask: %s', (problem) => {
    expect(causeOf(problem)).toBe('configuration')
    expect(causeOf(problem, { cameToUs: true, asked: true })).toBeUndefined()
  })

  it.each([
    'Ugyldig Konfigurasjonsfil',
    'the Configuration File is empty',
    'bad PrivateKey',
    'bad private key',
  ])('has a file that is no good whatever it asked: %s', (problem) =>
    expect(causeOf(problem, { cameToUs: true, asked: true })).toBe('configuration'),
  )
})

describe('a log-in', () => {
  const asked: Partial<Silence> = { action: 'log-in', cameToUs: true, asked: true }

  it.each([
    'Brukeren er ikke autorisert',
    'Ingen arbeidssteder er lagt inn',
    'Brukeren mangler tjenestested',
    'The user is not authorised',
    'not authorized',
    'no workplaces',
    'The user lacks a workplace',
  ])('of somebody who has nothing to do in the EPJ is its set-up: %s', (problem) => {
    expect(causeOf(problem, asked)).toBe('configuration')
    expect(causeOf(problem, { ...asked, action: 'open-patient' })).toBeUndefined()
  })

  it.each([
    'TypeError: x is no function',
    'System.NullReferenceException',
    'undefined',
    'got null',
    "'NoneType' object",
    'traceback',
    'panic: boom',
    'nil pointer dereference',
  ])('that fell is code: %s', (problem) => {
    expect(causeOf(problem, { action: 'log-in' })).toBeUndefined()
    expect(causeOf('it did not work', { action: 'log-in' })).toBe('configuration')
  })
})

describe('what came of a step', () => {
  const seen = (...operations: readonly string[]) =>
    readEvidence(journal(...operations.map((name) => call('GET', name, '/x', {})))).calls
  const READ = ['helseid.metadata', 'helseid.jwks']
  const ASKED = [
    'helseid.par',
    'helseid.authorize',
    'helseid.token',
    'helseid.end-session',
    'kjernejournal.ping',
  ]

  it.each(READ)('was not asked for, only how to ask was read: %s', (operation) => {
    expect(silenceOf('log-in', seen(operation), undefined)).toEqual({
      action: 'log-in',
      cameToUs: true,
      asked: false,
    })
  })

  it.each(ASKED)('was asked for: %s', (operation) => {
    expect(silenceOf('log-in', seen(operation), 'x:1')).toEqual({
      action: 'log-in',
      cameToUs: true,
      asked: true,
      here: 'x:1',
    })
  })

  it('is nothing where a file was downloaded, or a register was read', () => {
    const others = seen(
      'helseid.configuration-file',
      'helseid.token-samples',
      'brreg.enhet',
      'my-helseid.par',
    )
    expect(others.filter(isOfService)).toEqual([])
    expect(silenceOf('log-in', others, undefined)).toEqual({
      action: 'log-in',
      cameToUs: false,
      asked: false,
    })
  })
})
