import { step } from '../../kit/fixture/build-events.ts'
import { endSession } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './patient-forgotten.ts'

const OTHER = 'test/other'
const at = 'reported.patient'

const open = () => step('open-patient', { args: { patient: PATIENT } }, indicator())
const close = () => step('close-patient', {})
const logOut = (patient?: string | null, more: object = {}) =>
  step('log-out', { seen: patient === undefined ? {} : { patient }, ...more }, endSession())

testCheck(check, {
  accept: {
    'nobody, as it was reported': () => [...open(), ...logOut(null)],
    'an empty text': () => [...open(), ...logOut('')],
  },
  reject: {
    'the patient': { events: () => [...open(), ...logOut(PATIENT)], at },
    'the patient before': { events: () => [...open(), ...logOut(OTHER_PATIENT)], at },
    'the second time only': {
      events: () => [...open(), ...logOut(null), ...open(), ...logOut(PATIENT)],
      at,
    },
  },
  decline: {
    'nothing reported': () => [...open(), ...logOut()],
    'a patient who had been closed': () => [...open(), ...close(), ...logOut(PATIENT)],
    'a log-out that failed': () => [...open(), ...logOut(PATIENT, { outcome: 'problem' })],
    'a patient of another scenario': () => [...open(), ...logOut(PATIENT, { scenario: OTHER })],
  },
})
