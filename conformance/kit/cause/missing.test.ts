// What did not happen: because of what?
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import type { Cause } from '../../result.ts'
import { call, type Draft, ISSUER, journal, jwt, START, step } from '../fixture/build-events.ts'
import { par, refresh, systemToken, token } from '../fixture/build-helseid-calls.ts'
import { dpopHeaders, indicator, sessionCreate, sessionEnd } from '../fixture/build-kjernejournal-calls.ts'
import { accessToken, PATIENT, USER } from '../fixture/build-tokens.ts'
import { type Events, hit } from '../fixture/seeded-causes.ts'
import { runCheck } from '../run-check.ts'
import { stopsIn } from '../stops.ts'

describe('what did not happen', () => {
  const causeIn = (id: string, ...events: Events): Cause | undefined => {
    const check = checks.find((one) => one.id === id)
    return check && runCheck(check, readEvidence(journal(...events))).cause
  }
  const held = (...during: readonly Draft[]): Events => [
    ...step('open-kjernejournal', { args: { patient: PATIENT } }, sessionCreate()),
    ...step('advance', {}, ...during),
    900,
    ...step('advance', {}),
  ]

  it('is put down to what was refused on the way there', () => {
    const spent = token({
      status: 400,
      answer: {},
      explanation: { reason: 'used', at: 'body.refresh_token' },
    })
    expect(causeIn('kjernejournal/hold-sesjon', ...held(spent))).toBe('implementation')
  })

  it('is put down to the setting where nothing was', () => {
    expect(causeIn('kjernejournal/hold-sesjon', ...held())).toBe('configuration')
  })

  it('is the EPJ’s code where the token was renewed in time, and never shown to Kjernejournal', () => {
    const later = START / 1000 + 1200
    const given = (claims: object) => ({
      answer: { access_token: accessToken({ exp: later, ...claims }), token_type: 'DPoP', expires_in: 600 },
    })
    const causeAfter = (call: Draft) => causeIn('kjernejournal/hold-sesjon', ...held(call))
    expect(causeAfter(refresh(given({})))).toBe('implementation')
    // For somebody else, for another API, or no longer than the one before: the session was not renewed.
    for (const claims of [
      { 'helseid://claims/identity/pid': PATIENT },
      { aud: 'nhn:ulykke' },
      { exp: START / 1000 + 600 },
    ])
      expect(causeAfter(refresh(given(claims)))).toBe('configuration')
    expect(causeAfter(systemToken(given({})))).toBe('configuration')
    const late = [...held(), ...step('advance', {}, refresh(given({})))]
    expect(causeIn('kjernejournal/hold-sesjon', ...late)).toBe('configuration')
  })

  it('is not put down to what was refused because of it', () => {
    const expired = sessionEnd({
      status: 401,
      answer: {},
      explanation: { reason: 'the token has expired', at: 'header.authorization.exp' },
    })
    const events = [...held(), ...step('close-patient', {}, expired)]
    expect(causeIn('kjernejournal/hold-sesjon', ...events)).toBe('configuration')
  })

  it('is not put down to a switch when the EPJ tried', () => {
    const opened = (parts: object): Events => [
      ...step('log-in', { args: { user: USER, securityLevel: '4' } }, par(), token()),
      ...step(
        'open-patient',
        { args: { patient: PATIENT }, seen: { patient: PATIENT }, ...parts },
        systemToken(),
      ),
    ]
    const at = 'kjernejournal/indicator-on-open'
    expect(causeIn(at, ...opened({ outcome: 'problem', problem: 'no usable answer' }))).toBe('environment')
    expect(causeIn(at, ...opened({}))).toBe('configuration')
    const fell = (problem: string) => causeIn(at, ...opened({ outcome: 'problem', problem }))
    expect(fell("TypeError: Cannot read properties of undefined (reading 'fnr')")).toBe('implementation')
    expect(fell('java.lang.NullPointerException')).toBe('implementation')
    expect(fell('TypeError: fetch failed')).toBe('environment')
    expect(fell('System.Net.Http.HttpRequestException: An error occurred')).toBe('environment')
  })
})

describe('what did not happen because an answer of ours lacked what it is for', () => {
  it('is put down to the bench', () => {
    const check = checks.find(({ id }) => id === 'kjernejournal/portal-opened')
    const events = [
      ...step('log-in', { args: { user: USER, securityLevel: '4' } }, par(), token()),
      ...step('open-patient', { args: { patient: PATIENT } }, systemToken(), indicator()),
      ...step('open-kjernejournal', { outcome: 'problem' }, sessionCreate({ answer: { sessionId: 'one' } })),
    ]
    const result = check && runCheck(check, readEvidence(journal(...events)))
    expect(result).toMatchObject({ verdict: 'failed', cause: 'simulator' })
  })
})

describe('a success that the EPJ reports, and that was none', () => {
  const causeOfButton = (ping: Draft) => {
    const button = step('test-connection', { seen: { message: 'Alt i orden' } }, systemToken(), ping)
    const check = checks.find(({ id }) => id === 'kjernejournal/test-button')
    return check && runCheck(check, readEvidence(journal(...button))).cause
  }

  it('is code, whatever the call was refused for, or kept it from being answered', () => {
    const path = '/kjernejournal/api/v1/ping'
    const refused = { status: 403, answer: { feilkode: 'KJF-000022' } }
    for (const parts of [refused, hit('drop', { status: 0 }), hit('status 503', { status: 503 })])
      expect(
        causeOfButton(
          call('GET', 'kjernejournal.ping', path, {
            headers: dpopHeaders(path, accessToken(), 'GET'),
            ...parts,
          }),
        ),
      ).toBe('implementation')
  })
})

describe('a log-in of which nothing came, though HelseID gave tokens', () => {
  const stopped = (answer: object, kid: string) => {
    const check = checks.find(({ id }) => id === 'helseid/token-form-read')
    const idToken = jwt({ alg: 'RS256', kid: 'K1' }, { iss: ISSUER, sub: 'somebody' })
    const given = { access_token: accessToken(), id_token: idToken, token_type: 'DPoP', ...answer }
    const keys = call('GET', 'helseid.jwks', '/helseid/jwks', { answer: { keys: [{ kid }] } })
    const parts = { args: { user: USER }, outcome: 'problem', problem: 'could not log in' }
    const events = step('log-in', parts, par(), token({ answer: given }), keys)
    return check && runCheck(check, readEvidence(journal(...events)))
  }

  it('is put down to Selvbetjening where no refresh token came, and one was asked for', () => {
    expect(stopped({}, 'K1')).toMatchObject({ verdict: 'failed', cause: 'configuration' })
  })

  it('is told of as the grant that the client lacks', () => {
    const idToken = jwt({ alg: 'RS256', kid: 'K1' }, { iss: ISSUER, sub: 'somebody' })
    const given = { access_token: accessToken(), id_token: idToken, token_type: 'DPoP' }
    const parts = { args: { user: USER }, outcome: 'problem', problem: 'could not log in' }
    const stops = stopsIn(readEvidence(journal(...step('log-in', parts, par(), token({ answer: given })))))
    expect(stops).toMatchObject([
      { cause: 'configuration', setting: { nb: expect.stringContaining('refresh_token') } },
    ])
  })

  it('is put down to the bench where the key of the ID token is not among its keys', () => {
    expect(stopped({ refresh_token: 'one' }, 'K2')).toMatchObject({ verdict: 'failed', cause: 'simulator' })
  })

  it('is put down to the EPJ where it forbade HelseID to ask the user: then none is given', () => {
    const idToken = jwt({ alg: 'RS256', kid: 'K1' }, { iss: ISSUER, sub: 'somebody' })
    const given = { access_token: accessToken(), id_token: idToken, token_type: 'DPoP' }
    const parts = { args: { user: USER }, outcome: 'problem', problem: 'could not log in' }
    const events = step('log-in', parts, par({ form: { prompt: 'none' } }), token({ answer: given }))
    const check = checks.find(({ id }) => id === 'helseid/token-form-read')
    expect(check && runCheck(check, readEvidence(journal(...events)))).toMatchObject({
      verdict: 'failed',
      cause: 'implementation',
    })
  })

  it('is put down to the EPJ where all was there', () => {
    expect(stopped({ refresh_token: 'one' }, 'K1')).toMatchObject({
      verdict: 'failed',
      cause: 'implementation',
    })
  })
})
