import { describe, expect, it } from 'vitest'
import { jwt } from '../kit/build-events.ts'
import { decodeJwt, members } from './jwt.ts'

const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
const part = (text: string) => Buffer.from(text).toString('base64url')

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
