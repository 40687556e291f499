import { expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import { journal, proof } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { KEY } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import { runCheck } from '../../kit/run-check.ts'
import check from './dpop-curve.ts'

const keyed = (jwk: object) => [token({ headers: { dpop: proof({}, { jwk }) } })]

const RSA = { kty: 'RSA', n: 'n', e: 'AQAB' }

const misread = (headers: string) => ({
  reason: 'x in jwk is not written as a coordinate of P-256 (RFC 7518 section 6.2.1.2)',
  at: `${headers}.dpop.jwk.x`,
  expected: '32 bytes in base64url without padding',
  actual: '33 bytes',
})

testCheck(check, {
  accept: { 'P-256': () => [token()] },
  reject: {
    ES256: { events: () => keyed({ ...KEY, crv: 'ES256' }), at: 'header.dpop.jwk.crv' },
    'OpenSSL’s name': { events: () => keyed({ ...KEY, crv: 'prime256v1' }), at: 'header.dpop.jwk.crv' },
    'a coordinate that HelseID cannot read': {
      events: () => [token({ explanation: misread('header') })],
      at: 'header.dpop.jwk.x',
    },
    'a coordinate that Kjernejournal cannot read': {
      events: () => [sessionCreate({ explanation: misread('headers') })],
      at: 'header.dpop.jwk.x',
    },
    'no curve': { events: () => keyed({ kty: 'EC', x: 'x', y: 'y' }), at: 'header.dpop.jwk.crv' },
  },
  decline: { 'an RSA key': () => keyed(RSA) },
})

it('does not concern an EPJ whose key is RSA: it stands in the way of no certificate', () => {
  expect(runCheck(check, readEvidence(journal(...keyed(RSA)))).verdict).toBe('not-applicable')
})
