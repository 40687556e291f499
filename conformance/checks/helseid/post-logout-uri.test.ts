import { endSession } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './post-logout-uri.ts'

const leave = (parts: object) => [
  endSession({ query: { post_logout_redirect_uri: 'http://localhost/out' }, ...parts }),
]

testCheck(check, {
  accept: { 'an address that HelseID takes': () => leave({}) },
  reject: {
    'an address that HelseID refuses': {
      events: () => leave({ status: 400 }),
      at: 'query.post_logout_redirect_uri',
    },
  },
  decline: {
    'a log-out without one': () => [endSession()],
    'a log-out that was refused for its ID token': () =>
      leave({ status: 400, explanation: { reason: 'not one of ours', at: 'query.id_token_hint' } }),
  },
})
