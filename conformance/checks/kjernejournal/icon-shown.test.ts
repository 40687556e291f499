import { indicator, PATIENT } from '../../kit/build-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './icon-shown.ts'

const opened = (seen: object) =>
  step('open-patient', { args: { patient: PATIENT }, seen: { ...seen } }, indicator())

testCheck(check, {
  accept: { 'an icon': () => opened({ icon: 4 }) },
  reject: { 'no icon': { events: () => opened({ icon: null }), at: 'reported.icon' } },
  decline: { 'nothing reported': () => opened({}) },
})
