import { expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import { assertion, CLIENT, call, journal } from '../../kit/fixture/build-events.ts'
import { par, revocation, token } from '../../kit/fixture/build-helseid-calls.ts'
import { SCOPES } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import { runCheck } from '../../kit/run-check.ts'
import { checks } from '../index.ts'
import check from './form-post.ts'

testCheck(check, {
  accept: { 'a form': () => [par(), token()] },
  reject: {
    JSON: {
      events: () => [call('POST', 'helseid.token', '/helseid/connect/token', { json: {}, status: 400 })],
      at: 'header.content-type',
    },
    'parameters separated as in HTML': {
      events: () => [
        call('POST', 'helseid.par', '/helseid/connect/par', {
          form: { scope: 'openid', 'amp;client_id': 'a' },
          status: 400,
        }),
      ],
      at: 'body',
    },
    'no type': {
      events: () => [par({ headers: { 'content-type': 'text/plain' } })],
      at: 'header.content-type',
    },
  },
  decline: {
    'a token that is revoked, by another document': () => [revocation()],
    'a call that says nothing': () => [
      call('POST', 'helseid.par', '/helseid/connect/par', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        status: 400,
      }),
    ],
  },
})

it('is alone in judging a form that is right but for its separators', () => {
  const fields = {
    client_id: CLIENT,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    response_type: 'code',
    client_assertion: assertion(),
    scope: SCOPES.join(' '),
    state: 'a-new-state-that-is-long-enough-for-anybody',
    nonce: 'a-new-nonce-that-is-long-enough-for-anybody',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  }
  const form = Object.fromEntries(
    Object.entries(fields).map(([name, value], at) => [at === 0 ? name : `amp;${name}`, value]),
  )
  const evidence = readEvidence(
    journal(call('POST', 'helseid.par', '/helseid/connect/par', { form, status: 400 })),
  )
  const wrong = checks.filter((one) => ['failed', 'warning'].includes(runCheck(one, evidence).verdict))
  expect(wrong.map(({ id }) => id)).toEqual([check.id])
})
