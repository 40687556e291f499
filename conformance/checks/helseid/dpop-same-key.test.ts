import { proof } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, ath, KEY } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-same-key.ts'

function createWith(jwk: unknown) {
  const access = accessToken()
  return sessionCreate({ access, headers: { dpop: proof({ ath: ath(access) }, { jwk }) } })
}

testCheck(check, {
  accept: {
    'the key of the token': () => [token(), indicator(), sessionCreate()],
    'the same key, with more said about it': () => [createWith({ ...KEY, alg: 'ES256', kid: 'A1' })],
  },
  reject: {
    'another key': { events: () => [createWith({ ...KEY, x: 'key-2' })], at: 'header.dpop.jwk' },
    'no key': { events: () => [createWith(undefined)], at: 'header.dpop.jwk' },
  },
  decline: {
    'a token that is not bound to a key': () => [
      indicator({ headers: { authorization: `Bearer ${accessToken({ cnf: undefined })}`, dpop: undefined } }),
    ],
  },
})
