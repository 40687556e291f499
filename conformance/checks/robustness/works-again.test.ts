import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './works-again.ts'

const scenario = 'robustness/busy'
const busy = () => indicator({ status: 503, answer: {}, fault: 'status 503' })
const walked = (
  outcome: 'ok' | 'problem',
  before: 'ok' | 'problem' = 'ok',
  message: string | null = 'Nede',
) => [
  ...step('open-patient', { scenario, phase: 'before', outcome: before }, indicator()),
  ...step('open-patient', { scenario, phase: 'attack', outcome: 'problem', seen: { message } }, busy()),
  ...step('open-patient', { scenario, phase: 'after', outcome }, indicator()),
]

testCheck(check, {
  accept: { 'work as before': () => walked('ok') },
  reject: { 'trouble as before': { events: () => walked('problem'), at: 'reported.outcome' } },
  undecided: {
    'an EPJ that never worked': () => walked('problem', 'problem'),
    'an EPJ that fell, and was started anew': () => walked('ok', 'ok', null),
    'an EPJ that hung, and was never asked again': () => walked('ok').slice(0, -3),
    'an EPJ that took its adapter along in one attack, and stood another': () => [
      ...step('open-patient', { scenario: 'robustness/other', phase: 'before' }, indicator()),
      ...step('open-patient', { scenario: 'robustness/other', phase: 'attack' }, busy()).slice(0, -1),
      ...walked('ok'),
    ],
    'an adapter that gives no answer in time afterwards': () => [
      ...walked('ok'),
      ...step('log-out', { scenario, phase: 'after', outcome: 'timed-out' }),
    ],
  },
  decline: { 'another kind of attack': () => step('open-patient', { phase: 'attack' }, busy()) },
})
