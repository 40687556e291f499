import { portalByTicket } from '../../kit/fixture/build-data-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './system-named.ts'

testCheck(check, {
  accept: {
    'in the address': () => [portalByTicket()],
    'as a header': () => [
      portalByTicket({ 'X-EPJ-System': undefined }, { headers: { 'x-epj-system': 'Test EPJ 1.0' } }),
    ],
  },
  reject: {
    'no name': { events: () => [portalByTicket({ 'X-EPJ-System': undefined })], at: 'query.X-EPJ-System' },
    'a name without a version': {
      events: () => [portalByTicket({ 'X-EPJ-System': 'EPJ' })],
      at: 'query.X-EPJ-System',
    },
  },
})
