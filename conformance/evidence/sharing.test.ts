import { describe, expect, it } from 'vitest'
import { sharing } from './sharing.ts'

describe('what is said many times over', () => {
  it('is kept once', () => {
    const shared = sharing()
    const first = shared({ user: 'a', groups: ['b'] })
    expect(shared({ user: 'a', groups: ['b'] })).toBe(first)
    expect(shared({ user: 'a', groups: ['c'] })).toEqual({ user: 'a', groups: ['c'] })
  })

  it('is never taken for what only looks like it in JSON', () => {
    const shared = sharing()
    expect(shared({ exp: null })).toEqual({ exp: null })
    expect(shared(JSON.parse('{"exp":1e400}'))).toEqual({ exp: Number.POSITIVE_INFINITY })
    expect(shared('{"exp":null}')).toBe('{"exp":null}')
  })

  it('is left as it is when it nests without end', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(sharing()(deep)).toBe(deep)
  })

  it('is forgotten again when much else has been said, so that a journal of nothing but novelties costs nothing', () => {
    const shared = sharing()
    const first = shared({ said: 0 })
    for (let said = 1; said <= 5_000; said += 1) shared({ said })
    expect(shared({ said: 0 })).not.toBe(first)
  })
})
