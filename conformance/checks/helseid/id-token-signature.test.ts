import { testSpoiltIdToken } from '../../kit/fixture/test-spoilt-id-token.ts'
import check from './id-token-signature.ts'

testSpoiltIdToken(check, {
  scenario: 'helseid/id-token-wrong-key',
  fault: 'variant wrong-id-token-signature',
  at: 'response.body.id_token.signature',
})
