import { expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import { assertion, journal, step } from '../../kit/fixture/build-events.ts'
import { refresh, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import {
  accessToken,
  attest,
  attestDetail,
  CHILD,
  organisationDetail,
  PARENT,
} from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import { runCheck } from '../../kit/run-check.ts'
import check from './organisation-in-token.ts'

const OTHER = '315289347'
const DETAIL = 'body.client_assertion.assertion_details.practitioner_role.organization.identifier.value'
const CLAIM = 'helseid://claims/client/claims/orgnr_child'
const saying = (...details: readonly unknown[]) => ({
  form: { client_assertion: assertion({ assertion_details: details }) },
})
const created = (claims: Readonly<Record<string, unknown>>) => sessionCreate({ access: accessToken(claims) })
const loggedIn = (arbeidssted: string) => step('log-in', { args: { arbeidssted } })
const opened = (...claims: readonly Readonly<Record<string, unknown>>[]) =>
  step('open-kjernejournal', {}, ...claims.map(created))

testCheck(check, {
  accept: {
    'the unit in request and token': () => [
      refresh(saying(organisationDetail(), attestDetail())),
      sessionCreate(),
      systemToken(saying(organisationDetail())),
    ],
    'the unit that the user chose': () => [...loggedIn(CHILD), ...opened({})],
    'a unit that was asked for at the log-in': () => [
      refresh({ ...saying(attestDetail()), answer: { access_token: accessToken() } }),
    ],
    'a client with one unit alone': () => [
      refresh(saying(attestDetail(PARENT))),
      created({ [CLAIM]: undefined, 'nhn:tillitsrammeverk:parameters': attest(PARENT) }),
    ],
    'a multi-tenant client without a sub-unit': () => [
      systemToken(saying(organisationDetail(`NO:ORGNR:${PARENT}:`))),
    ],
  },
  reject: {
    'an attest for a unit that is not asked for': {
      events: () => [
        refresh({ ...saying(attestDetail()), answer: { access_token: accessToken({ [CLAIM]: undefined }) } }),
      ],
      at: DETAIL,
    },
    'a token for the main unit and an attest for a unit': {
      events: () => [created({ [CLAIM]: undefined })],
      at: `header.authorization.${CLAIM}`,
    },
    'the unit of the workplace before': {
      events: () => [...loggedIn(OTHER), ...opened({ [CLAIM]: CHILD })],
      at: `header.authorization.${CLAIM}`,
    },
    'a number with spaces': {
      events: () => [systemToken(saying(organisationDetail('311 981 455')))],
      at: DETAIL,
    },
    'a unit that the client does not have': {
      events: () => [
        systemToken({
          ...saying(organisationDetail(OTHER)),
          status: 400,
          answer: { error: 'invalid_request', error_description: 'HID-1002: not on the list.' },
        }),
      ],
      at: DETAIL,
    },
  },
  decline: {
    'nothing said about the unit': () => [
      token(),
      created({ [CLAIM]: undefined, 'nhn:tillitsrammeverk:parameters': undefined }),
    ],
  },
})

it('tells which units the client has, where HelseID did', () => {
  const refused = (expected: string) =>
    systemToken({
      ...saying(organisationDetail(OTHER)),
      status: 400,
      answer: { error: 'invalid_request', error_description: 'HID-1002: not on the list.' },
      explanation: { reason: 'not on the list', at: DETAIL, expected },
    })
  const told = (expected: string) =>
    runCheck(check, readEvidence(journal(refused(expected)))).findings.map((one) => one.expected.nb)
  expect(told(`${CHILD}, ${PARENT}`)).toEqual([`en enhet på klientens liste: ${CHILD}, ${PARENT}`])
  expect(told('nine digits')).toEqual(['ni sifre, for en enhet på klientens liste'])
})

it('takes HID-1007 for a word about the organisation only where it is', () => {
  const refused = (at: string | undefined, ...details: readonly unknown[]) =>
    refresh({
      ...saying(organisationDetail(), ...details),
      status: 400,
      answer: { error: 'invalid_request', error_description: 'HID-1007: breaks the specification.' },
      ...(at !== undefined && { explanation: { reason: 'HID-1007', at } }),
    })
  const verdict = (call: ReturnType<typeof refused>) => runCheck(check, readEvidence(journal(call))).verdict
  const of = (member: string) => `body.client_assertion.assertion_details[${member}`
  expect(
    verdict(refused(of('nhn:tillitsrammeverk:parameters].practitioner.authorization.code'), attestDetail())),
  ).toBe('passed')
  expect(verdict(refused(of('0].practitioner_role.organization.identifier.system'), attestDetail()))).toBe(
    'failed',
  )
  // A recording has HelseID's own words alone.
  expect(verdict(refused(undefined, attestDetail()))).toBe('passed')
  expect(verdict(refused(undefined))).toBe('failed')
})
