import { START, step, wait } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './retry-after.ts'

const busy = (retryAfter: string) =>
  indicator({ status: 503, answer: {}, answerHeaders: { 'retry-after': retryAfter }, fault: 'status 503' })

testCheck(check, {
  accept: {
    'no more calls': () => [busy('60')],
    'the same call afterwards': () => [busy('60'), wait(61), indicator()],
    'another patient': () => [busy('60'), indicator({ json: { fnr: OTHER_PATIENT } })],
  },
  reject: {
    'the same call at once': { events: () => [busy('60'), indicator()], at: 'response.header.retry-after' },
    'a date that is not waited for': {
      events: () => [busy(new Date(START + 60_000).toUTCString()), wait(10), indicator()],
      at: 'response.header.retry-after',
    },
  },
  undecided: {
    'an EPJ that fell': () => [
      ...step('open-patient', { phase: 'before' }, indicator()),
      ...step('open-patient', { phase: 'attack', outcome: 'problem' }, busy('60')),
      wait(61),
      ...step('open-patient', { phase: 'after' }, indicator()),
    ],
  },
  decline: {
    'no such answer': () => [indicator()],
    'an answer that says nothing': () => [busy('soon'), indicator()],
  },
})
