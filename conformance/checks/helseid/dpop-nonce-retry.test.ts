import { fresh, proof, wait } from '../../kit/fixture/build-events.ts'
import { nonceDemand, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-nonce-retry.ts'

const demanded = {
  headers: { dpop: proof() },
  status: 400,
  answer: { error: 'use_dpop_nonce' },
  answerHeaders: { 'dpop-nonce': 'nonce-1' },
}

testCheck(check, {
  accept: {
    'the same code again, with the nonce': () => {
      const form = { code: fresh('secret:code') }
      return [nonceDemand({ form, headers: { dpop: proof() } }), token({ form })]
    },
    'a system token, with a nonce from another call': () => [
      systemToken(demanded),
      systemToken({ headers: { dpop: proof({ nonce: 'nonce-2' }) } }),
    ],
  },
  reject: {
    'no second attempt': {
      events: () => [nonceDemand({ headers: { dpop: proof() } })],
      at: 'header.dpop.nonce',
    },
    'a second attempt without the nonce': {
      events: () => {
        const form = { code: fresh('secret:code') }
        return [nonceDemand({ form }), nonceDemand({ form, headers: { dpop: proof() } })]
      },
      at: 'header.dpop.nonce',
    },
    'a new log-in instead': {
      events: () => [nonceDemand({ headers: { dpop: proof() } }), token()],
      at: 'header.dpop.nonce',
    },
    'the next attempt only when the user tries again': {
      events: () => [systemToken(demanded), wait(300), systemToken()],
      at: 'header.dpop.nonce',
    },
  },
  decline: { 'HelseID asked for nothing': () => [token()] },
})
