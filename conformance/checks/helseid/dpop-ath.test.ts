import { critical } from '../../kit/fixture/build-data-calls.ts'
import { proof } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, ping, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, ath } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-ath.ts'

const withAth = (value: unknown) => ({ headers: { dpop: proof({ ath: value }) } })

testCheck(check, {
  accept: { 'the hash of the token': () => [indicator(), ping(), sessionCreate()] },
  reject: {
    'no ath': { events: () => [sessionCreate(withAth(undefined))], at: 'header.dpop.ath' },
    'the hash of the token before': {
      events: () => [indicator(withAth(ath(accessToken())))],
      at: 'header.dpop.ath',
    },
    'critical information without a proof': {
      events: () => [critical({ headers: { authorization: `DPoP ${accessToken()}` } })],
      at: 'header.dpop',
    },
    'no proof': { events: () => [sessionCreate({ headers: { dpop: undefined } })], at: 'header.dpop' },
  },
  decline: {
    'only a call to the token endpoint': () => [token()],
    'a token that is not bound to a key': () => [
      indicator({ headers: { authorization: `Bearer ${accessToken({ cnf: undefined })}`, dpop: undefined } }),
    ],
  },
})
