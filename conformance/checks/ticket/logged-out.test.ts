import { portalByTicket, portalLogOut, ticketFor } from '../../kit/build-data-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './logged-out.ts'

const open = () => step('open-kjernejournal', {}, portalByTicket())
const out = (...calls: Parameters<typeof step>[2][]) => step('log-out', {}, ...calls)

testCheck(check, {
  accept: {
    loggut: () => [ticketFor(), ...open(), ...out(portalLogOut())],
    'loggut with the patient': () => [
      ticketFor(),
      ...open(),
      ...step('close-patient', {}, portalLogOut()),
      ...out(),
    ],
  },
  reject: {
    nothing: { events: () => [ticketFor(), ...open(), ...out()], at: 'calls.log-out' },
    'the portal opened again afterwards': {
      events: () => [
        ticketFor(),
        ...open(),
        ...step('close-patient', {}, portalLogOut()),
        ...open(),
        ...out(),
      ],
      at: 'calls.log-out',
    },
  },
  decline: { 'a user who never opened the portal': () => [...out()] },
})
