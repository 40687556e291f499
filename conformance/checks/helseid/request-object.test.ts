import { jwt, START } from '../../kit/fixture/build-events.ts'
import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './request-object.ts'

const NOW = START / 1000

const object = (claims: object, alg = 'ES256') => [
  par({ form: { request: jwt({ alg }, { iat: NOW, ...claims }) } }),
]

testCheck(check, {
  accept: {
    '60 seconds': () => object({ exp: NOW + 60 }),
    'iat and nbf a little back, for clocks that differ': () =>
      object({ iat: NOW - 15, nbf: NOW - 30, exp: NOW + 60 }),
    'no iat, which NHN’s page does not name': () => object({ iat: undefined, nbf: NOW - 15, exp: NOW + 60 }),
  },
  reject: {
    'an hour': { events: () => object({ exp: NOW + 3600 }), at: 'body.request.exp' },
    'an hour, long ago': { events: () => object({ iat: 1000, exp: 4600 }), at: 'body.request.exp' },
    'no end': { events: () => object({}), at: 'body.request.exp' },
    'no signature': { events: () => object({ exp: NOW + 60 }, 'none'), at: 'body.request.alg' },
  },
  decline: { 'a log-in without one': () => [par()] },
})
