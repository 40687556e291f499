import { assertion } from '../../kit/fixture/build-events.ts'
import { nonceDemand, par, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './assertion-jti.ts'

const same = (client_assertion: string) => ({ form: { client_assertion } })

testCheck(check, {
  accept: {
    'a new assertion for each call': () => [par(), nonceDemand(), token(), systemToken()],
    'the same assertion after a demand for a nonce': () => {
      const kept = same(assertion())
      return [nonceDemand(kept), token(kept)]
    },
  },
  reject: {
    'one assertion for PAR and token': {
      events: () => {
        const kept = same(assertion())
        return [par(kept), token(kept)]
      },
      at: 'body.client_assertion.jti',
    },
    'new assertions with the same jti': {
      events: () => [
        nonceDemand(same(assertion({ jti: 'same', iat: 1 }))),
        token(same(assertion({ jti: 'same', iat: 2 }))),
      ],
      at: 'body.client_assertion.jti',
    },
    'no jti': { events: () => [par(same(assertion({ jti: undefined })))], at: 'body.client_assertion.jti' },
  },
})
