import { testSpoiltIdToken } from '../../kit/fixture/test-spoilt-id-token.ts'
import check from './id-token-expired.ts'

testSpoiltIdToken(check, {
  scenario: 'helseid/id-token-expired',
  fault: 'variant expired-id-token',
  at: 'response.body.id_token.exp',
})
