import { step } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { CHILD, PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
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
