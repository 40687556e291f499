import { describe, expect, it } from 'vitest'
import { readEvidence } from '../evidence/evidence.ts'
import { call, type Draft, ISSUER, journal, step } from './fixture/build-events.ts'
import { authorize, metadata, par, token } from './fixture/build-helseid-calls.ts'
import { indicator } from './fixture/build-kjernejournal-calls.ts'
import { PATIENT } from './fixture/build-tokens.ts'
import { stopsIn, toldOnce } from './stops.ts'

const stops = (...events: readonly (Draft | number)[]) => stopsIn(readEvidence(journal(...events)))
const refused = (at: string, reason = 'refused') => ({ status: 400, answer: {}, explanation: { at, reason } })
const open = (parts: object, ...calls: readonly Draft[]) =>
  step('open-patient', { args: { patient: PATIENT }, ...parts }, ...calls)

describe('where the EPJ was stopped', () => {
  it('is nowhere while it works', () => {
    expect(stops(metadata(), ...open({}, par(), token(), indicator()))).toEqual([])
  })

  it('is told once of an address that nothing has, where nobody says what the steps were', () => {
    const stray = call('POST', 'helseid.unknown', '/helseid/connect', { status: 404, answer: {} })
    expect(stops(stray)).toHaveLength(1)
  })

  it('is not HelseID’s demand for a nonce', () => {
    expect(stops(...open({}, token(refused('header.dpop.nonce')), token()))).toEqual([])
  })

  it.each([
    ['POST', 'kjernejournal.window', 'vindu'],
    ['GET', 'kjernejournal.portal-medicines', 'pasient/legemidler'],
  ])(
    'is not %s %s, by which a page of the portal sees that its session is over',
    (method, operation, page) => {
      const told = (status: number) =>
        call(method, operation, `/kjernejournal/hpp-webapp/${page}`, {
          status,
          explanation: { at: 'query.okt', reason: 'The page is of an earlier session' },
        })
      expect(stops(...open({}, told(409), told(410)))).toEqual([])
      expect(stops(told(409), told(410))).toEqual([])
    },
  )

  it('is not what a scenario orders', () => {
    const down = indicator({ status: 503, answer: {}, fault: 'status 503' })
    expect(stops(...open({ phase: 'attack' }, down))).toEqual([])
    expect(stops(...open({}, down))).toMatchObject([{ cause: 'environment', status: 503 }])
  })

  it.each([
    ['altinn.delegation.nhn-helseid-fagsystem', 'configuration'],
    ['brreg.282957825.naeringskode1', 'configuration'],
    ['body.scope', 'configuration'],
    ['body.code_verifier', 'implementation'],
  ])('at %s is put down to %s', (at, cause) => {
    expect(stops(...open({ outcome: 'problem' }, par(refused(at))))).toMatchObject([
      { cause, action: 'open-patient' },
    ])
  })

  describe('where HelseID sends the browser back with an error', () => {
    const problem = 'HelseID: invalid_request (Pushed Authorization Request must be used)'
    const logIn = (parts: object) =>
      stops(...step('log-in', { outcome: 'problem', problem }, authorize(parts)))
    const explanation = {
      reason: 'The parameters of the log-in must be sent to PAR',
      at: 'query.request_uri',
      expected: 'the request_uri from PAR',
      actual: '(missing)',
    }
    const back = (error: string) => ({ location: `http://localhost/callback?error=${error}&state=x` })

    it.each([
      [{ status: 303, answerHeaders: back('invalid_request') }, 303],
      // response_mode=form_post
      [{ status: 200, answerHeaders: { 'content-type': 'text/html' } }, 200],
    ])(
      'is by its answer, though its status is of success: it was said that nothing came (%#)',
      (parts, status) => {
        expect(logIn({ ...parts, explanation })).toMatchObject([
          { cause: 'implementation', operation: 'helseid.authorize', status, reason: explanation.reason },
        ])
      },
    )

    it('is not where the EPJ asked that nobody be asked, and somebody must be', () => {
      const answerHeaders = back('login_required')
      const told = { reason: 'Nobody is logged in', at: 'query.prompt' }
      const calls = [
        authorize({ status: 303, answerHeaders, explanation: told }),
        par(),
        authorize(),
        token(),
      ]
      expect(stops(...step('log-in', {}, ...calls))).toEqual([])
    })
  })

  it('is at an address that nothing has', () => {
    const stray = call('POST', 'kjernejournal.unknown', '/kjernejournal/api/v2/helseindikator', {
      status: 404,
      explanation: { reason: 'There is nothing at this address', at: 'path' },
    })
    const reason = 'nothing is at POST /r/test/kjernejournal/api/v2/helseindikator'
    expect(stops(...open({}, stray))).toMatchObject([{ cause: 'configuration', status: 404, reason }])
  })

  it('is not Kjernejournal’s answer about a user or a patient', () => {
    const answer = indicator({ status: 403, answer: {}, explanation: { reason: 'The patient has blocked' } })
    expect(stops(...open({ outcome: 'problem', problem: '403 KJF-000180' }, answer))).toEqual([])
  })

  it.each([
    ['connect ECONNREFUSED 127.0.0.1:9', 'configuration'],
    ['No such host is known. (kj.example:443)', 'configuration'],
    ['java.net.ConnectException: Connection refused', 'configuration'],
    ['The SSL connection could not be established', 'environment'],
    ['connect ETIMEDOUT 10.20.30.40:443', 'environment'],
    ['unexpected answer 407', 'environment'],
    ['Kjernejournal create: 401, KJF-000123, X-EVENT-ID Id-37', 'configuration'],
    ['Kjernejournal create: 403, AUT_104', 'configuration'],
    ['unable to get local issuer certificate', 'environment'],
    ['Kjernejournal indicator: 404', 'configuration'],
    ['Kjernejournal indicator: 403', 'environment'],
    ['Kjernejournal indicator: 401, X-EVENT-ID (none)', 'environment'],
    ['HelseID: token for the user: 401 invalid_client', 'configuration'],
    ['Kjernejournal indicator: 429', 'environment'],
    ['Kjernejournal indicator: 413, X-EVENT-ID (none)', 'environment'],
    ['Kjernejournal indicator: only requests to HTTP or HTTPS are allowed', 'configuration'],
    ['Invalid URL localhost:4400/api: No scheme supplied. Perhaps you meant https://?', 'configuration'],
    ['java.lang.IllegalArgumentException: URI with undefined scheme', 'configuration'],
    ['fetch failed: connect ENETDOWN 10.0.0.9:443', 'environment'],
    ['fetch failed: other side closed', 'environment'],
    ['The key in the configuration file cannot be used with ES384', 'configuration'],
  ])('is told when nothing came and the EPJ says «%s»', (problem, cause) => {
    const [stop, ...others] = stops(metadata(), ...open({ outcome: 'problem', problem }))
    expect(stop).toMatchObject({ cause, reason: problem })
    expect(stop).not.toHaveProperty('operation')
    expect(others).toEqual([])
  })

  it('is told of a file that Selvbetjening does not have, though the EPJ was refused there', () => {
    const file = call('GET', 'helseid.configuration-file', '/selvbetjening/klienter/x/konfigurasjonsfil', {
      status: 404,
    })
    const problem = 'EPJ-en har ingen konfigurasjonsfil'
    expect(stops(...open({ outcome: 'problem', problem }, file))).toMatchObject([
      { cause: 'configuration', reason: problem },
    ])
  })

  it('is told of a simulator that fails when another one asks, though the EPJ goes on', () => {
    const failing =
      (parts: object): Draft =>
      (seq, at) => ({
        ...call('GET', 'brreg.enhet', '/brreg/enhetsregisteret/api/enheter/1', { status: 500 })(seq, at),
        caller: 'helseid',
        ...parts,
      })
    const reason = 'The simulator failed'
    expect(stops(...open({}, failing({ explanation: { reason } }), par(), token()))).toMatchObject([
      { cause: 'simulator', operation: 'brreg.enhet', status: 500, reason },
    ])
    expect(stops(...open({}, failing({ fault: { id: 'f', effect: 'status 500' } })))).toEqual([])
  })

  it('is told of an answer of ours that says all is well, and lacks what it is for', () => {
    const empty = call('GET', 'helseid.metadata', '/helseid/.well-known/openid-configuration', { answer: {} })
    const problem = '"response" body "issuer" property must be a string'
    expect(stops(...open({ outcome: 'problem', problem }, empty))[0]).toMatchObject({
      cause: 'simulator',
      reason: 'the answer has no issuer',
    })
    expect(stops(...open({}, indicator({ answer: {}, fault: 'variant' })))).toEqual([])
    expect(stops(...open({ outcome: 'problem' }, indicator({ answer: { status: 9 } })))[0]).toMatchObject({
      cause: 'simulator',
      reason: 'the answer has no status from 0 to 4',
    })
    expect(stops(...open({}, indicator({ answer: { status: 0 } })))).toEqual([])
    const opaque = token({ answer: { access_token: 'x', token_type: 'DPoP', expires_in: 600 } })
    expect(stops(...open({ outcome: 'problem' }, opaque))[0]).toMatchObject({
      cause: 'simulator',
      reason: 'the answer has no access_token that is a JWT',
    })
  })

  it('is on the way when the address that refuses is the right one', () => {
    const problem = (host: string) => `${host}/r/test/x: fetch failed: connect ECONNREFUSED 10.0.0.9:443`
    const causeAt = (host: string) =>
      stops(metadata(), ...open({ outcome: 'problem', problem: problem(host) }))
    expect(causeAt(new URL(ISSUER).origin)).toMatchObject([{ cause: 'environment' }])
    expect(causeAt('http://localhost:9')).toMatchObject([{ cause: 'configuration' }])
  })

  it('is in the EPJ’s own set-up when it logs nobody in and asks nobody, and when it has no place for the user, unless its code fell', () => {
    const logIn = (problem: string, ...calls: readonly Draft[]) =>
      stops(...step('log-in', { outcome: 'problem', problem }, ...calls))
    expect(logIn('The user is not authorised for any arbeidssted')).toMatchObject([
      { cause: 'configuration' },
    ])
    expect(logIn('The user is not authorised for any arbeidssted', metadata())).toMatchObject([
      { cause: 'configuration' },
    ])
    expect(logIn('The ID token cannot be used', metadata())).toMatchObject([{ cause: 'configuration' }])
    expect(logIn('The ID token cannot be used', metadata(), par(), token())).toEqual([])
    expect(logIn('Brukeren er ikke autorisert for noe arbeidssted.', par(), token())).toMatchObject([
      { cause: 'configuration' },
    ])
    expect(logIn('System.NullReferenceException: Object reference not set')).toEqual([])
    expect(logIn("TypeError: Cannot read properties of undefined (reading 'unit')")).toEqual([])
  })

  it('is not made up of an EPJ’s own words', () => {
    expect(stops(...open({ outcome: 'problem', problem: 'Du er ikke logget inn.' }))).toEqual([])
  })

  it('is not an adapter that does not know an action, whatever the action is called', () => {
    const load = (problem: string) => stops(...step('load-configuration', { outcome: 'problem', problem }))
    expect(load('this adapter does not know «load-configuration»')).toEqual([])
    expect(load('load-configuration: the configuration file cannot be read')).toMatchObject([
      { cause: 'configuration' },
    ])
  })

  it('is told once of what came again and again', () => {
    const again = () => open({ outcome: 'problem' }, par(refused('body.scope', 'The client may not use it')))
    const all = stops(...again(), ...again(), ...again())
    expect(all).toHaveLength(3)
    expect(toldOnce(all)).toMatchObject([{ times: 3, exchange: all[0]?.exchange }])
  })
})
