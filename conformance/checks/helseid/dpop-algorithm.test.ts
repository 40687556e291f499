import { proof } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-algorithm.ts'

const signed = (alg: string) => [token({ headers: { dpop: proof({}, { alg }) } })]

testCheck(check, {
  accept: { ES256: () => signed('ES256'), RS256: () => signed('RS256') },
  reject: {
    none: { events: () => signed('none'), at: 'header.dpop.alg' },
    HS256: { events: () => signed('HS256'), at: 'header.dpop.alg' },
  },
})
