import {
  critical,
  criticalStatus,
  medicines,
  registration,
  ticketFor,
} from '../../kit/fixture/build-data-calls.ts'
import { OTHER_PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-status-first.ts'

const at = 'calls.critical-status'
const aboutAnother = { headers: { 'nhn-patient-nin': OTHER_PATIENT, 'nhn-access-basis': 'SAMTYKKE' } }

testCheck(check, {
  accept: {
    'the status, and then the rest': () => [criticalStatus(), critical(), registration({})],
    'once for a patient': () => [criticalStatus(), critical(), critical(), registration({}, 'PUT')],
    'with the organisation’s token, which has no patient in a header': () => [
      criticalStatus({ headers: {} }),
      critical(),
    ],
    'each patient by itself': () => [
      criticalStatus(),
      critical(),
      criticalStatus(aboutAnother, OTHER_PATIENT),
      critical(aboutAnother),
    ],
  },
  reject: {
    'nothing asked': { events: () => [critical()], at },
    'asked afterwards': { events: () => [registration({}), criticalStatus()], at },
    'asked about another patient': {
      events: () => [criticalStatus(aboutAnother, OTHER_PATIENT), critical()],
      at,
    },
  },
  decline: {
    'the status alone': () => [criticalStatus()],
    'a reading that names no patient': () => [critical({ headers: {} })],
    'another API': () => [ticketFor(), medicines()],
  },
})
