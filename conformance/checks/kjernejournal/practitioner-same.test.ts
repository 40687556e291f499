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

testCheck(check, {
  accept: { 'the code of the attest': () => stated('LE') },
  reject: {
    'another code': { events: () => stated('SP'), at },
    'no code of the list': { events: () => stated('lege'), at },
  },
  decline: {
    'a token without an attest': () => [
      sessionCreate({ access: accessToken({ 'nhn:tillitsrammeverk:parameters': undefined }) }),
    ],
  },
})
