import { nonceDemand, refresh, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-on-token.ts'

const bare = { headers: { dpop: undefined } }

testCheck(check, {
  accept: { 'a proof in each call': () => [nonceDemand(), token(), refresh(), systemToken()] },
  reject: {
    'a code exchanged without a proof': { events: () => [token(bare)], at: 'header.dpop' },
    'a first attempt without a proof': { events: () => [nonceDemand(bare), token()], at: 'header.dpop' },
    'a refresh without a proof': { events: () => [token(), refresh(bare)], at: 'header.dpop' },
    'a system token without a proof, by a client that uses DPoP': {
      events: () => [token(), systemToken(bare)],
      at: 'header.dpop',
    },
  },
  decline: { 'a client without users and without DPoP': () => [systemToken(bare)] },
})
