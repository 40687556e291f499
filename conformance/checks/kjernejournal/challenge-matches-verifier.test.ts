import { VERIFIER } from '../../kit/fixture/build-helseid-calls.ts'
import { openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './challenge-matches-verifier.ts'

const visit = (ehr_code_verifier: string | undefined) => () => [
  sessionCreate(),
  openPortal({ query: { code: 'secret:code:1', ehr_code_verifier } }),
]
const promising = (ehr_code_challenge: string | undefined) => () => [
  sessionCreate({ json: { ehr_code_challenge, claims: { patient_identifier: { id: PATIENT } } } }),
  openPortal(),
]
const at = 'query.ehr_code_verifier'

testCheck(check, {
  accept: { 'the verifier of the challenge': visit(VERIFIER) },
  reject: {
    'another verifier': { events: visit(VERIFIER.toUpperCase()), at },
    'the verifier itself as challenge': { events: promising(VERIFIER), at },
    'a challenge with padding': { events: promising('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM='), at },
    'no challenge': { events: promising(undefined), at },
  },
  decline: {
    'a session that was never opened': () => [sessionCreate()],
    'an opening without a verifier, which another check judges': visit(undefined),
  },
})
