import { describe, expect, it } from 'vitest'
import { topicOf } from '#reports/snippets/topics.ts'
import { checks } from './index.ts'

describe('the example of right code', () => {
  it('is there for every check whose failure lies in code', () => {
    const without = checks.filter(({ id, cause }) => cause === 'implementation' && topicOf(id) === undefined)
    expect(without.map(({ id }) => id)).toEqual([])
  })
})
