import { step } from '../../kit/fixture/build-events.ts'
import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { sandwich } from '../../kit/fixture/build-sandwich.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './helseid-down-told.ts'

const scenario = 'robustness/helseid-down'
const spoilt = () => par({ status: 503, answer: {}, fault: 'drop' })
const attack = (seen: Readonly<Record<string, unknown>>) =>
  sandwich(
    {
      scenario,
      visit: ['open-patient', () => [indicator()]],
      attack: ['log-in', { outcome: 'problem', seen }],
    },
    spoilt(),
  )

testCheck(check, {
  accept: { 'a message': () => attack({ message: 'HelseID svarer ikke.' }) },
  reject: { 'no message': { events: () => attack({ message: null }), at: 'reported.message' } },
  undecided: {
    'nothing reported': () => attack({}),
    'an icon reported, and nothing of messages': () => attack({ icon: 0 }),
    'a message of an EPJ that was never seen to work': () =>
      step(
        'log-in',
        { scenario, phase: 'attack', outcome: 'problem', seen: { message: 'HelseID svarer ikke.' } },
        spoilt(),
      ),
  },
})
