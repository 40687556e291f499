import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-kept.ts'

const WITHOUT = { 'nhn:tillitsrammeverk:parameters': undefined }
const create = (claims = {}) => sessionCreate({ access: accessToken(claims) })

testCheck(check, {
  accept: {
    'an attest in each token': () => [create(), create(), create()],
    'none at all for another user, who has forgotten none': () => [
      create(),
      create(),
      create({ ...WITHOUT, 'helseid://claims/identity/pid': '05898597468' }),
    ],
    'none before the first': () => [create(WITHOUT), create(), create()],
  },
  reject: {
    'a renewed token without': {
      events: () => [create(), create(WITHOUT)],
      at: 'header.authorization.nhn:tillitsrammeverk:parameters',
    },
    'one that lacks it among others': {
      events: () => [create(), create(WITHOUT), create()],
      at: 'header.authorization.nhn:tillitsrammeverk:parameters',
    },
  },
  decline: {
    'one session': () => [create()],
    'the same token once more': () => {
      const access = accessToken()
      return [sessionCreate({ access }), sessionCreate({ access })]
    },
    'no attest at all, which is not forgotten': () => [create(WITHOUT), create(WITHOUT)],
  },
})
