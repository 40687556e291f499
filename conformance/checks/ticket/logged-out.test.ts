import { portalByTicket, portalLogOut, ticketFor } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
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
