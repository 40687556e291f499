import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './samtykke-values.ts'

const sent = (samtykke: unknown) => () => [indicator({ json: { fnr: PATIENT, samtykke } })]
const at = 'body.samtykke'

testCheck(check, {
  accept: {
    'received consent': sent('HPMOTTATTSAMTYKKE'),
    'an emergency': sent('HPAKUTT'),
    'an exception': sent('HPUNNTAK'),
  },
  reject: {
    'the value of session/create': { events: sent('SAMTYKKE'), at },
    'lower case': { events: sent('hpakutt'), at },
    true: { events: sent(true), at },
    'an empty text': { events: sent(''), at },
  },
  decline: { 'a look-up without it': () => [indicator()], 'null, which says nothing': sent(null) },
})
