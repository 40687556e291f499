import { medicines, portalByTicket, TICKET, ticketFor } from '../../kit/fixture/build-data-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './as-given.ts'

testCheck(check, {
  accept: {
    'at the portal': () => [ticketFor(), portalByTicket()],
    'at the data API': () => [ticketFor(), medicines()],
    'not encoded, which another check says': () => [
      ticketFor(),
      portalByTicket({ ticket: TICKET.replaceAll('+', ' ') }),
    ],
    'encoded twice, which that check says too': () => [
      ticketFor(),
      medicines({ ticket: encodeURIComponent(TICKET) }, { status: 403 }),
    ],
  },
  reject: {
    'twice in the address': {
      events: () => [ticketFor(), portalByTicket({ ticket: [TICKET, TICKET] }, { status: 400 })],
      at: 'query.ticket',
    },
    'a ticket that was cut off': {
      events: () => [ticketFor(), portalByTicket({ ticket: TICKET.slice(0, 4) }, { status: 400 })],
      at: 'query.ticket',
    },
    'a ticket in capitals': {
      events: () => [ticketFor(), medicines({ ticket: TICKET.toUpperCase() }, { status: 403 })],
      at: 'query.ticket',
    },
  },
  decline: {
    'one that was given before anybody looked': () => [portalByTicket(), medicines()],
    'one that has run out since': () => [portalByTicket({}, { status: 410 })],
  },
})
