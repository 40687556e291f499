import { PATIENT } from '../../kit/build-calls.ts'
import { medicines, portalByTicket, TICKET, ticketFor } from '../../kit/build-data-calls.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './encoded.ts'

testCheck(check, {
  accept: { 'an encoded one': () => [ticketFor(), portalByTicket(), medicines()] },
  reject: {
    'plus signs as they are': {
      events: () => [ticketFor(), portalByTicket({ ticket: TICKET.replaceAll('+', ' ') }, { status: 400 })],
      at: 'query.ticket',
    },
    'for the data API': {
      events: () => [ticketFor(), medicines({ ticket: TICKET.replaceAll('+', ' ') }, { status: 400 })],
      at: 'query.ticket',
    },
  },
  decline: {
    'a ticket nobody gave': () => [portalByTicket()],
    'a ticket without a plus sign': () => [ticketFor(PATIENT, 'abc'), portalByTicket({ ticket: 'abc' })],
  },
})
