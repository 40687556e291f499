import { proof } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './dpop-single.ts'

testCheck(check, {
  accept: { 'one each': () => [token(), indicator()] },
  reject: {
    'two headers': { events: () => [token({ headers: { dpop: [proof(), proof()] } })], at: 'header.dpop' },
    'two in one header': {
      events: () => [token({ headers: { dpop: `${proof()}, ${proof()}` } })],
      at: 'header.dpop',
    },
  },
  decline: { 'a call without': () => [par()] },
})
