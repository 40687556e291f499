import type { CallParts } from '../../kit/fixture/build-events.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { nonceDemand, par, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './pkce-verifier-same.ts'

const at = 'body.code_verifier'
const refused = (form: CallParts['form'], explanation?: CallParts['explanation']) =>
  token({
    form: { ...form },
    status: 400,
    answer: { error: 'invalid_grant' },
    ...(explanation && { explanation }),
  })
const another = () => refused({}, { reason: 'x', at, expected: 'y' })

testCheck(check, {
  accept: {
    'the verifier that HelseID took': () => [par(), token()],
    'the same, after a code that had expired': () => [
      par(),
      refused({}, { reason: 'x', at: 'body.code', expected: 'y' }),
      token(),
    ],
  },
  reject: {
    'another verifier': { events: () => [par(), another()], at },
    'no verifier': { events: () => [par(), refused({ code_verifier: undefined })], at },
    'an empty one': { events: () => [par(), refused({ code_verifier: '' })], at },
    'none in one log-in of several': {
      events: () => [par(), token(), par(), refused({ code_verifier: undefined })],
      at,
    },
  },
  decline: {
    'a system token': () => [systemToken()],
    'a code that was refused for something else': () => [
      par(),
      refused({}, { reason: 'x', at: 'body.code', expected: 'y' }),
    ],
    'a demand for a nonce': () => [par(), nonceDemand()],
    'a code of another log-in, which the bench sent in an attack': () => [
      ...step('log-in', { phase: 'attack', outcome: 'problem' }, par(), another()),
    ],
  },
})
