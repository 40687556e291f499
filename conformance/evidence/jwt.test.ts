import { describe, expect, it } from 'vitest'
import { jwt } from '../kit/fixture/build-events.ts'
import { decodeJwt, decodingOnce, members } from './jwt.ts'

const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
const part = (text: string) => Buffer.from(text).toString('base64url')

describe('a token that is sent many times', () => {
  it('is read once, and one that differs in its signature only is another', () => {
    const decode = decodingOnce()
    const token = jwt({ alg: 'ES256' }, { iss: 'x' })
    const again = decode(Buffer.from(token).toString())
    expect(again).toBe(decode(token))
    expect(again).toEqual(decodeJwt(token))
    expect(decode(`${token}A`)?.sha256).not.toBe(again?.sha256)
    for (const text of [undefined, '', 'a.b.c'])
      expect([decode(text), decode(text)]).toEqual([undefined, undefined])
  })
})

describe('tokens of the same user', () => {
  it('have what they say of the user once between them', () => {
    const decode = decodingOnce()
    const [one, other] = ['a', 'b'].map((jti) => decode(jwt({}, { jti, attest: { unit: ['1'] }, exp: 1 })))
    expect(other?.claims).toEqual({ jti: 'b', attest: { unit: ['1'] }, exp: 1 })
    expect(other?.claims['attest']).toBe(one?.claims['attest'])
  })
})

describe('what came over the wire', () => {
  it('is read when it is a JWT, and only then', () => {
    expect(decodeJwt(jwt({ alg: 'ES256' }, { iss: 'x' }))).toMatchObject({ claims: { iss: 'x' } })
    for (const text of [undefined, '', 'a.b', 'a.b.c', `${part('[]')}.${part('{}')}.x`])
      expect(decodeJwt(text)).toBeUndefined()
  })

  it('is not read when it nests without end: reports could not be written', () => {
    expect(decodeJwt(`${part('{"alg":"ES256"}')}.${part(deep)}.x`)).toBeUndefined()
    expect(members(deep)).toEqual({})
    expect(members('{"a":{"b":{"c":[[[1]]]}}}')).toEqual({ a: { b: { c: [[[1]]] } } })
  })
})
