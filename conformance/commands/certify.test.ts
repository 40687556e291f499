import { describe, expect, it } from 'vitest'
import type { Obstacle } from '../result.ts'
import { exitCodeOf } from './certify.ts'

const codeOf = (...kinds: readonly Obstacle['kind'][]) =>
  exitCodeOf({ answer: kinds.length === 0, obstacles: kinds.map((kind) => ({ kind })) })

describe('the exit code of can-i-certify', () => {
  it('is 0 when nothing stands in the way', () => {
    expect(codeOf()).toBe(0)
  })

  it.each<[Obstacle['kind'], number]>([
    ['failed', 1],
    ['errand', 1],
    ['expected', 1],
    ['run', 2],
    ['undecided', 2],
    ['stale', 2],
    ['missing', 3],
    ['expired', 3],
  ])('of what is %s is %i', (kind, code) => {
    expect(codeOf(kind)).toBe(code)
  })

  it('is that of the worst of several, in whatever order', () => {
    expect(codeOf('missing', 'undecided', 'failed')).toBe(1)
    expect(codeOf('errand', 'stale', 'missing')).toBe(1)
    expect(codeOf('missing', 'run')).toBe(2)
  })
})
