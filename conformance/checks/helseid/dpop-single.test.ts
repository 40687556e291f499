import { indicator, par, token } from '../../kit/build-calls.ts'
import { proof } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
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
