import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { sandwich } from '../../kit/fixture/build-sandwich.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './helseid-down-told.ts'

const attack = (seen: Readonly<Record<string, unknown>>) =>
  sandwich(
    {
      scenario: 'robustness/helseid-down',
      visit: ['open-patient', () => [indicator()]],
      attack: ['log-in', { outcome: 'problem', seen }],
    },
    par({ status: 503, answer: {}, fault: 'drop' }),
  )

testCheck(check, {
  accept: { 'a message': () => attack({ message: 'HelseID svarer ikke.' }) },
  reject: { 'no message': { events: () => attack({ message: null }), at: 'reported.message' } },
  undecided: { 'nothing reported': () => attack({}) },
})
