import { medicines } from '../../kit/fixture/build-data-calls.ts'
import { indicator, ping, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-scheme.ts'

const bearer = (access: string) => ({ headers: { authorization: `Bearer ${access}`, dpop: undefined } })

testCheck(check, {
  accept: {
    'the word DPoP': () => [indicator(), ping(), sessionCreate()],
    'the word in small letters': () => [indicator({ headers: { authorization: `dpop ${accessToken()}` } })],
  },
  reject: {
    'a bound token as Bearer, for medicines': {
      events: () => [medicines({}, bearer(accessToken()))],
      at: 'header.authorization',
    },
    'a bound token as Bearer': {
      events: () => [sessionCreate(bearer(accessToken()))],
      at: 'header.authorization',
    },
  },
  decline: {
    'a token that is not bound to a key': () => [indicator(bearer(accessToken({ cnf: undefined })))],
  },
})
