import { type CallParts, step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './error-shown.ts'

const scenario = 'kjernejournal/organisation-deactivated'
const WORDS = 'Virksomheten har ikke tilgang til kjernejournal.'
const refusal = { status: 403, answer: { feilkode: 'KJF-000022', brukermelding: WORDS }, fault: 'status' }
type Change = Parameters<typeof step>[1]

const logIn = () => step('log-in', { scenario, phase: 'before', args: { user: USER } })
const open = (phase: string, change: Change = {}, parts: CallParts = {}) =>
  step(
    'open-patient',
    { scenario, phase, args: { patient: PATIENT }, seen: { icon: 4 }, ...change },
    indicator(parts),
  )
const sandwich = (change: Change) => () => [
  ...logIn(),
  ...open('before'),
  ...open('attack', { outcome: 'problem', ...change }, refusal),
  ...open('after'),
]

testCheck(check, {
  accept: {
    'the error icon with the message': sandwich({ seen: { icon: 0, tooltip: WORDS } }),
    'the message with the EPJ’s own words around it': sandwich({
      seen: { icon: 0, tooltip: `Kjernejournal: ${WORDS}` },
    }),
  },
  reject: {
    'another icon': { events: sandwich({ seen: { icon: 1, tooltip: WORDS } }), at: 'reported.icon' },
    'no icon': { events: sandwich({ seen: { icon: null, tooltip: WORDS } }), at: 'reported.icon' },
    'a text of the EPJ’s own': {
      events: sandwich({ seen: { icon: 0, tooltip: 'Noe gikk galt' } }),
      at: 'reported.tooltip',
    },
    'no text': { events: sandwich({ seen: { icon: 0, tooltip: null } }), at: 'reported.tooltip' },
    'an EPJ that hangs': { events: sandwich({ outcome: 'timed-out', seen: {} }), at: 'reported.outcome' },
  },
  undecided: {
    'an EPJ that reports nothing': sandwich({ seen: {} }),
    'an EPJ that asked nobody': () => [
      ...logIn(),
      ...open('before'),
      ...step('open-patient', {
        scenario,
        phase: 'attack',
        args: { patient: PATIENT },
        seen: { icon: 0, tooltip: WORDS },
      }),
      ...open('after'),
    ],
    'an EPJ that did not work before': () => [
      ...open('attack', { seen: { icon: 1, tooltip: null } }, refusal),
      ...open('after'),
    ],
  },
  decline: { 'another scenario': () => [indicator(refusal)] },
})
