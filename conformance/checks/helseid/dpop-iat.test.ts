import { proof, START } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-iat.ts'

const NOW = START / 1000
const made = (iat: unknown) => [token({ headers: { dpop: proof({ iat }) } })]

testCheck(check, {
  accept: { now: () => made(NOW), 'some seconds ago': () => made(NOW - 10) },
  reject: {
    'local time': { events: () => made(NOW + 3600), at: 'header.dpop.iat' },
    milliseconds: { events: () => made(START), at: 'header.dpop.iat' },
    'a text': { events: () => made(String(NOW)), at: 'header.dpop.iat' },
  },
})
