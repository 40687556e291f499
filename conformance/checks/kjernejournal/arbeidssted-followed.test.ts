import { step } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { CHILD, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './arbeidssted-followed.ts'

const at = (arbeidssted: string) => [
  ...step('log-in', { args: { user: USER, arbeidssted } }, par(), token()),
  ...step('open-kjernejournal', {}, sessionCreate()),
]

testCheck(check, {
  accept: { 'the user’s place': () => at(CHILD) },
  reject: {
    'another place': {
      events: () => at('999999999'),
      at: 'header.authorization.helseid://claims/client/claims/orgnr_child',
    },
  },
  decline: {
    'a place nobody told': () => [
      ...step('log-in', { args: { user: USER } }, par(), token()),
      ...step('open-kjernejournal', {}, sessionCreate()),
    ],
  },
})
