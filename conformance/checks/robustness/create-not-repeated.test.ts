import { step } from '../../kit/fixture/build-events.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './create-not-repeated.ts'

const failed = () => sessionCreate({ status: 503, answer: {}, fault: 'status 503' })

testCheck(check, {
  accept: {
    'one attempt': () => step('open-kjernejournal', {}, failed()),
    'a new click': () => [
      ...step('open-kjernejournal', {}, failed()),
      ...step('open-kjernejournal', {}, sessionCreate()),
    ],
  },
  reject: {
    'a second attempt': {
      events: () => step('open-kjernejournal', {}, failed(), sessionCreate()),
      at: 'body.ehr_code_challenge',
    },
  },
  undecided: {
    'an EPJ that fell': () => [
      ...step('open-kjernejournal', { phase: 'before' }, sessionCreate()),
      ...step('open-kjernejournal', { phase: 'attack', outcome: 'problem' }, failed()),
      ...step('open-kjernejournal', { phase: 'after' }, sessionCreate()),
    ],
  },
  decline: {
    'a call that went well': () => step('open-kjernejournal', {}, sessionCreate()),
    'a click that nobody tells of': () => [failed(), sessionCreate()],
  },
})
