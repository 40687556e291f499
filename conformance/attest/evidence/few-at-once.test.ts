import { describe, expect, it } from 'vitest'
import { fewAtOnce } from './few-at-once.ts'

describe('work that is done a few pieces at a time', () => {
  it('begins in the order in which it was asked for, also when some of it fails', async () => {
    const inTurn = fewAtOnce(2, 10)
    const begun: number[] = []
    const ends: (() => void)[] = []
    const works = [0, 1, 2, 3].map((one) =>
      inTurn(async () => {
        begun.push(one)
        await new Promise<void>((resolve) => ends.push(resolve))
        if (one === 1) throw new Error('failed')
        return one
      })?.catch(() => 'failed'),
    )
    expect(begun).toEqual([0, 1])
    ends[1]?.()
    await works[1]
    expect(begun).toEqual([0, 1, 2])
    ends[0]?.()
    await works[0]
    expect(begun).toEqual([0, 1, 2, 3])
    ends[2]?.()
    ends[3]?.()
    expect(await Promise.all(works)).toEqual([0, 'failed', 2, 3])
  })

  it('is not taken when too many wait, and is again when they have had their turn', async () => {
    const inTurn = fewAtOnce(1, 1)
    let end = () => {}
    const first = inTurn(() => new Promise<void>((resolve) => (end = resolve)))
    const second = inTurn(async () => 'second')
    expect(inTurn(async () => 'third')).toBeUndefined()
    end()
    await first
    expect(await second).toBe('second')
    expect(await inTurn(async () => 'fourth')).toBe('fourth')
  })
})
