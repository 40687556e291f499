import { proof } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { KEY } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-curve.ts'

const keyed = (jwk: object) => [token({ headers: { dpop: proof({}, { jwk }) } })]

testCheck(check, {
  accept: { 'P-256': () => [token()] },
  reject: {
    ES256: { events: () => keyed({ ...KEY, crv: 'ES256' }), at: 'header.dpop.jwk.crv' },
    'OpenSSL’s name': { events: () => keyed({ ...KEY, crv: 'prime256v1' }), at: 'header.dpop.jwk.crv' },
    'no curve': { events: () => keyed({ kty: 'EC', x: 'x', y: 'y' }), at: 'header.dpop.jwk.crv' },
  },
  decline: { 'an RSA key': () => keyed({ kty: 'RSA', n: 'n', e: 'AQAB' }) },
})
