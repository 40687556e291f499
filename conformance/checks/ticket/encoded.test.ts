import { medicines, portalByTicket, TICKET, ticketFor } from '../../kit/fixture/build-data-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './encoded.ts'

testCheck(check, {
  accept: { 'an encoded one': () => [ticketFor(), portalByTicket(), medicines()] },
  reject: {
    'plus signs as they are': {
      events: () => [ticketFor(), portalByTicket({ ticket: TICKET.replaceAll('+', ' ') }, { status: 400 })],
      at: 'query.ticket',
    },
    'encoded twice': {
      events: () => [ticketFor(), portalByTicket({ ticket: encodeURIComponent(TICKET) }, { status: 400 })],
      at: 'query.ticket',
    },
    'for the data API': {
      events: () => [ticketFor(), medicines({ ticket: TICKET.replaceAll('+', ' ') }, { status: 400 })],
      at: 'query.ticket',
    },
  },
  decline: {
    'a ticket nobody gave': () => [portalByTicket()],
    'a percent sign that encodes nothing': () => [
      ticketFor(),
      portalByTicket({ ticket: '%zz' }, { status: 400 }),
    ],
    'a ticket without a plus sign': () => [ticketFor(PATIENT, 'abc'), portalByTicket({ ticket: 'abc' })],
  },
})
