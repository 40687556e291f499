import { critical } from '../../kit/fixture/build-data-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-header-names.ts'

const read = (headers: Record<string, string>) => () => [critical({ headers })]

testCheck(check, {
  accept: {
    'the names of today': read({ 'nhn-patient-nin': PATIENT, 'nhn-access-basis': 'AKUTT' }),
    'both, for a service that reads either': read({ 'nhn-patient-nin': PATIENT, 'hit-patient-pid': PATIENT }),
  },
  reject: {
    'the older patient': {
      events: read({ 'hit-patient-pid': PATIENT, 'nhn-access-basis': 'AKUTT' }),
      at: 'header.hit-patient-pid',
    },
    'the older role': {
      events: read({ 'hit-user-role': '%7B%7D', 'nhn-patient-nin': PATIENT }),
      at: 'header.hit-user-role',
    },
  },
  decline: { 'none of the headers': read({}) },
})
