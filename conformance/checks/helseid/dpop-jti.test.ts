import { proof } from '../../kit/fixture/build-events.ts'
import { nonceDemand, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, ping, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-jti.ts'

const withProof = (dpop: string) => ({ headers: { dpop } })
const same = { jti: 'the-same-every-time' }

testCheck(check, {
  accept: {
    'a new proof in each call': () => [nonceDemand(), token(), indicator(), ping(), sessionCreate()],
  },
  reject: {
    'the same jti again, with the nonce': {
      events: () => [
        nonceDemand(withProof(proof(same))),
        token(withProof(proof({ ...same, nonce: 'nonce-1' }))),
      ],
      at: 'header.dpop.jti',
    },
    'the same proof for two look-ups': {
      events: () => {
        const kept = withProof(proof())
        return [indicator(kept), indicator(kept)]
      },
      at: 'header.dpop.jti',
    },
    'the same jti to two addresses': {
      events: () => [indicator(withProof(proof(same))), ping(withProof(proof(same)))],
      at: 'header.dpop.jti',
    },
    'no jti': { events: () => [token(withProof(proof({ jti: undefined })))], at: 'header.dpop.jti' },
  },
  decline: { 'a call without a proof': () => [indicator({ headers: { dpop: undefined } })] },
})
