import { portalByTicket } from '../../kit/fixture/build-data-calls.ts'
import { type CallParts, type Draft, step } from '../../kit/fixture/build-events.ts'
import { indicator, openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT, PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './works-when-down.ts'

const scenario = 'kjernejournal/service-down'
const drop = { status: 503, answer: {}, fault: 'drop' } satisfies CallParts
type Change = Parameters<typeof step>[1]

const args = { patient: PATIENT }
const before = () => [
  ...step('log-in', { scenario, phase: 'before', args: { user: USER } }),
  ...open('before', { seen: { icon: 4 } }),
]
const open = (phase: string, change: Change, parts: CallParts = {}) =>
  step('open-patient', { scenario, phase, args, ...change }, indicator(parts))
const standing = { outcome: 'problem', seen: { icon: 0, patient: PATIENT } }
const told = { outcome: 'problem', seen: { message: 'Ikke kontakt med kjernejournal' } }
const click = (change: Change, ...calls: readonly Draft[]) =>
  step('open-kjernejournal', { scenario, phase: 'attack', ...change }, ...calls)
const next = { args: { patient: OTHER_PATIENT }, seen: { icon: 3, patient: OTHER_PATIENT } }
const down = (opened: Change, clicked: Change) => [
  ...open('attack', opened, drop),
  ...open('attack', next, { json: { fnr: OTHER_PATIENT } }),
  ...click(clicked, sessionCreate(drop)),
]
const after = () => open('after', { seen: { icon: 4 } })
const sandwich = (opened: Change, clicked: Change) => () => [
  ...before(),
  ...down(opened, clicked),
  ...after(),
]

const withTickets = (clicked: Change) => () => {
  const here = { scenario: 'portal-ticket/service-down' }
  return [
    ...step('log-in', { ...here, phase: 'before', args: { user: USER } }),
    ...step('open-patient', { ...here, phase: 'before', args, seen: { icon: 4 } }, indicator()),
    ...step('open-kjernejournal', { ...here, phase: 'before' }, portalByTicket()),
    ...step('open-patient', { ...here, phase: 'attack', args, ...standing }, indicator(drop)),
    ...step('open-kjernejournal', { ...here, phase: 'attack', ...clicked }),
    ...step('open-patient', { ...here, phase: 'after', args, seen: { icon: 4 } }, indicator()),
  ]
}

testCheck(check, {
  accept: {
    'an EPJ with tickets that says so': withTickets(told),
    'an EPJ that shows it and goes on': sandwich(standing, told),
    'an EPJ that creates the session as soon as the patient is opened': () => [
      ...before(),
      ...open('attack', standing, drop),
      ...step('open-patient', { scenario, phase: 'attack', ...next }, indicator(), sessionCreate(drop)),
      ...click(told),
      ...after(),
    ],
    'an EPJ that takes it without a word of trouble': sandwich(
      { seen: { icon: 0 } },
      { seen: { message: 'Nede' } },
    ),
  },
  reject: {
    'an EPJ with tickets that says nothing when there is none': {
      events: withTickets({ seen: { message: null } }),
      at: 'reported.message',
    },
    'an EPJ that falls over when the record cannot be opened': {
      events: sandwich(standing, { outcome: 'timed-out' }),
      at: 'reported.outcome',
    },
    'a patient who cannot be opened once the health indicator has been down': {
      events: () => [
        ...before(),
        ...open('attack', standing, drop),
        ...open('attack', { ...next, outcome: 'problem', seen: { icon: 0, patient: PATIENT } }),
        ...click(told, sessionCreate(drop)),
        ...after(),
      ],
      at: 'reported.patient',
    },
    'an EPJ that falls over': {
      events: sandwich({ outcome: 'problem', seen: { icon: null, patient: null } }, told),
      at: 'reported.patient',
    },
    'an icon that says that there is no record': {
      events: sandwich({ seen: { icon: 1 } }, told),
      at: 'reported.icon',
    },
    'the icon of the patient before': { events: sandwich({ seen: { icon: 4 } }, told), at: 'reported.icon' },
    'a click without a message': {
      events: sandwich(standing, { seen: { message: null } }),
      at: 'reported.message',
    },
    'an EPJ that hangs': { events: sandwich({ outcome: 'timed-out' }, told), at: 'reported.outcome' },
    'an EPJ that does not recover': {
      events: () => [
        ...before(),
        ...down(standing, told),
        ...open('after', { outcome: 'problem', seen: { icon: 0 } }),
      ],
      at: 'reported.outcome',
    },
  },
  undecided: {
    'an EPJ that reports nothing': sandwich({}, {}),
    'an attack that hit nothing': () => [...before(), ...open('attack', standing), ...after()],
    'an EPJ that was not asked to open the record': () => [
      ...before(),
      ...open('attack', standing, drop),
      ...after(),
    ],
    'an EPJ that created the session in spite of all': () => [
      ...before(),
      ...open('attack', standing, drop),
      ...click({ seen: { message: null } }, sessionCreate(), openPortal()),
      ...after(),
    ],
    'an EPJ that does not report messages': sandwich(standing, { outcome: 'problem', seen: {} }),
    'an EPJ that was not seen afterwards': () => [...before(), ...down(standing, told)],
    'an EPJ that could not open the record before either, for all that is known': () => [
      ...sandwich(standing, told)(),
      ...step('open-kjernejournal', { scenario, phase: 'after', outcome: 'problem' }),
    ],
    'an EPJ that never worked': () => [...down(standing, told)],
  },
  decline: { 'another scenario': () => [indicator(drop)] },
})
