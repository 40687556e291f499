import { describe, expect, it } from 'vitest'
import { originForm, readTarget } from './target.ts'

describe('a request’s target', () => {
  it('is read without ever taking a path for a host', () => {
    expect(readTarget('//[').path).toBe('//[')
    expect(readTarget('//evil.example/x?lang=en#y').path).toBe('//evil.example/x')
    expect(readTarget('/a?b=1&b=2').searchParams.getAll('b')).toEqual(['1', '2'])
  })

  it('loses the origin that a client behind a proxy puts in front', () => {
    expect(originForm('http://localhost:4400/r/demo/brreg?x=1')).toBe('/r/demo/brreg?x=1')
    expect(originForm('HTTP://localhost')).toBe('/')
    expect(originForm('http://localhost?x')).toBe('/?x')
    expect(originForm('/r/demo')).toBe('/r/demo')
  })
})
