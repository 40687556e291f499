// What somebody is told of a setting that stopped the EPJ: which one, where it comes from, what it should be.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { type CallParts, call, type Draft, journal, step } from '../fixture/build-events.ts'
import { par, token } from '../fixture/build-helseid-calls.ts'
import { indicator, sessionCreate } from '../fixture/build-kjernejournal-calls.ts'
import { PATIENT, USER } from '../fixture/build-tokens.ts'
import { runCheck } from '../run-check.ts'
import { stopsIn } from '../stops.ts'
import { settingAt } from './setting.ts'

const stopped = (...events: readonly (Draft | number)[]) => stopsIn(readEvidence(journal(...events)))[0]
const refused = (at: string, expected = ''): CallParts => ({
  status: 400,
  answer: {},
  explanation: { reason: 'refused', at, expected },
})
const told = (text: string) => ({
  cause: 'configuration',
  setting: { nb: expect.stringContaining(text), en: expect.stringContaining(text) },
})

describe('a refusal that is laid to a setting', () => {
  it.each([
    ['body.client_id', 'clientId'],
    ['body.client_assertion.kid', 'privateJwk'],
    ['body.redirect_uri', 'redirectUris'],
    ['body.scope', 'HelseID Selvbetjening'],
    ['altinn.delegation.nhn-helseid-fagsystem', 'Altinn'],
    ['brreg.282957825.naeringskode1', 'Enhetsregisteret'],
  ])('at %s names %s', (at, name) => {
    expect(stopped(par(refused(at)))).toMatchObject(told(name))
  })

  it('names the system manager where a municipality’s own right in Altinn is missing', () => {
    for (const at of ['calls.give-right', 'facts.from', 'facts.by', 'facts.resource'])
      expect(settingAt(at, '')?.en).toMatch(/^The right in Altinn\. .* the system manager/)
  })

  it('says what it should be, where that is a value', () => {
    const address = 'http://localhost:5000/callback'
    expect(stopped(par(refused('body.redirect_uri', address)))).toMatchObject(told(address))
    expect(stopped(par(refused('body.redirect_uri', 'one of the client’s')))?.setting?.en).toMatch(
      /character\.$/,
    )
  })

  it('names NHN where the organisation is not let in', () => {
    const parts = { status: 403, answer: { feilkode: 'KJF-000022' }, explanation: { reason: 'shut out' } }
    expect(stopped(indicator(parts))).toMatchObject(told('NHN'))
  })

  it('names HPR where nobody there is the user', () => {
    const explanation = { reason: 'not in HPR', at: 'headers.authorization', expected: 'a person in HPR' }
    const parts = { status: 403, answer: { feilkode: 'AUT_108' }, explanation }
    expect(stopped(sessionCreate(parts))).toMatchObject(told('HPR'))
  })

  it('is laid to nothing that is set when it is not a configuration', () => {
    expect(stopped(token(refused('body.code_verifier')))?.setting).toBeUndefined()
  })
})

describe('an address that nothing has', () => {
  it.each([
    ['/kjernejournal/hpp-webapp/v1/helseindikator', 'URL KJ service', '/r/test/kjernejournal/api'],
    ['/kjernejournal/api/api/session/create', 'URL KJ innlogging', '/r/test/kjernejournal/innlogging'],
    ['/kjernejournal/innlogging', 'URL KJ innlogging', '/r/test/kjernejournal/innlogging'],
    ['/kj/session/refresh', 'URL KJ innlogging', '/r/test/kjernejournal/innlogging'],
    ['/kj/api/session/create/', 'URL KJ innlogging', '/r/test/kjernejournal/innlogging'],
    ['/kj/v1/ping', 'URL KJ service', '/r/test/kjernejournal/api'],
    ['/kj/v1/legemiddel?ticket=x', 'URL KJ service', '/r/test/kjernejournal/api'],
    ['/kjernejournal/api/hentpasient.html', 'URL KJ portal', '/r/test/kjernejournal/hpp-webapp'],
    ['/helseid/v2/.well-known/openid-configuration', 'authority', '/r/test/helseid'],
  ])('%s is %s, and should end in %s', (path, name, should) => {
    const stray = call('POST', 'x.unknown', path, { status: 404, answer: {} })
    expect(stopped(stray)).toMatchObject(told(name))
    expect(stopped(stray)).toMatchObject(told(should))
  })
})

it('an address that is like none of theirs is no setting that anybody knows', () => {
  for (const path of ['/kj/innlogging/start', '/kj/v2/ping', '/kj/session/a/b'])
    expect(
      stopped(call('POST', 'x.unknown', path, { status: 404, answer: {} }))?.setting,
      path,
    ).toBeUndefined()
})

describe('a trouble of which nothing came', () => {
  it.each([
    ['log-in', 'getaddrinfo ENOTFOUND helseid.invalid', 'authority'],
    ['open-kjernejournal', 'getaddrinfo ENOTFOUND kj.invalid', 'URL KJ innlogging'],
    ['open-patient', 'connect ECONNREFUSED 10.0.0.9:9', 'URL KJ service'],
    ['log-in', 'Nøkkelen i konfigurasjonsfilen kan ikke brukes', 'HelseID Selvbetjening'],
  ])('in %s, with «%s», names %s', (action, problem, name) => {
    expect(stopped(...step(action, { outcome: 'problem', problem }))).toMatchObject(told(name))
  })

  it('names nothing for an action that nobody here knows', () => {
    const problem = 'getaddrinfo ENOTFOUND helseid.invalid'
    const stop = stopped(...step('constructor', { outcome: 'problem', problem }))
    expect(stop).toMatchObject({ cause: 'configuration' })
    expect(stop).not.toHaveProperty('setting')
  })
})

describe('a check that failed by a setting', () => {
  const judged = (id: string, ...events: readonly (Draft | number)[]) => {
    const check = checks.find((one) => one.id === id)
    return check && runCheck(check, readEvidence(journal(...events)))
  }
  const opening = (...calls: readonly Draft[]) => [
    ...step('log-in', { args: { user: USER, securityLevel: '4' } }),
    ...step('open-patient', { args: { patient: PATIENT } }, ...calls),
  ]
  const held = step('open-kjernejournal', { args: { patient: PATIENT } }, sessionCreate())
  const stray = (path: string, status: number) =>
    call('POST', 'kjernejournal.unknown', path, { status, explanation: { reason: 'nothing', at: 'path' } })

  it.each<[id: string, named: string, events: readonly (Draft | number)[]]>([
    ['helseid/redirect-uri-registered', 'redirectUris', [par(refused('body.redirect_uri'))]],
    ['helseid/client-accepted', 'privateJwk', [par(refused('body.client_assertion.alg'))]],
    ['helseid/kjernejournal-scopes', 'HelseID Selvbetjening', [par({ form: { scope: 'openid' } })]],
    ['kjernejournal/source-system', 'A–Z', [sessionCreate({ headers: { 'x-source-system': 'EPJ_7' } })]],
    ['kjernejournal/hold-sesjon', 'Hold sesjon', [...held, 900, ...step('advance', {})]],
    ['kjernejournal/indicator-on-open', 'Bruk HelseID', opening()],
    ['kjernejournal/indicator-on-open', 'URL KJ service', opening(stray('/kj/v1/helseindikator', 404))],
  ])('%s names %s', (id, named, events) => {
    const result = judged(id, ...events)
    expect(result).toMatchObject({ verdict: expect.stringMatching(/failed|warning/), cause: 'configuration' })
    expect(result?.setting?.nb).toContain(named)
    expect(result?.setting?.en).not.toBe(result?.setting?.nb)
  })

  it('names none where it was the code, or where all is well', () => {
    const notEncoded = opening(stray('/kj/v1/%ZZ', 400))
    expect(judged('kjernejournal/indicator-on-open', ...notEncoded)).toMatchObject({
      cause: 'implementation',
    })
    expect(judged('kjernejournal/indicator-on-open', ...notEncoded)).not.toHaveProperty('setting')
    expect(judged('helseid/redirect-uri-registered', par())).not.toHaveProperty('setting')
  })
})
