import { medicines, portalByTicket, TICKET, ticketFor } from '../../kit/fixture/build-data-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './consent-stated.ts'

testCheck(check, {
  accept: {
    'in the look-up': () => [ticketFor(PATIENT, TICKET, { samtykke: 'HPAKUTT' }), medicines()],
    'in the call': () => [ticketFor(), medicines({ 'samtykke-bruk-api': 'HPAKUTT' })],
  },
  reject: { nowhere: { events: () => [ticketFor(), medicines()], at: 'body.samtykke' } },
  decline: { 'a ticket for the portal': () => [ticketFor(), portalByTicket()] },
})
