import { indicator, PATIENT } from '../../kit/build-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './error-logged.ts'

const refused = () =>
  indicator({
    status: 403,
    answer: { feilkode: 'KJF-000022' },
    answerHeaders: { 'x-event-id': 'Id-1' },
    fault: 'status 403',
  })
const opened = (seen: object) =>
  step('open-patient', { args: { patient: PATIENT }, seen: { ...seen } }, refused())

testCheck(check, {
  accept: { 'both of them': () => opened({ log: '403, KJF-000022, X-EVENT-ID Id-1' }) },
  reject: {
    'no code': { events: () => opened({ log: 'X-EVENT-ID Id-1' }), at: 'reported.log' },
    'no event': { events: () => opened({ log: 'KJF-000022' }), at: 'reported.log' },
    'an empty log': { events: () => opened({ log: null }), at: 'reported.log' },
  },
  decline: { 'no log reported': () => opened({}) },
})
