import { proof } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-jti-form.ts'

const drawn = (jti: unknown) => [token({ headers: { dpop: proof({ jti }) } })]

testCheck(check, {
  accept: { '16 characters': () => drawn('0123456789abcdef') },
  reject: {
    'a short one': { events: () => drawn('12345'), at: 'header.dpop.jti' },
    'padded base64': { events: () => drawn('0123456789abcde+/='), at: 'header.dpop.jti' },
    'a number': { events: () => drawn(1), at: 'header.dpop.jti' },
  },
})
