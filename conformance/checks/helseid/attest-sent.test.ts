import { indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, SCOPES } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-sent.ts'

const NAME = 'nhn:tillitsrammeverk:parameters'

testCheck(check, {
  accept: {
    'a token with an attest': () => [sessionCreate()],
    'scopes in one string': () => [sessionCreate({ access: accessToken({ scope: SCOPES.join(' ') }) })],
  },
  reject: {
    'no attest': {
      events: () => [sessionCreate({ access: accessToken({ [NAME]: undefined }) })],
      at: `header.authorization.${NAME}`,
    },
    'no scope for it': {
      events: () => [sessionCreate({ access: accessToken({ scope: ['nhn:kjernejournal/innlogging'] }) })],
      at: 'header.authorization.scope',
    },
  },
  decline: { 'only a look-up': () => [indicator()] },
})
