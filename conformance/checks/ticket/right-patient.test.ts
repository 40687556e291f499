import { OTHER_TICKET, portalByTicket, TICKET, ticketFor } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { OTHER_PATIENT, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './right-patient.ts'

const open = (patient: string, ticket: string) =>
  step('open-patient', { args: { patient } }, ticketFor(patient, ticket))

testCheck(check, {
  accept: {
    'each patient with the own ticket': () => [
      ...open(PATIENT, TICKET),
      ...step('open-kjernejournal', {}, portalByTicket()),
      ...open(OTHER_PATIENT, OTHER_TICKET),
      ...step('open-kjernejournal', {}, portalByTicket({ ticket: OTHER_TICKET })),
    ],
  },
  reject: {
    'the ticket of the patient before': {
      events: () => [
        ...open(PATIENT, TICKET),
        ...open(OTHER_PATIENT, OTHER_TICKET),
        ...step('open-kjernejournal', {}, portalByTicket()),
      ],
      at: 'query.ticket',
    },
    'the ticket of the patient before, and an adapter that fell': {
      events: () => [
        ...open(PATIENT, TICKET),
        ...open(OTHER_PATIENT, OTHER_TICKET),
        ...step('open-kjernejournal', {}, portalByTicket()).slice(0, -1),
      ],
      at: 'query.ticket',
    },
    'a ticket that the portal refuses': {
      events: () => [
        ...open(PATIENT, TICKET),
        ...step('open-kjernejournal', {}, portalByTicket({}, { status: 400 })),
      ],
      at: 'response.status',
    },
  },
  decline: {
    'no scenario that tells who is open': () => [ticketFor(), portalByTicket()],
    'a portal that refuses the EPJ’s name': () => [
      ...open(PATIENT, TICKET),
      ...step(
        'open-kjernejournal',
        {},
        portalByTicket({}, { status: 400, explanation: { reason: 'x', at: 'headers.x-epj-system' } }),
      ),
    ],
    'a portal that is down': () => [
      ...open(PATIENT, TICKET),
      ...step('open-kjernejournal', {}, portalByTicket({}, { status: 503, fault: 'status 503' })),
    ],
  },
})
