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
    // As much as a recording may hold: tried from each letter anew, it would be looked at for hours.
    'letters without end': {
      events: () => [portalByTicket({ 'X-EPJ-System': 'E'.repeat(1_000_000) })],
      at: 'query.X-EPJ-System',
    },
  },
})
