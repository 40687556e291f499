import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './practitioner-same.ts'

const stated = (code: string) => [
  sessionCreate({
    json: { claims: { patient_identifier: { id: PATIENT }, practitioner_authorization: { code } } },
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
        ...(code !== undefined && { practitioner_authorization: { code } }),
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
