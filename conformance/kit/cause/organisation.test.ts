// Organisations and authorisations: entered, registered, or mixed up by code.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import type { Cause } from '../../result.ts'
import { critical, medicines } from '../fixture/build-data-calls.ts'
import { assertion, type Draft, journal, step } from '../fixture/build-events.ts'
import { systemToken } from '../fixture/build-helseid-calls.ts'
import { sessionCreate } from '../fixture/build-kjernejournal-calls.ts'
import { accessToken, attestDetail, CHILD, organisationDetail, PARENT } from '../fixture/build-tokens.ts'
import { runCheck } from '../run-check.ts'
import { stopsIn } from '../stops.ts'

describe('the organisation above the unit in the attest', () => {
  const causeWith = (legalEntity: string, ...before: readonly Draft[]): Cause | undefined => {
    const check = checks.find(({ id }) => id === 'helseid/attest-matches-token')
    const attest = JSON.parse(JSON.stringify(attestDetail()).replaceAll(PARENT, legalEntity))
    const access = accessToken({ 'nhn:tillitsrammeverk:parameters': attest })
    return check && runCheck(check, readEvidence(journal(...before, sessionCreate({ access })))).cause
  }

  it('has been entered when no token of the EPJ names it', () => {
    expect(causeWith('991825827')).toBe('configuration')
  })

  it('was mixed up by code when it is one of the token’s own, or none at all', () => {
    expect(causeWith(CHILD)).toBe('implementation')
    expect(causeWith('123456789')).toBe('implementation')
  })

  it('was mixed up by code when another token of the EPJ is for it', () => {
    const other = { 'helseid://claims/client/claims/orgnr_parent': '991825827' }
    expect(causeWith('991825827', sessionCreate({ access: accessToken(other) }))).toBe('implementation')
    expect(causeWith('991825827', sessionCreate())).toBe('configuration')
  })

  it.each(['99182582', 'NO:ORGNR:991825827', '991825827-1'])('was put together by code as %s', (number) => {
    expect(causeWith(number)).toBe('implementation')
  })
})

describe('an organisation that HelseID or Kjernejournal refuses', () => {
  const causes = (answer: object, status = 400) => {
    const at = 'body.client_assertion.assertion_details.practitioner_role.organization.identifier.value'
    const refused = systemToken({ status, answer: { ...answer }, explanation: { reason: 'refused', at } })
    return stopsIn(readEvidence(journal(refused))).map(({ cause }) => cause)
  }

  it.each(['1001', '1002', '1003', '1004', '1005', '1006', '1008', '1010'])(
    'is not on a list, or has not given the right: HID-%s',
    (code) =>
      expect(causes({ error: 'invalid_grant', error_description: `HID-${code}` })).toEqual(['configuration']),
  )

  it.each(['1007', '1009'])('is asked for wrongly by code: HID-%s', (code) => {
    expect(causes({ error: 'invalid_request', error_description: `HID-${code}` })).toEqual(['implementation'])
  })

  it('is not the one of the token: KJF-000013, KJF-000022', () => {
    expect(causes({ feilkode: 'KJF-000013' }, 401)).toEqual(['configuration'])
    expect(causes({ feilkode: 'KJF-000022' }, 403)).toEqual(['configuration'])
    expect(causes({ feilkode: 'KJF-000123' }, 401)).toEqual(['implementation'])
  })
})

describe('an authorisation that Kjernejournal refuses', () => {
  const stops = (
    expected: string,
    feilkode = 'AUT_000',
    scenario = 'kjernejournal/open-portal',
    actual?: string,
  ) => {
    const at = 'body.claims.practitioner_authorization.code'
    const explanation = { reason: 'refused', at, expected, ...(actual !== undefined && { actual }) }
    const refused = sessionCreate({ status: 403, answer: { feilkode }, explanation })
    const parts = { outcome: 'problem', scenario } as const
    return stopsIn(readEvidence(journal(...step('open-kjernejournal', parts, refused))))
  }

  it('is told of as a setting where the user has none that is valid', () => {
    expect(stops('')).toMatchObject([{ cause: 'configuration', status: 403 }])
  })

  it('is Kjernejournal’s answer about a user who has another', () => {
    expect(stops('HF')).toEqual([])
  })

  it('is told of as a setting where attest and session name the same that the user has not', () => {
    expect(stops('SP', 'AUT_000', 'kjernejournal/open-portal', 'LE')).toMatchObject([
      { cause: 'configuration', status: 403 },
    ])
    expect(stops('SP', 'AUT_000', 'kjernejournal/open-portal', 'FA1')).toEqual([])
    expect(stops('SP', 'AUT_000', 'kjernejournal/role-without-access', 'LE')).toEqual([])
  })

  it('is not read out of a refusal for something else', () => {
    expect(stops('', 'KJF-000017')).toEqual([])
    expect(stops('SP', 'AUT_104', 'kjernejournal/open-portal', 'LE')).toEqual([])
  })

  it('is told of as a setting where the user is not in HPR, unless a scenario sent them', () => {
    expect(stops('a person in HPR', 'AUT_108')).toMatchObject([{ cause: 'configuration', status: 403 }])
    expect(stops('a person in HPR', 'AUT_108', 'kjernejournal/user-without-hpr')).toEqual([])
    expect(stops('565517045', 'AUT_108')).toEqual([])
  })
})

describe('an organisation that is named as clients of another kind do', () => {
  const ONE = 'urn:oid:2.16.578.1.12.4.1.4.101'
  const MANY = 'urn:oid:1.0.6523'
  const stops = (system: string, value: string, ...before: readonly Draft[]) => {
    const details = [
      {
        type: 'helseid_authorization',
        practitioner_role: { organization: { identifier: { system, type: 'ENH', value } } },
      },
    ]
    const at = 'body.client_assertion.assertion_details.practitioner_role.organization.identifier.system'
    const refused = systemToken({
      form: { client_assertion: assertion({ assertion_details: details }) },
      status: 400,
      answer: { error: 'invalid_request' },
      explanation: { reason: 'HID-1007', at, expected: 'the other', actual: JSON.stringify(system) },
    })
    return stopsIn(readEvidence(journal(...step('open-patient', { outcome: 'problem' }, ...before, refused))))
  }

  it('belongs to a client that is registered otherwise, where system and number agree', () => {
    expect(stops(ONE, CHILD)).toMatchObject([
      { cause: 'configuration', setting: { en: expect.stringContaining('multi-tenant') } },
    ])
    for (const value of [`NO:ORGNR:${PARENT}:${CHILD}`, `NO:ORGNR:${PARENT}:`, `NO:ORGNR:${PARENT}`])
      expect(stops(MANY, value)).toMatchObject([{ cause: 'configuration' }])
  })

  it('is written wrongly by code where they do not', () => {
    expect(stops(MANY, CHILD)).toMatchObject([{ cause: 'implementation' }])
    expect(stops('urn:oid:1.2.3', CHILD)).toMatchObject([{ cause: 'implementation' }])
    for (const value of [`x${CHILD}`, `${CHILD}0`])
      expect(stops(ONE, value), value).toMatchObject([{ cause: 'implementation' }])
    for (const value of [`x:NO:ORGNR:${CHILD}`, `NO:ORGNR:${PARENT}:${CHILD}:${CHILD}`])
      expect(stops(MANY, value), value).toMatchObject([{ cause: 'implementation' }])
    const right = systemToken({
      form: { client_assertion: assertion({ assertion_details: [organisationDetail()] }) },
    })
    expect(stops(ONE, `x${CHILD}`, right)).toMatchObject([{ cause: 'implementation' }])
  })
})

describe('a token for another API than it was sent to', () => {
  const causeOf = (...calls: readonly Draft[]): Cause | undefined => {
    const check = checks.find(({ id }) => id === 'helseid/single-audience')
    return check && runCheck(check, readEvidence(journal(...calls))).cause
  }
  const token = accessToken({ jti: 'one-for-both' })
  const headers = { authorization: `DPoP ${token}` }
  const explanation = { reason: 'The token is for another recipient', at: 'header.authorization.aud' }
  const refused = { headers, status: 401, answer: {}, explanation }
  const wrong = critical(refused)

  it('was mixed up by code when the API that it is meant for was called with it, or with one like it', () => {
    expect(causeOf(medicines({}, { headers }), wrong)).toBe('implementation')
    expect(causeOf(sessionCreate({ access: token }), wrong)).toBe('implementation')
    expect(causeOf(sessionCreate({ access: accessToken({ jti: 'another' }) }), wrong)).toBe('implementation')
  })

  it('has been entered when it was good for nothing else', () => {
    expect(causeOf(wrong)).toBe('configuration')
    expect(causeOf(medicines({}, refused), wrong)).toBe('configuration')
    expect(causeOf(sessionCreate({ access: accessToken({ aud: 'nhn:msh' }) }), wrong)).toBe('configuration')
    expect(causeOf(critical({ headers }), wrong)).toBe('configuration')
  })
})
