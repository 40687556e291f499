import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './pkce-s256.ts'

testCheck(check, {
  accept: { 'a challenge with S256': () => [par()] },
  reject: {
    'the method plain': {
      events: () => [par({ form: { code_challenge_method: 'plain' } })],
      at: 'body.code_challenge_method',
    },
    'no challenge': {
      events: () => [par({ form: { code_challenge: undefined, code_challenge_method: undefined } })],
      at: 'body.code_challenge',
    },
  },
})
