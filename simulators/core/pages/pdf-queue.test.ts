import { describe, expect, it } from 'vitest'
import { inSlices, MOST_PDFS, oneAtATime } from './pdf-queue.ts'

describe('what takes long', () => {
  it('is made one at a time, in order, and the next is made though one fails', async () => {
    let making = 0
    const order: number[] = []
    const all = [1, 2, 3].map((one) =>
      oneAtATime(async () => {
        making += 1
        expect(making).toBe(1)
        await Promise.resolve()
        order.push(one)
        making -= 1
        if (one === 2) throw new Error('torn')
        return one
      }),
    )
    const settled = await Promise.allSettled(all)
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(order).toEqual([1, 2, 3])
  })

  it('is refused where so many wait already, and taken again when they are done', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const waiting = Array.from({ length: MOST_PDFS }, () => oneAtATime(() => promise))
    await expect(oneAtATime(async () => 'late')).rejects.toMatchObject({ status: 503 })
    resolve()
    await Promise.all(waiting)
    expect(await oneAtATime(async () => 'taken')).toBe('taken')
  })

  it('lets others in between its parts, and does them all', async () => {
    const seen: string[] = []
    let clock = 0
    function* work() {
      for (const part of ['a', 'b', 'c']) {
        seen.push(part)
        clock += 100
        yield
      }
    }
    const done = inSlices(work(), () => clock)
    setImmediate(() => seen.push('other'))
    await done
    expect(seen).toHaveLength(4)
    expect(seen.indexOf('other')).toBeLessThan(seen.indexOf('c'))
  })
})
