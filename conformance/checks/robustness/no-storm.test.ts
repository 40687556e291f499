import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './no-storm.ts'

const failed = () => indicator({ status: 503, answer: {}, fault: 'status 503' })
const opened = (times: number) =>
  step('open-patient', { args: { patient: PATIENT } }, ...Array.from({ length: times }, failed))

testCheck(check, {
  accept: { 'one attempt': () => opened(1), 'one attempt that is repeated three times': () => opened(4) },
  reject: {
    'five attempts': { events: () => opened(5), at: 'request' },
    'five attempts of an EPJ that then takes its adapter along': {
      events: () => opened(5).slice(0, -1),
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
