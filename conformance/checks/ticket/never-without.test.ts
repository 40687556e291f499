import { portalByTicket, ticketFor } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './never-without.ts'

const open = (ticket: string) =>
  step('open-patient', { args: { patient: PATIENT } }, ticketFor(PATIENT, ticket))

testCheck(check, {
  accept: {
    'nothing is opened': () => [
      ...open('abc'),
      ...step('open-kjernejournal', {}, portalByTicket({ ticket: 'abc' })),
      ...open(''),
      ...step('open-kjernejournal', { outcome: 'problem' }),
    ],
  },
  reject: {
    'the portal without anything': {
      events: () => [...open(''), ...step('open-kjernejournal', {}, portalByTicket({ ticket: undefined }))],
      at: 'query.ticket',
    },
    'an old ticket': {
      events: () => [...open(''), ...step('open-kjernejournal', {}, portalByTicket())],
      at: 'query.ticket',
    },
    'outside any scenario': { events: () => [portalByTicket({ ticket: undefined })], at: 'query.ticket' },
  },
  undecided: {
    'an EPJ that was never seen to open anything': () => [
      ...open(''),
      ...step('open-kjernejournal', { outcome: 'problem' }),
    ],
  },
  decline: {
    'a patient with a ticket': () => [...open('abc'), ...step('open-kjernejournal', {}, portalByTicket())],
    'a patient whose ticket came with the click': () => [
      ...open(''),
      ...step('open-kjernejournal', {}, ticketFor(), portalByTicket()),
    ],
  },
})
