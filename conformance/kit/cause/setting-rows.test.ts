// Which setting each place comes from, place by place: beside those that are entered, their neighbours, which no form has.
import { describe, expect, it } from 'vitest'
import { settingAt } from './setting.ts'

const ASSERTION = 'body.client_assertion'
const DETAILS = `${ASSERTION}.assertion_details`
const PRACTITIONER = `${DETAILS}.practitioner`
const PROOF = 'header.dpop'

/** How what is told of each setting begins, in English, and the places that come from it. */
const places: Readonly<Record<string, readonly string[]>> = {
  clientId: ['body.client_id', `${ASSERTION}.iss`, `${ASSERTION}.sub`],
  privateJwk: [`${ASSERTION}.kid`, `${ASSERTION}.signature`, `${ASSERTION}.alg`],
  authority: [`${ASSERTION}.aud`],
  'The address to come back to after the log-in': ['body.redirect_uri'],
  'The address to come back to after the log-out': [
    'query.post_logout_redirect_uri',
    'body.post_logout_redirect_uri',
  ],
  'What the client may use': ['body.scope', 'body.resource', 'facts.scopes'],
  'resource in the EPJ': ['header.authorization.aud'],
  'The kind of client': [`${PRACTITIONER}.organization.identifier.system`],
  'Hold sesjon': ['calls.session-refresh', 'header.authorization.exp'],
  'The name and version': ['header.x-source-system', 'header.x-epj-system'],
  'The organisation number of the workplace': [
    `${DETAILS}.organization.identifier.value`,
    `${PRACTITIONER}.organization`,
    `${DETAILS}.value`,
    `${PRACTITIONER}.legal_entity.id`,
    'facts.units',
  ],
  'The right in Altinn': ['facts.from', 'facts.by', 'facts.resource', 'calls.give-right'],
  'The delegation in Altinn': ['altinn.delegation.nhn-helseid-fagsystem'],
  'The unit in Enhetsregisteret': ['brreg.282957825.naeringskode1', 'answer.naeringskode1'],
  'The address of the service': [`${PROOF}.htu`],
  'The authorisation that is entered': ['body.claims.practitioner_authorization.code'],
}

/** Neighbours of those above: what code writes, or nobody enters. */
const ofNoSetting = [
  'body.client_id.form',
  'query.body.client_id',
  `${ASSERTION}.jti`,
  `${ASSERTION}.signature.form`,
  `${ASSERTION}.kid.form`,
  `${ASSERTION}.issued`,
  `${ASSERTION}.audience`,
  'body.redirect_uri.scheme',
  'query.body.redirect_uri',
  'query.post_logout_redirect_uri.0',
  'body.scopes',
  'query.body.scope',
  'body.resource.0',
  'facts.scopes.0',
  'query.facts.scopes',
  'header.authorization',
  'header.authorization.audience',
  'query.header.authorization.aud',
  'header.authorization.scope',
  'header.authorization.exp.form',
  'calls.session-refresh.body',
  'header.x-other-system',
  'header.x-source-system.form',
  'query.header.x-epj-system',
  `${DETAILS}.values`,
  `${DETAILS}.care_relation`,
  'header.authorization.legal_entity.id.form',
  'facts.unit',
  'facts.units.0',
  'calls.give-rights',
  'facts.byte',
  'facts.altinn.right',
  'query.altinn.right',
  'query.brreg.1',
  'response.answer.naeringskode1',
  'answer.naeringskode10',
  `${PROOF}.htu.form`,
  `${PROOF}.htm`,
  '',
]

describe('what is entered', () => {
  it.each(Object.entries(places).flatMap(([setting, all]) => all.map((at) => [at, setting] as const)))(
    'at %s is told as that: %s',
    (at, setting) => {
      expect(settingAt(at, '')?.en.startsWith(setting), settingAt(at, '')?.en).toBe(true)
    },
  )

  it.each(ofNoSetting)('is nothing at «%s»', (at) => expect(settingAt(at, '')).toBeUndefined())
})

describe('what it should be', () => {
  const told = (expected: string) => settingAt('body.redirect_uri', expected)?.en

  it.each([
    'http://localhost:5000/callback',
    'https://epj.no/a',
    'https://epj.no/a, http://localhost/b',
    '282957825',
    '282957825, 882957826',
    'LE',
    'FA1',
  ])('is told where it is a value: %s', (expected) =>
    expect(told(expected)).toMatch(new RegExp(`: ${expected.replaceAll('.', '\\.')}\\.$`)),
  )

  it.each([
    'one of https://epj.no/a',
    'https://epj.no/a or another',
    'httpx://epj.no',
    'https://',
    '28295782',
    '2829578255',
    '282957825 or another',
    'no 282957825',
    'LE or SP',
    'L',
    'LEG',
    'a LE',
    'le',
  ])('is left to the reason where it is words: %s', (expected) =>
    expect(told(expected)).toMatch(/character by character\.$/),
  )

  it('is told in both languages, of each setting that a value can be told of', () => {
    for (const at of [
      'body.redirect_uri',
      'query.post_logout_redirect_uri',
      'facts.units',
      'body.claims.practitioner_authorization.code',
    ])
      for (const language of ['nb', 'en'] as const)
        expect(settingAt(at, '282957825')?.[language], at).toMatch(/: 282957825\.$/)
  })
})
