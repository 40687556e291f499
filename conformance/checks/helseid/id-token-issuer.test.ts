import { testSpoiltIdToken } from '../../kit/fixture/test-spoilt-id-token.ts'
import check from './id-token-issuer.ts'

testSpoiltIdToken(check, {
  scenario: 'helseid/id-token-from-elsewhere',
  fault: 'variant wrong-issuer',
  at: 'response.body.id_token.iss',
})
