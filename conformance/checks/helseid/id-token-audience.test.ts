import { testSpoiltIdToken } from '../../kit/fixture/test-spoilt-id-token.ts'
import check from './id-token-audience.ts'

testSpoiltIdToken(check, {
  scenario: 'helseid/id-token-for-another',
  fault: 'variant wrong-audience',
  at: 'response.body.id_token.aud',
})
