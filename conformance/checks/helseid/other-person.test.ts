import { testSpoiltIdToken } from '../../kit/fixture/test-spoilt-id-token.ts'
import check from './other-person.ts'

testSpoiltIdToken(check, {
  scenario: 'helseid/other-person',
  fault: 'variant other-person',
  at: 'response.body.id_token.helseid://claims/identity/pid',
})
