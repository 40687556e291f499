import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './practitioner-same.ts'

const VOLVEN_9060 = 'urn:oid:2.16.578.1.12.4.1.1.9060'
const stated = (code: string, system: string | undefined = VOLVEN_9060) => [
  sessionCreate({
    json: { claims: { patient_identifier: { id: PATIENT }, practitioner_authorization: { code, system } } },
  }),
]
const at = 'body.claims.practitioner_authorization.code'
/** What HelseID wrote in the token of the attest that was sent without one. */
const unattested = (code?: string) =>
  sessionCreate({
    access: accessToken({ 'nhn:tillitsrammeverk:parameters': { practitioner: {} } }),
    json: {
      claims: {
        patient_identifier: { id: PATIENT },
        ...(code !== undefined && { practitioner_authorization: { code, system: VOLVEN_9060 } }),
      },
    },
  })

const refused =
  (expected: string, feilkode = 'AUT_000') =>
  () => [sessionCreate({ status: 403, answer: { feilkode }, explanation: { reason: 'x', at, expected } })]

testCheck(check, {
  accept: {
    'the last one of a user who has none left': refused(''),
    'one that gives no access': refused('LE, SP', 'AUT_104'),
    'the code of the attest': () => stated('LE'),
    'an attest without one, of a user whose profession is not known': () => [unattested('XX')],
  },
  reject: {
    'one that is another’s, in the attest, too': { events: refused('SP, VP'), at },
    'another code': { events: () => stated('SP'), at },
    'no code of the list': { events: () => stated('lege'), at },
    'a code of another list': {
      events: () => stated('LE', 'urn:oid:2.16.578.1.12.4.1.1.8655'),
      at: 'body.claims.practitioner_authorization.system',
    },
    'a code of no list': {
      events: () => [sessionCreate({ json: { claims: { practitioner_authorization: { code: 'LE' } } } })],
      at: 'body.claims.practitioner_authorization.system',
    },
    'no code at all': { events: () => [unattested()], at },
    'an attest without what the session states': {
      events: () => [unattested('LE')],
      at: 'header.authorization.nhn:tillitsrammeverk:parameters.practitioner.authorization.code',
    },
  },
  decline: {
    'a token without an attest': () => [
      sessionCreate({ access: accessToken({ 'nhn:tillitsrammeverk:parameters': undefined }) }),
    ],
  },
})
