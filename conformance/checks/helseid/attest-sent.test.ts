import { accessToken, indicator, SCOPES, sessionCreate } from '../../kit/build-calls.ts'
import { testCheck } from '../../kit/test-check.ts'
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
