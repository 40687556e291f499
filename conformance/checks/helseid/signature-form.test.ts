import { generateKeyPairSync, sign } from 'node:crypto'
import { assertion, type CallParts, proof } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './signature-form.ts'

const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const signed = (jwt: string, dsaEncoding: 'der' | 'ieee-p1363'): string => {
  const content = jwt.slice(0, jwt.lastIndexOf('.'))
  return `${content}.${sign('sha256', Buffer.from(content), { key, dsaEncoding }).toString('base64url')}`
}
const asserted = (jwt: string, parts: CallParts = {}) => [
  token({ form: { client_assertion: jwt }, ...parts }),
]
const proven = (jwt: string) => [indicator({ headers: { dpop: jwt } })]
const salted = {
  status: 400,
  answer: {},
  explanation: {
    at: 'body.client_assertion.signature.form',
    reason:
      'The signature of the client assertion cannot be read: the key is right, but the salt of the signature is of another length than the hash (RFC 7518 section 3.5)',
  },
}
const foreign = {
  ...salted,
  explanation: { at: 'body.client_assertion.signature', reason: 'The signature does not fit the key' },
}

const unread = (at: string, reason: string): CallParts => ({
  status: 400,
  explanation: { reason, at, expected: 'a signed JWT', actual: 'base64 with = at the end of a part' },
})

testCheck(check, {
  accept: {
    'r and s one after the other': () => [
      ...asserted(signed(assertion(), 'ieee-p1363')),
      ...proven(signed(proof(), 'ieee-p1363')),
    ],
    'another key': () => asserted(assertion(), foreign),
    'an RSA key': () => asserted(assertion({}, { alg: 'PS256' })),
  },
  reject: {
    'an assertion in DER': {
      events: () => asserted(signed(assertion(), 'der')),
      at: 'body.client_assertion.signature.form',
    },
    'a proof in DER': { events: () => proven(signed(proof(), 'der')), at: 'header.dpop.signature.form' },
    'a proof that only a lenient reader takes for a JWT': {
      events: () => [token({ ...unread('header.dpop', 'The DPoP proof is not a JWT') })],
      at: 'header.dpop',
    },
    'the same at Kjernejournal': {
      events: () => [indicator({ ...unread('headers.dpop', 'The DPoP proof is not a signed JWT.') })],
      at: 'header.dpop',
    },
    'a salt of another length': {
      events: () => asserted(assertion({}, { alg: 'PS256' }), salted),
      at: 'body.client_assertion.signature.form',
    },
  },
  decline: { 'no assertion and no proof': () => [indicator({ headers: { dpop: undefined } })] },
})
