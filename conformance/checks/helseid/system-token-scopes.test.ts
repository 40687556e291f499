import { systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './system-token-scopes.ts'

const asking = (scope: string | undefined) => systemToken({ form: { scope } })

testCheck(check, {
  accept: {
    'the scope of the API': () => [systemToken()],
    'no scope: all that the client may have': () => [asking(undefined)],
  },
  reject: {
    'the identity number': {
      events: () => [asking('nhn:kjernejournal/api helseid://scopes/identity/pid')],
      at: 'body.scope',
    },
    'the HPR number': { events: () => [asking('helseid://scopes/hpr/hpr_number')], at: 'body.scope' },
    'the scopes of a log-in': { events: () => [asking('openid profile')], at: 'body.scope' },
  },
  decline: { 'only a user’s token': () => [token()] },
})
