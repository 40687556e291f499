import { describe, expect, it } from 'vitest'
import type { Unsigned } from './behaviour.ts'
import { correctBehaviour } from './correct-behaviour.ts'
import { EPJ_NAME } from './kjernejournal/calls.ts'

const facts = {
  now: 1_800_000_000,
  jti: 'one',
  issuer: 'https://issuer',
  tokenEndpoint: 'https://issuer/connect/token',
  details: [],
}
const USER = '12818701274'

describe('the correct EPJ', () => {
  it('makes assertions for the issuer, named as assertions, that live for at most a minute', () => {
    const assertion: Unsigned = { header: { alg: 'ES256' }, claims: { iss: 'epj', sub: 'epj' } }
    correctBehaviour.assertion(assertion, facts)
    expect(assertion.header).toEqual({ alg: 'ES256', typ: 'client-authentication+jwt' })
    expect(assertion.claims).toEqual({
      iss: 'epj',
      sub: 'epj',
      aud: 'https://issuer',
      jti: 'one',
      iat: facts.now,
      nbf: facts.now,
      exp: facts.now + 30,
    })
  })

  it('sends details as an array', () => {
    const assertion: Unsigned = { header: {}, claims: {} }
    correctBehaviour.assertion(assertion, { ...facts, details: [{ type: 'helseid_authorization' }] })
    expect(assertion.claims['assertion_details']).toEqual([{ type: 'helseid_authorization' }])
  })

  it('takes the user’s own person at level 4, and nobody else', () => {
    const good = { pid: USER, securityLevel: '4', idToken: 'token' }
    expect(correctBehaviour.refusal(good, USER)).toBeUndefined()
    expect(correctBehaviour.refusal({ ...good, securityLevel: '3' }, USER)?.text).toEqual({
      key: 'trouble.level',
    })
    expect(correctBehaviour.refusal({ ...good, securityLevel: undefined }, USER)).toBeDefined()
    expect(correctBehaviour.refusal({ ...good, pid: '13116900216' }, USER)?.text).toEqual({
      key: 'trouble.otherPerson',
    })
  })

  it('renews at four fifths of the token’s life, or sooner when it is set so, and never later', () => {
    expect(correctBehaviour.refreshAfter(600, 0)).toBe(480)
    expect(correctBehaviour.refreshAfter(600, 120)).toBe(120)
    expect(correctBehaviour.refreshAfter(600, 900)).toBe(480)
  })

  it('opens the portal for status 2, 3 and 4 only', () => {
    expect(([null, 0, 1, 2, 3, 4] as const).map(correctBehaviour.opensPortal)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ])
  })

  it('reads an indicator with members it does not know, and refuses one without what it needs', () => {
    expect(correctBehaviour.readIndicator({ status: 2, returTekst: 'x', x7f3: 'gibberish' })).toMatchObject({
      status: 2,
    })
    for (const body of [
      undefined,
      {},
      { status: 5, returTekst: 'x' },
      { status: '2', returTekst: 'x' },
      { status: 2 },
    ])
      expect(() => correctBehaviour.readIndicator(body)).toThrow()
  })

  it('has a name that the headers’ rules allow', () => {
    expect(EPJ_NAME).toMatch(/^[\p{L}\d .,()-]{3,512}$/u)
  })
})
