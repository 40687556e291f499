import { proof } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-typ.ts'

const typed = (typ: string | undefined) => [token({ headers: { dpop: proof({}, { typ }) } })]

testCheck(check, {
  accept: { 'the right mark': () => [token()] },
  reject: {
    JWT: { events: () => typed('JWT'), at: 'header.dpop.typ' },
    'no mark': { events: () => typed(undefined), at: 'header.dpop.typ' },
  },
})
