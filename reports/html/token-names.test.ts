// Each token of an exchange, and the call itself, is told of in words.
import { describe, expect, it } from 'vitest'
import type { ShownExchange } from '#conformance/result.ts'
import { exchangeShown } from './exchanges-view.ts'
import { tokenName } from './token-names.ts'

const named = (at: string, header: object, claims: object = {}) =>
  tokenName({ at, header: { ...header }, claims: { ...claims }, sha256: '' }, 'en')

describe('a token', () => {
  it('is what its type says', () => {
    expect(named('request.header.dpop#1', { typ: 'dpop+jwt' })).toBe('DPoP proof')
    expect(named('response.body#1', { typ: 'at+jwt' })).toBe('Access token')
    expect(named('request.body#1', { typ: 'client-authentication+jwt' })).toBe('Client assertion')
    expect(named('request.body#1', { typ: 'logout+jwt' }, { nonce: '1', aud: 'a' })).toBe('Logout token')
  })

  it('is known without one by what it says and where it stood', () => {
    expect(named('request.body#1', { typ: 'JWT' }, { iss: 'client', sub: 'client' })).toBe('Client assertion')
    expect(named('response.body#2', {}, { nonce: 'n', aud: 'client' })).toBe('ID token')
    expect(named('request.header.authorization#1', {})).toBe('Access token')
    expect(named('request.header.dpop#1', { typ: 'JWT' })).toBe('DPoP proof')
  })

  it('is just a token where nothing tells', () => {
    expect(named('request.body#1', {})).toBe('Token')
    expect(named('response.body#1', { typ: '__proto__' }, { nonce: 'n', aud: ['a', 'b'] })).toBe('Token')
  })
})

describe('an exchange', () => {
  const shown = (operation: string, body?: string): string | undefined => {
    const request: ShownExchange['request'] = {
      method: 'POST',
      target: '/',
      headers: [],
      ...(body !== undefined && { body }),
    }
    return exchangeShown({ seq: 1, at: '', operation, request, tokens: [] }, 'en').name
  }

  it('says what the call is for, a token’s by its grant', () => {
    expect(shown('helseid.token', 'client_id=1&grant_type=refresh_token')).toBe('Renews the token')
    expect(shown('helseid.token', 'grant_type=made-up')).toBe('Asks for a token')
    expect(shown('kjernejournal.session-create', '{}')).toBe('Creates the session')
    expect(shown('kjernejournal.unknown')).toBeUndefined()
  })
})
