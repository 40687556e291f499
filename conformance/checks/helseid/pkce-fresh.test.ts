import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './pkce-fresh.ts'

const challenge = (code_challenge: string) => par({ form: { code_challenge } })

testCheck(check, {
  accept: {
    'two log-ins with a value each': () => [challenge('one'), challenge('two')],
    'a request that was refused and sent again': () => [
      par({ form: { code_challenge: 'one' }, status: 400, answer: { error: 'invalid_client' } }),
      challenge('one'),
    ],
  },
  reject: {
    'the same value twice': { events: () => [challenge('one'), challenge('one')], at: 'body.code_challenge' },
  },
})
