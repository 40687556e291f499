import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchPeer } from './watch-peer.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

/** What Redis says at each look, and at which of them the peer is given up. */
it.each([
  ['misses it twice', [true, false, false, false], 3],
  ['misses it once, since Redis had been away', [false, true, false, true], 0],
  ['cannot ask', [undefined, undefined, undefined], 0],
  ['cannot ask in between', [false, undefined, false], 3],
])('a watch that %s', async (_what, said, givenUpAt) => {
  const given: number[] = []
  let looks = 0
  const isThere = async () => {
    const there = said[looks]
    looks += 1
    if (there === undefined) throw new Error('Redis is away')
    return there
  }
  watchPeer(isThere, () => given.push(looks))
  for (let look = 0; look < said.length; look += 1) await vi.advanceTimersByTimeAsync(2_000)
  expect(given).toEqual(givenUpAt === 0 ? [] : [givenUpAt])
})

it('a watch that is over gives nobody up, whatever it asked before', async () => {
  const given: string[] = []
  const end = watchPeer(
    async () => false,
    () => given.push('given up'),
  )
  vi.advanceTimersByTime(4_000)
  end()
  await vi.advanceTimersByTimeAsync(8_000)
  expect(given).toEqual([])
})
