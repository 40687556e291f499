import { assertion, ISSUER } from '../../kit/fixture/build-events.ts'
import { metadata, par, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './assertion-aud.ts'

const to = (aud: unknown) => ({ form: { client_assertion: assertion({ aud }) } })
const refused = { status: 401, answer: { error: 'invalid_client' } }

testCheck(check, {
  accept: {
    'the issuer': () => [metadata(), par(), token()],
    'the issuer as the only one of a list': () => [metadata(), token(to([ISSUER]))],
    'the issuer, when nobody fetched the metadata': () => [par(refused)],
  },
  reject: {
    'the token endpoint': {
      events: () => [metadata(), systemToken(to(`${ISSUER}/connect/token`))],
      at: 'body.client_assertion.aud',
    },
    'the token endpoint, when nobody fetched the metadata': {
      events: () => [token({ ...to(`${ISSUER}/connect/token`), ...refused })],
      at: 'body.client_assertion.aud',
    },
    'the issuer among others': {
      events: () => [metadata(), par(to([ISSUER, 'https://other.example']))],
      at: 'body.client_assertion.aud',
    },
    nobody: { events: () => [metadata(), par(to(undefined))], at: 'body.client_assertion.aud' },
  },
})
