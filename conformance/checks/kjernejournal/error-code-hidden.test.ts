import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './error-code-hidden.ts'

const refused = () =>
  indicator({ status: 403, answer: { feilkode: 'KJF-000022', brukermelding: 'Stengt' }, fault: 'status 403' })
const opened = (seen: object) =>
  step('open-patient', { args: { patient: PATIENT }, seen: { ...seen } }, refused())

testCheck(check, {
  accept: { 'the message': () => opened({ tooltip: 'Stengt' }) },
  reject: {
    'the code in the tooltip': {
      events: () => opened({ tooltip: 'Stengt (KJF-000022)' }),
      at: 'reported.tooltip',
    },
    'the code in the message': { events: () => opened({ message: 'KJF-000022' }), at: 'reported.tooltip' },
  },
  undecided: {
    'an EPJ that fell': () => [
      ...step('open-patient', { phase: 'before' }, indicator()),
      ...step(
        'open-patient',
        { phase: 'attack', args: { patient: PATIENT }, outcome: 'problem', seen: { message: null } },
        refused(),
      ),
      ...step('open-patient', { phase: 'after' }, indicator()),
    ],
  },
  decline: { 'nothing reported': () => opened({}) },
})
