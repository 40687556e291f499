import { describe, expect, it } from 'vitest'
import { withEarlier } from './earlier.ts'

describe('items with the last one before them', () => {
  it('points a repeated key to the item before, and leaves items without a key alone', () => {
    const items = [
      { seq: 1, key: 'a' },
      { seq: 2, key: undefined },
      { seq: 3, key: 'a' },
      { seq: 4, key: undefined },
      { seq: 5, key: 'a' },
    ]
    expect([...withEarlier(items, ({ key }) => key).map(({ earlier }) => earlier?.seq)]).toEqual([
      undefined,
      undefined,
      1,
      undefined,
      3,
    ])
  })
})
