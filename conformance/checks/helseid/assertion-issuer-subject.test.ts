import { assertion } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './assertion-issuer-subject.ts'

const of = (claims: Readonly<Record<string, unknown>>) => ({ form: { client_assertion: assertion(claims) } })

testCheck(check, {
  accept: {
    'the client in both': () => [par(), token()],
    'no client_id in the form': () => [token({ form: { client_id: undefined } })],
  },
  reject: {
    'another issuer': { events: () => [par(of({ iss: 'epj' }))], at: 'body.client_assertion.iss' },
    'another subject': { events: () => [token(of({ sub: 'epj' }))], at: 'body.client_assertion.sub' },
    'no subject': {
      events: () => [token({ form: { client_id: undefined, ...of({ sub: undefined }).form } })],
      at: 'body.client_assertion.sub',
    },
  },
})
