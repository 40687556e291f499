import { testSpoiltIdToken } from '../../kit/fixture/test-spoilt-id-token.ts'
import check from './id-token-validated.ts'

testSpoiltIdToken(check, {
  scenario: 'helseid/wrong-nonce',
  fault: 'variant wrong-nonce',
  at: 'response.body.id_token.nonce',
})
