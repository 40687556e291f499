import { KEY, token } from '../../kit/build-calls.ts'
import { proof } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './dpop-public-key.ts'

const keyed = (jwk: unknown) => [token({ headers: { dpop: proof({}, { jwk }) } })]

testCheck(check, {
  accept: { 'a public key': () => [token()] },
  reject: {
    'a private key': { events: () => keyed({ ...KEY, d: 'secret' }), at: 'header.dpop.jwk.d' },
    'no key': { events: () => keyed(undefined), at: 'header.dpop.jwk' },
  },
})
