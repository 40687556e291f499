import { par, revocation, token } from '../../kit/build-calls.ts'
import { assertion } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './assertion-typ.ts'

const withTyp = (typ: string | undefined) => ({ form: { client_assertion: assertion({}, { typ }) } })

testCheck(check, {
  accept: { 'the right typ': () => [par(), token(), revocation()] },
  reject: {
    'the library’s default': { events: () => [par(withTyp('JWT'))], at: 'body.client_assertion.typ' },
    'the library’s default where the EPJ logs out': {
      events: () => [token(), revocation(withTyp('JWT'))],
      at: 'body.client_assertion.typ',
    },
    'no typ': { events: () => [token(withTyp(undefined))], at: 'body.client_assertion.typ' },
  },
  decline: {
    'a call without an assertion': () => [token({ form: { client_assertion: undefined } })],
  },
})
