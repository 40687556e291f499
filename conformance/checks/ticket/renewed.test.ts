import {
  medicines,
  OTHER_TICKET,
  portalByTicket,
  refusedMedicines,
  TICKET,
  ticketFor,
} from '../../kit/fixture/build-data-calls.ts'
import { step, wait } from '../../kit/fixture/build-events.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './renewed.ts'

const open = (ticket: string) =>
  step('open-patient', { args: { patient: PATIENT } }, ticketFor(PATIENT, ticket))
const expired = () => portalByTicket({}, { status: 410 })
const click = (...calls: Parameters<typeof step>[2][]) => step('open-kjernejournal', {}, ...calls)
const HALF_AN_HOUR = 31 * 60

testCheck(check, {
  accept: {
    'looked up anew at the click': () => [
      ...open(TICKET),
      wait(HALF_AN_HOUR),
      ...click(expired(), ticketFor(PATIENT, OTHER_TICKET), portalByTicket({ ticket: OTHER_TICKET })),
    ],
    'looked up anew when the patient is opened again': () => [
      ...open(TICKET),
      wait(HALF_AN_HOUR),
      ...click(expired()),
      ...open(OTHER_TICKET),
      ...click(portalByTicket({ ticket: OTHER_TICKET })),
    ],
    'for the data API': () => [
      ...open(TICKET),
      wait(HALF_AN_HOUR),
      ...step(
        'read-medicines',
        {},
        refusedMedicines('KJF-000015'),
        ticketFor(PATIENT, OTHER_TICKET),
        medicines({ ticket: OTHER_TICKET }),
      ),
    ],
    'a new ticket, in a call that is refused for its proof': () => [
      ...open(TICKET),
      wait(HALF_AN_HOUR),
      ...step(
        'read-medicines',
        {},
        ticketFor(PATIENT, OTHER_TICKET),
        refusedMedicines('KJF-000123', { ticket: OTHER_TICKET }, 'headers.dpop.htu'),
      ),
    ],
  },
  reject: {
    'a new ticket that is refused': {
      events: () => [
        ...open(TICKET),
        wait(HALF_AN_HOUR),
        ...step(
          'read-medicines',
          {},
          ticketFor(PATIENT, OTHER_TICKET),
          refusedMedicines('KJF-000011', { ticket: OTHER_TICKET }),
        ),
      ],
      at: 'query.ticket',
    },
    'no new ticket': {
      events: () => [...open(TICKET), wait(HALF_AN_HOUR), ...click(expired())],
      at: 'query.ticket',
    },
    'an EPJ that does nothing': {
      events: () => [...open(TICKET), wait(HALF_AN_HOUR), ...click()],
      at: 'query.ticket',
    },
    'the old ticket once more': {
      events: () => [
        ...open(TICKET),
        wait(HALF_AN_HOUR),
        ...click(expired(), expired()),
        ...open(OTHER_TICKET),
        ...click(portalByTicket({ ticket: OTHER_TICKET })),
      ],
      at: 'query.ticket',
    },
  },
  decline: {
    'a ticket that is young': () => [...open(TICKET), ...click(portalByTicket())],
    'a patient who has none': () => [...open(''), wait(HALF_AN_HOUR), ...click()],
  },
})
