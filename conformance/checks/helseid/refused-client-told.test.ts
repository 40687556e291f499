import { step } from '../../kit/fixture/build-events.ts'
import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { sandwich } from '../../kit/fixture/build-sandwich.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refused-client-told.ts'

const refusal = { status: 401, answer: { error: 'invalid_client' }, fault: 'variant client-key-expired' }
const scenario = 'helseid/key-expired'
const told = (seen: Readonly<Record<string, unknown>>) =>
  sandwich(
    {
      scenario,
      visit: ['open-patient', () => [indicator()]],
      attack: ['log-in', { outcome: 'problem', seen }],
    },
    par(refusal),
  )

testCheck(check, {
  accept: { 'a message': () => told({ message: 'Innloggingen gikk ikke.' }) },
  reject: {
    'no message': { events: () => told({ message: null }), at: 'reported.message' },
    'an empty message': { events: () => told({ message: ' ' }), at: 'reported.message' },
  },
  undecided: {
    'nothing reported': () => told({}),
    'an icon reported, and nothing of messages': () => told({ icon: 0 }),
    'a message of an EPJ that was never seen to work': () =>
      step(
        'log-in',
        { scenario, phase: 'attack', outcome: 'problem', seen: { message: 'Innloggingen gikk ikke.' } },
        par(refusal),
      ),
  },
})
