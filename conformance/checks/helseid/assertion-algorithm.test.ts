import { assertion } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './assertion-algorithm.ts'

const signed = (alg: string | undefined) => [token({ form: { client_assertion: assertion({}, { alg }) } })]

testCheck(check, {
  accept: { ES256: () => signed('ES256'), PS512: () => signed('PS512') },
  reject: {
    none: { events: () => signed('none'), at: 'body.client_assertion.alg' },
    'a shared secret': { events: () => signed('HS256'), at: 'body.client_assertion.alg' },
    'no algorithm': { events: () => signed(undefined), at: 'body.client_assertion.alg' },
  },
})
