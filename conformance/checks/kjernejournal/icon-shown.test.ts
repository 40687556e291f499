import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './icon-shown.ts'

const opened = (seen: object) =>
  step('open-patient', { args: { patient: PATIENT }, seen: { ...seen } }, indicator())

testCheck(check, {
  accept: { 'an icon': () => opened({ icon: 4 }) },
  reject: { 'no icon': { events: () => opened({ icon: null }), at: 'reported.icon' } },
  decline: { 'nothing reported': () => opened({}) },
})
