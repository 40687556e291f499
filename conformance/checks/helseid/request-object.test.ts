import { jwt } from '../../kit/fixture/build-events.ts'
import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './request-object.ts'

const object = (claims: object, alg = 'ES256') => [
  par({ form: { request: jwt({ alg }, { iat: 1000, ...claims }) } }),
]

testCheck(check, {
  accept: { '60 seconds': () => object({ exp: 1060 }) },
  reject: {
    'an hour': { events: () => object({ exp: 4600 }), at: 'body.request.exp' },
    'no end': { events: () => object({}), at: 'body.request.exp' },
    'no signature': { events: () => object({ exp: 1060 }, 'none'), at: 'body.request.alg' },
  },
  decline: { 'a log-in without one': () => [par()] },
})
