import { sessionCreate, sessionEnd, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-on-session-calls.ts'

testCheck(check, {
  accept: {
    'DPoP on all three calls': () => [sessionCreate(), sessionRefresh(), sessionEnd()],
    'the word in lower case': () => [sessionCreate({ headers: { authorization: `dpop ${accessToken()}` } })],
  },
  reject: {
    'Bearer on create': {
      events: () => [
        sessionCreate({ headers: { authorization: `Bearer ${accessToken()}`, dpop: undefined } }),
      ],
      at: 'header.authorization',
    },
    'Bearer on a later call only': {
      events: () => [sessionCreate(), sessionEnd({ headers: { authorization: `Bearer ${accessToken()}` } })],
      at: 'header.authorization',
    },
    'a token that is not from HelseID': {
      events: () => [sessionCreate({ headers: { authorization: 'DPoP secret' } })],
      at: 'header.authorization',
    },
    'no token': {
      events: () => [sessionRefresh({ headers: { authorization: undefined } })],
      at: 'header.authorization',
    },
    'no proof': { events: () => [sessionCreate({ headers: { dpop: undefined } })], at: 'header.dpop' },
    'two proofs': { events: () => [sessionCreate({ headers: { dpop: ['a', 'b'] } })], at: 'header.dpop' },
  },
})
