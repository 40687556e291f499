import { CHILD, indicator, PATIENT, par, token, USER } from '../../kit/build-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './organisations-apart.ts'

const at = (arbeidssted: string) => [
  ...step('log-in', { args: { user: USER, arbeidssted } }, par(), token()),
  ...step('open-patient', { args: { patient: PATIENT } }, indicator()),
]

testCheck(check, {
  accept: { 'the user’s organisation': () => at(CHILD) },
  reject: {
    'another organisation': {
      events: () => at('999999999'),
      at: 'header.authorization.helseid://claims/client/claims/orgnr_child',
    },
  },
  decline: { 'a look-up outside the scenarios': () => [indicator()] },
})
