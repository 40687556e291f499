import { describe, expect, it } from 'vitest'
import { withZeroInFront } from '#simulators/core/fixture/wide-number.ts'
import { APPROVED_ALGORITHMS } from '#simulators/core/keys/signature.ts'
import { ADDRESS, createDoor, dpop } from '../fixture/door.ts'
import { createTestKey, encode, spoilSignature } from '../fixture/signing.ts'
import type { Changes } from '../fixture/tokens.ts'
import type { FaultName } from './faults.ts'

const door = createDoor()
const other = createTestKey('ES256')
const token = door.token()
const now = door.now()

async function faultOf(changes: Changes): Promise<string | undefined> {
  return (await door.judge(dpop(token, door.proof(token, changes)))).fault
}

describe('a proof by the rules', () => {
  const keys = new Map(
    APPROVED_ALGORITHMS.map((alg) => [alg, alg === 'ES256' ? door.epjKey : createTestKey(alg)]),
  )

  it.each(APPROVED_ALGORITHMS)('is accepted with %s, twice with the same key', async (alg) => {
    const key = keys.get(alg)
    if (!key) throw new Error('no key')
    const bound = createDoor({ epj: key, helseid: door.helseid })
    const itsToken = bound.token()
    expect((await bound.judge(dpop(itsToken, bound.proof(itsToken)))).fault).toBeUndefined()
    expect((await bound.judge(dpop(itsToken, bound.proof(itsToken)))).fault).toBeUndefined()
  })

  const good: [string, Changes][] = [
    ['six seconds old', { payload: { iat: now - 6 } }],
    ['five seconds early', { payload: { iat: now + 5 } }],
    ['with kid and use in the jwk', { header: { jwk: { ...door.epjKey.jwk, kid: 'mine', use: 'sig' } } }],
    ['with nbf and exp, as NHN’s sample makes it', { payload: { nbf: now, exp: now + 20 } }],
    ['with a UUID as jti', { payload: { jti: '5f0c9df0-9a4e-4f55-8f22-0a2f3f1d7f10' } }],
    [
      'with the scheme and host of htu in capitals',
      { payload: { htu: ADDRESS.replace('http://room.test', 'HTTP://ROOM.TEST:80') } },
    ],
    ['with a nonce nobody asked for', { payload: { nonce: 'n' } }],
  ]
  it.each(good)('is accepted %s', async (_name, changes) => {
    expect(await faultOf(changes)).toBeUndefined()
  })
})

describe('a proof against the rules', () => {
  const withoutJwk = { jwk: undefined }
  const bad: [string, Changes, FaultName][] = [
    // The thirteen of HelseID's demonstration of test tokens.
    ['htu left out', { payload: { htu: undefined } }, 'proof-htu'],
    ['htm left out', { payload: { htm: undefined } }, 'proof-htm'],
    ['iat in the past', { payload: { iat: now - 7 } }, 'proof-iat-window'],
    ['iat in the future', { payload: { iat: now + 6 } }, 'proof-iat-window'],
    ['ath left out', { payload: { ath: undefined } }, 'proof-ath'],
    ['alg left out', { header: { alg: undefined } }, 'proof-alg'],
    ['jwk left out', { header: withoutJwk }, 'proof-jwk'],
    ['jti left out', { payload: { jti: undefined } }, 'proof-jti'],
    ['a symmetric alg', { header: { alg: 'HS256' } }, 'proof-alg'],
    ['a private key in jwk', { header: { jwk: door.epjKey.privateJwk } }, 'proof-private-key'],
    ['another typ', { header: { typ: 'jwt' } }, 'proof-typ'],
    ['a signature by another key', { key: other }, 'proof-signature'],
    ['a jwk that is not the token’s', { header: { jwk: other.jwk }, key: other }, 'jkt-mismatch'],
    // And more.
    ['alg none', { header: { alg: 'none' } }, 'proof-alg'],
    ['an alg that objects have by birth', { header: { alg: 'constructor' } }, 'proof-alg'],
    ['an alg that does not fit the key', { header: { alg: 'ES384' } }, 'proof-jwk'],
    ['the alg as crv', { header: { jwk: { ...door.epjKey.jwk, crv: 'ES256' } } }, 'proof-jwk'],
    ['OpenSSL’s name as crv', { header: { jwk: { ...door.epjKey.jwk, crv: 'prime256v1' } } }, 'proof-jwk'],
    [
      'a coordinate of a byte too many',
      { header: { jwk: { ...door.epjKey.jwk, x: withZeroInFront(door.epjKey.jwk['x']) } } },
      'proof-jwk',
    ],
    ['a jwk that is a text', { header: { jwk: JSON.stringify(door.epjKey.jwk) } }, 'proof-jwk'],
    ['a point off the curve', { header: { jwk: { ...door.epjKey.jwk, x: other.jwk['x'] } } }, 'proof-jwk'],
    ['a symmetric jwk', { header: { jwk: { kty: 'oct', k: 'c2VjcmV0' } } }, 'proof-jwk'],
    ['a critical extension', { header: { crit: ['exp'] } }, 'proof-malformed'],
    ['the hash of another token', { payload: { ath: encode('x').padEnd(43, 'A') } }, 'proof-ath'],
    ['an ath of null', { payload: { ath: null } }, 'proof-ath'],
    ['a short jti', { payload: { jti: 'fifteen-letters' } }, 'proof-jti'],
    ['a jti that is not base64url', { payload: { jti: 'sixteen letters!' } }, 'proof-jti'],
    ['an endless jti', { payload: { jti: 'j'.repeat(257) } }, 'proof-jti'],
    ['a jti that is a number', { payload: { jti: 1234567890123456 } }, 'proof-jti'],
    ['htm in small letters', { payload: { htm: 'post' } }, 'proof-htm'],
    ['htm of another method', { payload: { htm: 'GET' } }, 'proof-htm'],
    ['htu of another call', { payload: { htu: `${ADDRESS}/status` } }, 'proof-htu'],
    ['htu with a query', { payload: { htu: `${ADDRESS}?a=b` } }, 'proof-htu'],
    ['htu that is a path', { payload: { htu: new URL(ADDRESS).pathname } }, 'proof-htu'],
    ['iat left out', { payload: { iat: undefined } }, 'proof-iat-missing'],
    ['iat as a text', { payload: { iat: String(now) } }, 'proof-iat-missing'],
    ['iat in milliseconds', { payload: { iat: now * 1000 } }, 'proof-iat-window'],
  ]
  it.each(bad)('is refused for %s', async (_name, changes, fault) => {
    expect(await faultOf(changes)).toBe(fault)
  })

  it('is refused for a signature with a turned bit, with the key known', async () => {
    expect(await faultOf({})).toBeUndefined()
    const spoilt = spoilSignature(door.proof(token))
    expect((await door.judge(dpop(token, spoilt))).fault).toBe('proof-signature')
  })

  const noJwt: [string, string][] = [
    ['is no JWT', 'proof'],
    ['has two parts', 'a.b'],
    ['has characters outside base64url', `${door.proof(token)}=`],
    ['begins with one', `=${door.proof(token)}`],
    ['has a header that is no JSON', `AAAA.${encode({})}.AAAA`],
    ['has a header that is an array', `${encode([])}.${encode({})}.AAAA`],
  ]
  it.each(noJwt)('is refused when it %s', async (_name, proof) => {
    expect((await door.judge(dpop(token, proof))).fault).toBe('proof-malformed')
  })

  it('is refused with a character added that stands for no byte', async () => {
    const bound = createDoor({ epj: createTestKey('ES384'), helseid: door.helseid })
    const itsToken = bound.token()
    const longer = `${bound.proof(itsToken)}A`
    expect((await bound.judge(dpop(itsToken, longer))).fault).toBe('proof-malformed')
  })

  it('is refused where it nests deeper than can be written down', async () => {
    // Put together by hand: no writer of JSON comes to its end.
    const deep = (member: string) =>
      Buffer.from(`{"${member}":${'['.repeat(20_000)}${']'.repeat(20_000)}}`).toString('base64url')
    const [header] = door.proof(token).split('.')
    for (const [proof, fault] of [
      [`${deep('typ')}.e30.AAAA`, 'proof-typ'],
      [`${header}.${deep('ath')}.AAAA`, 'proof-ath'],
    ] as const)
      expect((await door.judge(dpop(token, proof))).fault).toBe(fault)
  })

  it('is refused for an RSA key of 1024 bits', async () => {
    const small = createTestKey('RS256', 1024)
    const bound = createDoor({ epj: small, helseid: door.helseid })
    const itsToken = bound.token()
    expect((await bound.judge(dpop(itsToken, bound.proof(itsToken)))).fault).toBe('proof-jwk')
  })
})

describe('a proof that was used before', () => {
  it('is refused the second time', async () => {
    const proof = door.proof(token)
    expect((await door.judge(dpop(token, proof))).fault).toBeUndefined()
    expect((await door.judge(dpop(token, proof))).fault).toBe('proof-replayed')
  })

  it('is refused for as long as its time would be taken', async () => {
    const later = createDoor()
    const itsToken = later.token()
    const proof = later.proof(itsToken, { payload: { iat: later.now() + 5 } })
    expect((await later.judge(dpop(itsToken, proof))).fault).toBeUndefined()
    later.clock.set(later.clock.now() + 11_000)
    expect((await later.judge(dpop(itsToken, proof))).fault).toBe('proof-replayed')
    later.clock.set(later.clock.now() + 1_000)
    expect((await later.judge(dpop(itsToken, proof))).fault).toBe('proof-iat-window')
  })

  it('is forgotten when its room is reset, and known where another process took it', async () => {
    const shared = createDoor()
    const itsToken = shared.token()
    const proof = shared.proof(itsToken)
    for (const nonsense of ['proof', 'a.b', 'a.b.c', `${encode({})}.${encode({})}.AAAA`])
      expect(() => shared.access.remember(nonsense)).not.toThrow()
    shared.access.remember(proof)
    expect((await shared.judge(dpop(itsToken, proof))).fault).toBe('proof-replayed')
    shared.access.clear()
    expect((await shared.judge(dpop(itsToken, proof))).fault).toBeUndefined()
  })

  it('is accepted once only when it comes many times at once', async () => {
    const proof = door.proof(token)
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => door.judge(dpop(token, proof))))
    expect(verdicts.filter(({ fault }) => fault === undefined)).toHaveLength(1)
  })

  it('is not used up by somebody who cannot sign', async () => {
    const proof = door.proof(token)
    expect((await door.judge(dpop(token, spoilSignature(proof)))).fault).toBe('proof-signature')
    expect((await door.judge(dpop(token, proof))).fault).toBeUndefined()
  })

  it('is not used up by another key’s proof with the same jti', async () => {
    const jti = { payload: { jti: 'the-same-jti-for-both' } }
    const neighbour = createDoor({ epj: other, helseid: door.helseid })
    const theirs = neighbour.token()
    const proof = neighbour.proof(theirs, jti)
    expect((await door.judge(dpop(theirs, proof))).fault).toBeUndefined()
    expect(await faultOf(jti)).toBeUndefined()
  })
})
