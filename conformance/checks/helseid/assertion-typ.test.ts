import { assertion } from '../../kit/fixture/build-events.ts'
import { par, revocation, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
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
