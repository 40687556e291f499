import { step } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './d-number.ts'

const D_NUMBER = '53116900276'
const opened = (...calls: Parameters<typeof step>[2][]) => [
  ...step('log-in', { args: { user: USER } }, par(), token()),
  ...step('open-patient', { args: { patient: D_NUMBER } }, ...calls),
]

testCheck(check, {
  accept: { 'a look-up': () => opened(indicator({ json: { fnr: D_NUMBER } })) },
  reject: { 'no look-up': { events: () => opened(), at: 'body.fnr' } },
  decline: {
    'a patient with a national identity number': () => [
      ...step('log-in', { args: { user: USER } }),
      ...step('open-patient', { args: { patient: PATIENT } }, indicator()),
    ],
  },
})
