// An ID token that no EPJ could take is not held against one.
import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { call, ISSUER, journal, jwt, step } from '../fixture/build-events.ts'
import { par, token } from '../fixture/build-helseid-calls.ts'
import { accessToken, USER } from '../fixture/build-tokens.ts'
import { runCheck } from '../run-check.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = { ...publicKey.export({ format: 'jwk' }), kid: 'K1' }
const [head, body] = jwt({ alg: 'RS256', kid: 'K1' }, { iss: ISSUER, sub: 'somebody' }).split('.')
const signed = `${head}.${body}.${sign('sha256', Buffer.from(`${head}.${body}`), privateKey).toString('base64url')}`

function causeOf(idToken: string, keys: readonly unknown[]) {
  const check = checks.find(({ id }) => id === 'helseid/token-form-read')
  const answer = {
    access_token: accessToken(),
    id_token: idToken,
    refresh_token: 'one',
    token_type: 'DPoP',
  }
  const parts = { args: { user: USER }, outcome: 'problem', problem: 'could not log in' }
  const fetched = call('GET', 'helseid.jwks', '/helseid/jwks', { answer: { keys } })
  const events = step('log-in', parts, par(), token({ answer }), fetched)
  return check && runCheck(check, readEvidence(journal(...events))).cause
}

it('is the EPJ’s doing where the key that is named has signed it', () => {
  expect(causeOf(signed, [{ ...key, kid: 'K0' }, key])).toBe('implementation')
})

it('is the bench’s where that key is not there, or has not signed it', () => {
  expect(causeOf(signed, [{ ...key, kid: 'K2' }])).toBe('simulator')
  expect(causeOf(`${head}.${body}.AAAA`, [key])).toBe('simulator')
  expect(causeOf(`${head}.${body}.AAAA`, [])).toBe('simulator')
})

it('is nothing that can be told by a key that cannot be read', () => {
  expect(causeOf(signed, [{ kid: 'K1' }, key])).toBe('implementation')
  expect(causeOf(`${head}.${body}.AAAA`, [{ kid: 'K1' }])).toBe('implementation')
})
