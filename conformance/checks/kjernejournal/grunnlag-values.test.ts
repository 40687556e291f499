import { sessionCreate, sessionEnd } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './grunnlag-values.ts'

const stated = (code: string | undefined) => () => [
  sessionCreate({ json: { claims: { patient_identifier: { id: PATIENT }, access_basis: { code } } } }),
]
const at = 'body.claims.access_basis.code'

testCheck(check, {
  accept: { consent: stated('SAMTYKKE'), 'an emergency': stated('AKUTT'), 'an exception': stated('UNNTAK') },
  reject: {
    'the value of the health indicator': { events: stated('HPMOTTATTSAMTYKKE'), at },
    'lower case': { events: stated('samtykke'), at },
    'no code': { events: stated(undefined), at },
    'no grounds': {
      events: () => [sessionCreate({ json: { claims: { patient_identifier: { id: PATIENT } } } })],
      at,
    },
  },
  decline: { 'a call that states no grounds': () => [sessionEnd()] },
})
