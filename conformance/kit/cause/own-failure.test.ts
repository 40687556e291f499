// A reason that the bench gives and that the journal shows to be untrue is the bench's own fault.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { assertion, type Draft, journal, ownEpj, proof, START, step } from '../fixture/build-events.ts'
import { authorize, par, token } from '../fixture/build-helseid-calls.ts'
import { dpopHeaders, indicator } from '../fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../fixture/build-tokens.ts'
import { runCheck } from '../run-check.ts'
import { stopsIn } from '../stops.ts'

const causes = (...events: readonly (Draft | number)[]) =>
  stopsIn(readEvidence(journal(...events))).map(({ cause }) => cause)

describe('a token that is refused as expired', () => {
  const refused = (exp: number) =>
    indicator({
      headers: dpopHeaders('/kjernejournal/api/v1/helseindikator', accessToken({ exp })),
      status: 401,
      answer: {},
      explanation: { reason: 'The token has expired', at: 'headers.authorization.exp' },
    })

  it('is the bench’s fault while the token is valid', () => {
    expect(causes(refused(START / 1000 + 600))).toEqual(['simulator'])
    expect(causes(refused(START / 1000 - 600))).toEqual(['implementation'])
  })

  it('is not while two clocks may differ by as much', () => {
    for (const seconds of [3, 5]) expect(causes(refused(START / 1000 + seconds))).toEqual(['implementation'])
    expect(causes(refused(START / 1000 + 6))).toEqual(['simulator'])
  })

  it('is judged by the token of that call, not of the one before', () => {
    const valid = indicator({
      headers: dpopHeaders('/kjernejournal/api/v1/helseindikator', accessToken({ exp: START / 1000 + 600 })),
    })
    expect(causes(valid, refused(START / 1000 - 600))).toEqual(['implementation'])
  })
})

describe('a jti that is refused as used', () => {
  const explanation = { reason: 'jti has been used before', at: 'body.client_assertion.jti' }
  const form = { client_assertion: assertion({ jti: 'one' }) }
  const refused = par({ form, status: 400, answer: {}, explanation })

  it('is the bench’s fault when nobody has used it', () => {
    expect(causes(ownEpj(), refused)).toEqual(['simulator'])
    expect(causes(ownEpj(), par({ form }), refused)).toEqual(['implementation'])
  })

  it('is judged by the jti of that call, where others have been used', () => {
    expect(causes(ownEpj(), par(), refused)).toEqual(['simulator'])
    expect(causes(ownEpj(), par({ form }), par(), refused)).toEqual(['implementation'])
  })

  it('is the EPJ’s where jti is refused for something else', () => {
    const other = { reason: 'jti is missing', at: 'body.client_assertion.jti' }
    expect(causes(ownEpj(), par({ form, status: 400, answer: {}, explanation: other }))).toEqual([
      'implementation',
    ])
  })

  it.each(['jti has been used', 'jti was sent before'])('is refused as %s', (reason) => {
    const parts = { form, status: 400, answer: {}, explanation: { ...explanation, reason } }
    expect(causes(ownEpj(), par(parts))).toEqual(['simulator'])
  })

  it('may have been used before a journal that begins in the middle, unless no assertion lives so long', () => {
    expect(causes(refused)).toEqual(['implementation'])
    expect(causes(par(), 117, refused)).toEqual(['implementation'])
    expect(causes(par(), 118, refused)).toEqual(['implementation'])
    expect(causes(par(), 119, refused)).toEqual(['simulator'])
    expect(causes(par({ form }), 120, refused)).toEqual(['implementation'])
  })
})

describe('a nonce that is asked for again', () => {
  const causeIn = (...nonces: readonly string[]) => causeAfter(0, ...nonces)
  const causeAfter = (seconds: number, ...nonces: readonly (string | undefined)[]) => {
    const calls = nonces.flatMap((nonce) => [
      seconds,
      token({
        form: { code: 'secret:code' },
        headers: { dpop: proof({ nonce }) },
        status: 400,
        answer: { error: 'use_dpop_nonce' },
        answerHeaders: { 'dpop-nonce': 'given' },
        explanation: { reason: 'no nonce of ours', at: 'header.dpop.nonce' },
      }),
    ])
    const events = journal(...step('log-in', { outcome: 'problem' }, ...calls))
    const check = checks.find(({ id }) => id === 'helseid/dpop-nonce-retry')
    return check && runCheck(check, readEvidence(events)).cause
  }

  it('is the bench’s fault where the EPJ sent the one it had just been given', () => {
    expect(causeIn('old', 'given')).toBe('simulator')
    expect(causeIn('old')).toBe('implementation')
  })

  it('is the EPJ’s where it was given later than that, long before, or never', () => {
    expect(causeIn('given')).toBe('implementation')
    expect(causeIn('old', 'older')).toBe('implementation')
    expect(causeAfter(0, undefined, undefined)).toBe('implementation')
    expect(causeAfter(3, 'old', 'given')).toBe('simulator')
    expect(causeAfter(10, 'old', 'given')).toBe('implementation')
  })
})

describe('a failure', () => {
  const explanation = { reason: 'The simulator failed', at: 'body' }
  const answered = (status: number, parts: object = {}) => par({ status, answer: {}, explanation, ...parts })
  const elsewhere =
    (draft: Draft): Draft =>
    (seq, at) => ({ ...draft(seq, at), facts: { recorded: 'har' } })

  it('is the bench’s where it answers 500 by itself, and nobody’s of ours where it was ordered, or recorded', () => {
    expect(causes(answered(500))).toEqual(['simulator'])
    expect(causes(answered(500, { fault: 'status 500' }))).toEqual(['environment'])
    expect(causes(elsewhere(answered(500)))).toEqual(['environment'])
  })

  it('is what lies between where it is another 5xx, and the EPJ’s where it is told why', () => {
    for (const status of [502, 503]) expect(causes(answered(status)), `${status}`).toEqual(['environment'])
    expect(causes(answered(499))).toEqual(['implementation'])
  })

  it('is the bench’s where a call is refused for no reason, from 400 to 499', () => {
    for (const status of [400, 499])
      expect(causes(answered(status, { explanation: undefined })), `${status}`).toEqual(['simulator'])
    expect(causes(answered(503, { explanation: undefined }))).toEqual(['environment'])
    expect(causes(elsewhere(answered(400, { explanation: undefined })))).toEqual(['implementation'])
  })
})

describe('a token of which the signature is refused', () => {
  const access = accessToken({ sub: undefined })
  const refused = (explanation: object = {}) =>
    indicator({
      headers: dpopHeaders('/kjernejournal/api/v1/helseindikator', access),
      status: 401,
      answer: {},
      explanation: {
        reason: 'The signature of the access token is wrong.',
        at: 'headers.authorization',
        ...explanation,
      },
    })
  const given = (access_token: string, parts: object = {}) => token({ answer: { access_token }, ...parts })

  it('is the bench’s fault where HelseID gave it as it is', () => {
    expect(causes(given(access), refused())).toEqual(['simulator'])
    expect(causes(given(accessToken({ jti: 'other' })), refused())).toEqual(['implementation'])
    expect(causes(refused(), given(access))).toEqual(['implementation'])
  })

  it('is not where it was given wrong on purpose, or refused for something else', () => {
    expect(causes(given(access, { fault: 'variant wrong-key' }), refused()).at(-1)).toBe('implementation')
    expect(causes(given(access), refused({ reason: 'The scheme is not DPoP' }))).toEqual(['implementation'])
  })
})

describe('a request that is refused as unknown, expired or used', () => {
  const request_uri = 'urn:ietf:params:oauth:request_uri:one'
  const pushed = par({ answer: { request_uri, expires_in: 60 } })
  const explanation = {
    reason: 'request_uri is unknown, has expired, or has been used',
    at: 'query.request_uri',
  }
  const refused = authorize({ query: { request_uri }, status: 400, explanation })

  it('is the bench’s fault where it was given a moment ago, and nobody has shown it', () => {
    expect(causes(pushed, refused)).toEqual(['simulator'])
    expect(causes(pushed, 50, refused)).toEqual(['simulator'])
    expect(causes(pushed, 60, refused)).toEqual(['implementation'])
  })

  it('is the EPJ’s where it was shown before, or never given', () => {
    expect(causes(pushed, authorize({ query: { request_uri } }), refused)).toEqual(['implementation'])
    expect(causes(pushed, authorize(), refused)).toEqual(['simulator'])
    expect(causes(par(), refused)).toEqual(['implementation'])
    expect(causes(refused, pushed)).toEqual(['implementation'])
    const without = authorize({ query: { request_uri: undefined }, status: 400, explanation })
    expect(causes(par({ answer: { request_uri: undefined } }), without).at(-1)).toBe('implementation')
  })
})
