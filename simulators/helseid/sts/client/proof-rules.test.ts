import { describe, expect, it } from 'vitest'
import { PROOF_WINDOW } from '../settings.ts'
import { judgeProof, type Members } from './proof-rules.ts'

const now = 1_772_438_400
const url = 'http://localhost:4400/r/test/helseid/connect/token'
const claims = { jti: 'one', htm: 'POST', htu: url, iat: now }

const wrongIn = (change: Members, ath?: string) =>
  judgeProof({ ...claims, ...change }, { url, method: 'POST', now, ...(ath && { ath }) }).faults.map(
    ({ member }) => member,
  )

describe('a DPoP proof at HelseID', () => {
  it.each([
    ['as old as it may be', { iat: now - PROOF_WINDOW }],
    ['as far ahead as it may be', { iat: now + PROOF_WINDOW }],
    ['the address in capitals', { htu: url.replace('http://localhost', 'HTTP://LOCALHOST') }],
    ['an ath that nobody asked for', { ath: 'any' }],
  ])('is fine: %s', (_name, change) => expect(wrongIn(change)).toEqual([]))

  it.each([
    ['too old', { iat: now - PROOF_WINDOW - 1 }, 'iat'],
    ['too far ahead', { iat: now + PROOF_WINDOW + 1 }, 'iat'],
    ['iat as a text', { iat: String(now) }, 'iat'],
    ['an empty jti', { jti: '' }, 'jti'],
    ['jti as a number', { jti: 1 }, 'jti'],
    ['another method', { htm: 'post' }, 'htm'],
    ['a query', { htu: `${url}?a=b` }, 'htu'],
    ['a fragment', { htu: `${url}#` }, 'htu'],
    ['a path', { htu: new URL(url).pathname }, 'htu'],
  ])('is wrong in one member: %s', (_name, change, member) => expect(wrongIn(change)).toEqual([member]))

  it('goes with the access token that it names', () => {
    expect(wrongIn({ ath: 'hash' }, 'hash')).toEqual([])
    expect(wrongIn({ ath: 'other' }, 'hash')).toEqual(['ath'])
    expect(wrongIn({}, 'hash')).toEqual(['ath'])
  })
})
