import { describe, expect, it } from 'vitest'
import { assertion, journal, jwt } from '../../kit/fixture/build-events.ts'
import { par, refresh } from '../../kit/fixture/build-helseid-calls.ts'
import { attestDetail, CHILD, organisationDetail, PARENT } from '../../kit/fixture/build-tokens.ts'
import { readEvidence } from '../evidence.ts'
import { readDetails } from './details.ts'

const OID = 'urn:oid:2.16.578.1.12.4.1.4.101'
const attest = {
  legalEntity: PARENT,
  legalEntitySystem: OID,
  pointOfCare: CHILD,
  pointOfCareSystem: OID,
  authorization: 'LE',
}

describe('details of organisation and care', () => {
  it('are read alone and from a list, and are nothing when they are something else', () => {
    expect(readDetails(organisationDetail())).toEqual({ organisation: CHILD, child: CHILD })
    expect(readDetails([attestDetail()])).toEqual({ attest })
    for (const nothing of [undefined, null, 'text', 7, [], [null, 'text'], { type: 'nhn:sfm:journal-id' }])
      expect(readDetails(nothing)).toEqual({})
  })

  it('tell main unit and sub-unit of a multi-tenant client apart', () => {
    const parts = (value: string) => readDetails(organisationDetail(value))
    expect(parts(`NO:ORGNR:${PARENT}:${CHILD}`)).toMatchObject({ parent: PARENT, child: CHILD })
    for (const alone of [`NO:ORGNR:${PARENT}:`, `NO:ORGNR:${PARENT}`])
      expect(parts(alone)).toEqual({ organisation: alone, parent: PARENT })
  })

  it('are found in the assertion under both names, and in the request object', () => {
    const details = [organisationDetail(), attestDetail()]
    const inAssertion = (claims: Readonly<Record<string, unknown>>) =>
      refresh({ form: { client_assertion: assertion(claims) } })
    const { tokens, par: pushed } = readEvidence(
      journal(
        inAssertion({ assertion_details: details }),
        inAssertion({ authorization_details: details }),
        par({ form: { request: jwt({ alg: 'ES256' }, { authorization_details: details }) } }),
      ),
    )
    for (const call of [...tokens, ...pushed])
      expect(call.details).toEqual({ organisation: CHILD, child: CHILD, attest })
    expect([tokens.length, pushed.length]).toEqual([2, 1])
  })
})
