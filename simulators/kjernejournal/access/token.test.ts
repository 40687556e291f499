import { describe, expect, it } from 'vitest'
import { createDoor, dpop } from '../fixture/door.ts'
import { createTestKey, encode, spoilSignature } from '../fixture/signing.ts'
import type { Changes } from '../fixture/tokens.ts'
import type { FaultName } from './faults.ts'

const door = createDoor()
const now = door.now()
const stranger = createTestKey('RS256')

const sent = (changes: Changes, at = door) => {
  const token = at.token(changes)
  return at.judge(dpop(token, at.proof(token)))
}

describe('an access token by the rules', () => {
  const good: [string, Changes][] = [
    ['typ at+jwt', {}],
    ['typ JWT', { header: { typ: 'JWT' } }],
    ['aud as an array of one', { payload: { aud: ['nhn:kjernejournal'] } }],
    ['scope as a text', { payload: { scope: 'openid nhn:kjernejournal/api' } }],
    ['an exp that has just passed', { payload: { exp: now - 4 } }],
    ['an nbf a moment ahead', { payload: { nbf: now + 5 } }],
    ['no nbf', { payload: { nbf: undefined } }],
    [
      'security level 4',
      { payload: { 'helseid://claims/identity/pid': '1', 'helseid://claims/identity/security_level': '4' } },
    ],
  ]
  it.each(good)('is accepted with %s', async (_name, changes) => {
    expect((await sent(changes)).fault).toBeUndefined()
  })
})

describe('an access token against the rules', () => {
  const bad: [string, Changes, FaultName][] = [
    ['typ of an ID token extension', { header: { typ: 'logout+jwt' } }, 'token-typ'],
    ['no typ', { header: { typ: undefined } }, 'token-typ'],
    ['alg none', { header: { alg: 'none' } }, 'token-alg'],
    ['a symmetric alg', { header: { alg: 'HS256' } }, 'token-alg'],
    ['an alg HelseID does not use', { header: { alg: 'PS256' } }, 'token-alg'],
    ['a critical extension', { header: { crit: ['b64'], b64: false } }, 'token-malformed'],
    ['another issuer', { payload: { iss: 'https://helseid-sts.test.nhn.no' } }, 'token-iss'],
    ['an issuer with a slash at the end', { payload: { iss: `${door.helseid.issuer}/` } }, 'token-iss'],
    ['another audience', { payload: { aud: 'nhn:pps' } }, 'token-aud'],
    ['two audiences', { payload: { aud: ['nhn:kjernejournal', 'nhn:pps'] } }, 'token-aud'],
    ['no audience', { payload: { aud: undefined } }, 'token-aud'],
    ['an exp that has passed', { payload: { exp: now - 5 } }, 'token-exp'],
    ['no exp', { payload: { exp: undefined } }, 'token-exp'],
    ['an exp that is a text', { payload: { exp: String(now + 600) } }, 'token-exp'],
    ['an nbf ahead', { payload: { nbf: now + 6 } }, 'token-nbf'],
    ['an nbf that is a text', { payload: { nbf: String(now) } }, 'token-claims'],
    ['no kid', { header: { kid: undefined } }, 'token-key'],
    ['an unknown kid', { header: { kid: 'second' } }, 'token-key'],
    ['a signature by a stranger', { key: stranger }, 'token-signature'],
    ['no scope', { payload: { scope: undefined } }, 'scope'],
    ['another scope', { payload: { scope: ['nhn:kjernejournal/innlogging'] } }, 'scope'],
    ['no cnf', { payload: { cnf: undefined } }, 'cnf-missing'],
    ['a cnf without jkt', { payload: { cnf: { kid: '1' } } }, 'jkt-unreadable'],
    ['a cnf that is a text', { payload: { cnf: 'jkt' } }, 'jkt-unreadable'],
    ['the jkt of another key', { payload: { cnf: { jkt: stranger.jkt } } }, 'jkt-mismatch'],
    [
      'security level 3',
      { payload: { 'helseid://claims/identity/pid': '1', 'helseid://claims/identity/security_level': '3' } },
      'security-level',
    ],
    ['a person without a level', { payload: { 'helseid://claims/identity/pid': '1' } }, 'security-level'],
  ]
  it.each(bad)('is refused for %s', async (_name, changes, fault) => {
    expect((await sent(changes)).fault).toBe(fault)
  })

  it('is refused without a person where a user token is needed', async () => {
    const token = door.token()
    expect((await door.judge(dpop(token, door.proof(token)), { user: true })).fault).toBe('user-missing')
  })

  it('is refused when a good token’s signature is put on other claims', async () => {
    const [header, , signature] = door.token().split('.')
    const forged = `${header}.${encode({ iss: door.helseid.issuer, aud: 'nhn:kjernejournal', exp: now + 600 })}.${signature}`
    expect((await door.judge(dpop(forged, door.proof(forged)))).fault).toBe('token-signature')
  })
})

describe('a token that has been found good', () => {
  it('is refused once it has expired', async () => {
    const own = createDoor()
    const token = own.token()
    expect((await own.judge(dpop(token, own.proof(token)))).fault).toBeUndefined()
    own.clock.set(own.clock.now() + 605_000)
    expect((await own.judge(dpop(token, own.proof(token)))).fault).toBe('token-exp')
  })

  it('is refused when the clock is set back to before it was made', async () => {
    const own = createDoor()
    const token = own.token()
    expect((await own.judge(dpop(token, own.proof(token)))).fault).toBeUndefined()
    own.clock.set(own.clock.now() - 60_000)
    expect((await own.judge(dpop(token, own.proof(token)))).fault).toBe('token-nbf')
  })

  it('does not lend its goodness to a token that differs in the signature only', async () => {
    const token = door.token()
    expect((await door.judge(dpop(token, door.proof(token)))).fault).toBeUndefined()
    const spoilt = spoilSignature(token)
    expect((await door.judge(dpop(spoilt, door.proof(spoilt)))).fault).toBe('token-signature')
  })

  it('is none any more with a character at its end that stands for no byte', async () => {
    // A signature of 2048 bits has 342 characters; three more are 345, and 344 of them stand for bytes.
    const longer = `${door.token()}AAA`
    expect((await door.judge(dpop(longer, door.proof(longer)))).fault).toBe('token-malformed')
  })
})

describe('the authorization header', () => {
  const token = door.token()
  const rows: [string, [string, string][], FaultName][] = [
    ['missing', [], 'authorization-missing'],
    ['a token without a scheme', [['authorization', token]], 'authorization-malformed'],
    ['another scheme', [['authorization', `Basic ${token}`]], 'authorization-malformed'],
    ['a scheme that only ends like one', [['authorization', `XBearer ${token}`]], 'authorization-malformed'],
    ['more behind the token', [['authorization', `Bearer ${token} x`]], 'authorization-malformed'],
    ['no JWT', [['authorization', 'DPoP token']], 'token-malformed'],
    [
      'sent twice',
      [
        ['authorization', `DPoP ${token}`],
        ['Authorization', `DPoP ${token}`],
      ],
      'authorization-repeated',
    ],
    ['without a proof', [['authorization', `DPoP ${token}`]], 'proof-missing'],
    [
      'with two proofs',
      [
        ...dpop(token, door.proof(token)).map(([a, b]): [string, string] => [a, b]),
        ['DPoP', door.proof(token)],
      ],
      'proof-repeated',
    ],
    ['Bearer with a bound token', [['authorization', `Bearer ${token}`]], 'bearer-with-bound-token'],
  ]
  it.each(rows)('is refused when it is %s', async (_name, headers, fault) => {
    expect((await door.judge(headers)).fault).toBe(fault)
  })

  it('may be Bearer with a token that is not bound', async () => {
    const free = door.token({ payload: { cnf: undefined } })
    expect((await door.judge([['authorization', `Bearer ${free}`]])).fault).toBeUndefined()
  })

  it('may not be Bearer where DPoP is demanded', async () => {
    const free = door.token({ payload: { cnf: undefined } })
    expect((await door.judge([['authorization', `Bearer ${free}`]], { bearer: false })).fault).toBe(
      'bearer-used',
    )
  })

  it('may have several spaces between scheme and token', async () => {
    const own = door.token()
    expect(
      (
        await door.judge([
          ['authorization', `DPoP  ${own}`],
          ['dpop', door.proof(own)],
        ])
      ).fault,
    ).toBe(undefined)
  })

  it('names its scheme in any case of letters', async () => {
    const own = door.token()
    const headers: [string, string][] = [
      ['authorization', `dpop ${own}`],
      ['dpop', door.proof(own)],
    ]
    expect((await door.judge(headers)).fault).toBeUndefined()
  })
})

describe('a lenient room', () => {
  const lenient = createDoor()
  lenient.profile = 'lenient'

  it('lets the sample’s habits through and writes each one down', async () => {
    const token = lenient.token({ payload: { scope: ['nhn:kjernejournal/innlogging'] } })
    const { fault, recording } = await lenient.judge([['authorization', `Bearer ${token}`]])
    expect(fault).toBeUndefined()
    expect(recording.deviations.map(({ rule }) => rule)).toEqual([
      'kjernejournal.bound-token-as-bearer',
      'kjernejournal.missing-scope',
    ])
  })

  it('lets a proof without ath through, but not one with a wrong ath', async () => {
    const token = lenient.token()
    const without = await lenient.judge(dpop(token, lenient.proof(token, { payload: { ath: undefined } })))
    expect(without.fault).toBeUndefined()
    expect(without.recording.deviations.map(({ rule }) => rule)).toEqual(['kjernejournal.missing-ath'])
    const wrong = await lenient.judge(dpop(token, lenient.proof(token, { payload: { ath: 'x' } })))
    expect(wrong.fault).toBe('proof-ath')
  })

  it('forgives only what the operation names', async () => {
    const token = lenient.token()
    const headers = dpop(token, lenient.proof(token, { payload: { ath: undefined } }))
    expect((await lenient.judge(headers, { habits: [] })).fault).toBe('proof-ath')
  })
})
