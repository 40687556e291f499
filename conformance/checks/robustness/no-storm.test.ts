import { indicator, PATIENT } from '../../kit/build-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './no-storm.ts'

const failed = () => indicator({ status: 503, answer: {}, fault: 'status 503' })
const opened = (times: number) =>
  step('open-patient', { args: { patient: PATIENT } }, ...Array.from({ length: times }, failed))

testCheck(check, {
  accept: { 'one attempt': () => opened(1), 'three attempts': () => opened(3) },
  reject: {
    'four attempts': { events: () => opened(4), at: 'request' },
    'four attempts of an EPJ that then takes its adapter along': {
      events: () => opened(4).slice(0, -1),
      at: 'request',
    },
  },
  undecided: {
    'an EPJ that took its adapter along': () => [
      ...step('open-patient', { phase: 'before' }, indicator()),
      ...step('open-patient', { phase: 'attack' }, failed()).slice(0, -1),
    ],
    'an EPJ that fell': () => [
      ...step('open-patient', { phase: 'before' }, indicator()),
      ...step('open-patient', { phase: 'attack', outcome: 'problem' }, failed()),
      ...step('open-patient', { phase: 'after' }, indicator()),
    ],
  },
  decline: { 'calls that went well': () => step('open-patient', {}, indicator(), indicator()) },
})
