// What something on the way changed, and what it did not.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { assertion, type CallParts, call, ISSUER, journal, proof, step } from '../fixture/build-events.ts'
import { metadata, par, refresh, token } from '../fixture/build-helseid-calls.ts'
import { indicator, openPortal } from '../fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../fixture/build-tokens.ts'
import { runCheck } from '../run-check.ts'
import { stopsIn } from '../stops.ts'

describe('a look-up that says something was between, and whose body no code writes', () => {
  const causeWith = (fnr: string, headers: Readonly<Record<string, string>>) => {
    const check = checks.find(({ id }) => id === 'kjernejournal/fnr-digits')
    const opened = step('open-patient', { args: { patient: PATIENT } }, indicator({ json: { fnr }, headers }))
    return check && runCheck(check, readEvidence(journal(...opened))).cause
  }

  it('was changed on the way', () => {
    const via = { via: '1.1 dlp.kommune.no' }
    expect(causeWith('######', via)).toBe('environment')
    expect(causeWith('######', {})).toBe('implementation')
    expect(causeWith('131169 00216', via)).toBe('implementation')
  })
})

describe('an answer with a member more, or less, than usual', () => {
  it.each(['extra-member', 'variant without-extra-member'])('is no trouble on the way: %s', (fault) => {
    const check = checks.find(({ id }) => id === 'kjernejournal/icon-matches-status')
    const seen = { icon: 0, patient: PATIENT }
    const opened = step('open-patient', { args: { patient: PATIENT }, seen }, indicator({ fault }))
    const result = check && runCheck(check, readEvidence(journal(...opened)))
    expect(result).toMatchObject({ verdict: 'failed', cause: 'implementation' })
  })
})

describe('an answer that the EPJ could not read', () => {
  const causeWith = (problem: string, answer: object) => {
    const check = checks.find(({ id }) => id === 'kjernejournal/icon-matches-status')
    const seen = { icon: 0, patient: PATIENT }
    const parts = { args: { patient: PATIENT }, outcome: 'problem', problem, seen }
    const opened = step('open-patient', parts, indicator({ answer: { status: 4, ...answer } }))
    return check && runCheck(check, readEvidence(journal(...opened))).cause
  }

  it.each([
    "Unexpected token '\u001f' is not valid JSON",
    "System.Text.Json.JsonReaderException: '<' is invalid after a single JSON value",
    'com.fasterxml.jackson.core.JsonParseException: Unrecognized token',
    'json.decoder.JSONDecodeError: Extra data: line 1 column 80',
    'Expecting value: line 1 column 1 (char 0)',
    'Unexpected end of JSON input',
    'Unexpected non-whitespace character after JSON at position 2',
    'Unexpected character at position 0',
    "Unrecognized token 'html'",
    'The answer is not valid JSON',
    'com.google.gson.MalformedJsonException',
    'Malformed JSON',
    "'0x1F' is an invalid start of a value",
    "invalid character '<' looking for beginning of value",
    'Invalid JSON',
    'parse error: Invalid numeric literal at line 1',
    'com.google.gson.JsonSyntaxException',
  ])('was changed on the way when it left here as JSON: %s', (problem) => {
    expect(causeWith(problem, {})).toBe('environment')
  })

  it('is nobody else’s doing when the EPJ says something else', () => {
    expect(causeWith('the status is not known', {})).toBe('implementation')
  })
})

describe('a link that something opened ahead of the user', () => {
  const causeWith = (headers: Readonly<Record<string, string>>) => {
    const check = checks.find(({ id }) => id === 'kjernejournal/code-once')
    const opened = step('open-kjernejournal', { args: {} }, openPortal({ headers }), openPortal())
    const result = check && runCheck(check, readEvidence(journal(...opened)))
    return [result?.verdict, result?.cause]
  }

  it('was used up by what says that it fetches ahead, and by code where nobody says so', () => {
    expect(causeWith({ 'sec-purpose': 'prefetch;prerender' })).toEqual(['failed', 'environment'])
    expect(causeWith({ 'x-purpose': 'preview' })).toEqual(['failed', 'environment'])
    expect(causeWith({ 'user-agent': 'Mozilla/5.0' })).toEqual(['failed', 'implementation'])
  })
})

describe('the same call to the byte a second time', () => {
  const causeWith = (headers: Readonly<Record<string, string>>, other: CallParts = {}) => {
    const form = { client_assertion: assertion({ jti: 'one' }), state: 'one', nonce: 'one' }
    const check = checks.find(({ id }) => id === 'helseid/assertion-jti')
    const explanation = { reason: 'used before', at: 'body.client_assertion.jti' }
    const again = { form: { ...form, ...other.form }, headers: { ...headers, ...other.headers } }
    const twice = [par({ form, headers }), par({ ...again, status: 400, answer: {}, explanation })]
    return check && runCheck(check, readEvidence(journal(...twice))).cause
  }

  it('was sent by what says that it forwards', () => {
    expect(causeWith({ 'x-forwarded-for': '10.0.0.7' })).toBe('environment')
    expect(causeWith({})).toBe('implementation')
  })

  it('was made again by the EPJ where anything else in it is new', () => {
    const via = { 'x-forwarded-for': '10.0.0.7', dpop: proof() }
    expect(causeWith(via)).toBe('environment')
    expect(causeWith(via, { form: { state: 'two' } })).toBe('implementation')
    expect(causeWith(via, { headers: { dpop: proof() } })).toBe('implementation')
  })
})

describe('a proof for https where the call came by http', () => {
  const causeWith = (htu: string) => {
    const check = checks.find(({ id }) => id === 'helseid/dpop-target')
    const headers = { host: 'localhost:4400', dpop: proof({ htu }) }
    return check && runCheck(check, readEvidence(journal(metadata(), token({ headers })))).cause
  }

  it('tells of TLS that was taken off on the way', () => {
    expect(causeWith(`${ISSUER}/connect/token`.replace('http:', 'https:'))).toBe('environment')
    expect(causeWith(`${ISSUER}/connect/par`.replace('http:', 'https:'))).toBe('implementation')
  })
})

describe('a page that wants a cookie', () => {
  const stops = (browser: string) => {
    const opened = openPortal({
      status: 303,
      headers: { 'user-agent': 'Edge' },
      answerHeaders: { 'set-cookie': 'window=1' },
    })
    const page = call('GET', 'kjernejournal.portal-page', '/kjernejournal/portal/', {
      headers: { 'user-agent': browser },
      status: 403,
      answer: {},
      explanation: { reason: 'no session', at: 'headers.cookie' },
    })
    return stopsIn(readEvidence(journal(...step('open-kjernejournal', {}, opened, page))))
  }

  it('was opened by a browser that keeps none, where the same browser was given it', () => {
    expect(stops('Edge')).toMatchObject([{ cause: 'environment', status: 403 }])
    expect(stops('Firefox')).toEqual([])
  })
})

describe('a refresh token that HelseID does not know', () => {
  const explanation = {
    reason: 'The refresh token is unknown, has expired, or ended',
    at: 'body.refresh_token',
  }
  const refused = refresh({ status: 400, answer: { error: 'invalid_grant' }, explanation })

  it('is from before the room was set back, where nobody has logged in since', () => {
    expect(stopsIn(readEvidence(journal(refused)))).toMatchObject([{ cause: 'environment' }])
    expect(stopsIn(readEvidence(journal(token(), refused)))).toMatchObject([{ cause: 'implementation' }])
  })
})
