import { portalByTicket, portalHold, portalLogOut, ticketFor } from '../../kit/fixture/build-data-calls.ts'
import { step, wait } from '../../kit/fixture/build-events.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './held.ts'

const open = () => [
  ...step('open-patient', { args: { patient: PATIENT } }, ticketFor()),
  ...step('open-kjernejournal', {}, portalByTicket()),
]
const pass = (...calls: Parameters<typeof step>[2][]) => step('advance', {}, ...calls)
const close = () => step('close-patient', {})
const TEN = wait(600)

testCheck(check, {
  accept: {
    'a call each ten minutes until the patient is closed': () => [
      ...open(),
      ...pass(TEN, portalHold(), TEN, portalHold(), TEN, portalHold()),
      ...close(),
      ...pass(TEN, TEN),
    ],
    'calls that the bench spoilt': () => [
      ...open(),
      ...pass(TEN, portalHold({ status: 503, fault: 'status' }), TEN),
      ...close(),
    ],
    'calls that are refused since the user has left the portal by its own link': () => [
      ...open(),
      ...pass(TEN, portalHold(), portalLogOut(), TEN, portalHold({ status: 401 }), TEN),
      ...close(),
      ...pass(TEN, TEN),
    ],
    'no more calls since the integration was switched off': () => [
      ...open(),
      ...pass(TEN, portalHold()),
      ...step('switch-integration', { args: { on: false } }),
      ...pass(TEN, TEN),
      ...step('open-patient', { args: { patient: PATIENT } }),
    ],
    'a call that was under way when the patient was closed': () => [
      ...open(),
      ...pass(TEN, portalHold(), TEN),
      ...step('close-patient', {}, portalHold()),
      ...pass(TEN, TEN),
    ],
  },
  reject: {
    'no calls': { events: () => [...open(), ...pass(TEN, TEN), ...close()], at: 'calls.hold-session' },
    'calls that the portal refuses': {
      events: () => [
        ...open(),
        ...pass(TEN, portalHold({ status: 400 }), TEN, portalHold({ status: 401 })),
        ...close(),
      ],
      at: 'calls.hold-session',
    },
    'no calls until the user left the portal': {
      events: () => [...open(), ...pass(TEN, TEN, portalLogOut()), ...close()],
      at: 'calls.hold-session',
    },
    'calls after the patient was closed': {
      events: () => [...open(), ...pass(TEN, portalHold()), ...close(), ...pass(TEN, TEN, portalHold())],
      at: 'calls.hold-session',
    },
  },
  decline: { 'a patient who is open for a moment': () => [...open(), ...close()] },
})
