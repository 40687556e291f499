// Organisations and authorisations: entered, registered, or mixed up by code.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import type { Cause } from '../../result.ts'
import { assertion, journal, step } from '../fixture/build-events.ts'
import { systemToken } from '../fixture/build-helseid-calls.ts'
import { sessionCreate } from '../fixture/build-kjernejournal-calls.ts'
import { accessToken, attestDetail, CHILD, PARENT } from '../fixture/build-tokens.ts'
import { runCheck } from '../run-check.ts'
import { stopsIn } from '../stops.ts'

describe('the organisation above the unit in the attest', () => {
  const causeWith = (legalEntity: string): Cause | undefined => {
    const check = checks.find(({ id }) => id === 'helseid/attest-matches-token')
    const attest = JSON.parse(JSON.stringify(attestDetail()).replaceAll(PARENT, legalEntity))
    const access = accessToken({ 'nhn:tillitsrammeverk:parameters': attest })
    return check && runCheck(check, readEvidence(journal(sessionCreate({ access })))).cause
  }

  it('has been entered when no token of the EPJ names it', () => {
    expect(causeWith('991825827')).toBe('configuration')
  })

  it('was mixed up by code when it is one of the token’s own, or none at all', () => {
    expect(causeWith(CHILD)).toBe('implementation')
    expect(causeWith('123456789')).toBe('implementation')
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

  it('is told of as a setting where the user is not in HPR, unless a scenario sent them', () => {
    expect(stops('a person in HPR', 'AUT_108')).toMatchObject([{ cause: 'configuration', status: 403 }])
    expect(stops('a person in HPR', 'AUT_108', 'kjernejournal/user-without-hpr')).toEqual([])
    expect(stops('565517045', 'AUT_108')).toEqual([])
  })
})

describe('an organisation that is named as clients of another kind do', () => {
  const ONE = 'urn:oid:2.16.578.1.12.4.1.4.101'
  const MANY = 'urn:oid:1.0.6523'
  const stops = (system: string, value: string) => {
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
    return stopsIn(readEvidence(journal(...step('open-patient', { outcome: 'problem' }, refused))))
  }

  it('belongs to a client that is registered otherwise, where system and number agree', () => {
    expect(stops(ONE, CHILD)).toMatchObject([
      { cause: 'configuration', setting: { en: expect.stringContaining('multi-tenant') } },
    ])
    expect(stops(MANY, `NO:ORGNR:${PARENT}:${CHILD}`)).toMatchObject([{ cause: 'configuration' }])
  })

  it('is written wrongly by code where they do not', () => {
    expect(stops(MANY, CHILD)).toMatchObject([{ cause: 'implementation' }])
    expect(stops('urn:oid:1.2.3', CHILD)).toMatchObject([{ cause: 'implementation' }])
  })
})
