import { proof } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { KEY } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-public-key.ts'

const keyed = (jwk: unknown) => [token({ headers: { dpop: proof({}, { jwk }) } })]

testCheck(check, {
  accept: { 'a public key': () => [token()] },
  reject: {
    'a private key': { events: () => keyed({ ...KEY, d: 'secret' }), at: 'header.dpop.jwk.d' },
    'no key': { events: () => keyed(undefined), at: 'header.dpop.jwk' },
  },
})
