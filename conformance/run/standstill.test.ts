import { describe, expect, it } from 'vitest'
import type { Walked } from '#scenarios/run-scenario.ts'
import { type Attempts, walkAwake, watchStandstill } from './standstill.ts'

/** Walks with a machine that stands still as told, attempt after attempt. */
async function walked(
  stood: readonly number[],
  walk: Attempts['walk'],
  settings: Pick<Attempts, 'stop' | 'canBeRepeated'> = {},
) {
  const abandoned: number[] = []
  const left = [...stood]
  const outcome = await walkAwake({
    walk,
    abandon: (attempt) => abandoned.push(attempt),
    ...settings,
    watch: () => ({ seconds: () => left.shift() ?? 0, end: () => undefined }),
  })
  return { outcome, abandoned }
}

const completed = async (): Promise<Walked> => ({ outcome: 'completed' })
const saying = (text: string) => ({ nb: expect.any(String), en: expect.stringContaining(text) })

describe('a scenario', () => {
  it('is walked once where the machine goes on all the time', async () => {
    expect(await walked([0], completed)).toEqual({ outcome: { outcome: 'completed' }, abandoned: [] })
  })

  it('is walked anew when the machine stood still in it, and tells so', async () => {
    const { outcome, abandoned } = await walked([43, 0], completed)
    expect(abandoned).toEqual([1])
    expect(outcome).toEqual({
      outcome: 'completed',
      detail: saying('43 s; what was seen then does not count'),
    })
  })

  it('is walked anew too when a connection was reset meanwhile, which stops the run at any other time', async () => {
    const ends = [async () => Promise.reject(new TypeError('fetch failed')), completed]
    expect(await walked([43, 0], async () => (ends.shift() ?? completed)())).toMatchObject({
      outcome: { outcome: 'completed' },
      abandoned: [1],
    })
    await expect(walked([0], async () => Promise.reject(new TypeError('fetch failed')))).rejects.toThrow(
      'fetch failed',
    )
  })

  it('stands as it was seen the third time on a machine that always stands still, and tells so', async () => {
    const { outcome, abandoned } = await walked([20, 30, 40], completed)
    expect(abandoned).toEqual([1, 2])
    expect(outcome).toEqual({
      outcome: 'completed',
      detail: saying('40 s; what the checks found here may come'),
    })
  })

  it('is walked once where the room cannot bear it twice, and tells that the machine stood still', async () => {
    const { outcome, abandoned } = await walked([43], completed, { canBeRepeated: false })
    expect(abandoned).toEqual([])
    expect(outcome).toMatchObject({ detail: saying('43 s; what the checks found here may come') })
  })

  it('says what ended it the last time', async () => {
    const detail = { nb: 'for sent', en: 'too late' }
    const { outcome } = await walked([43, 0], async () => ({ outcome: 'timed-out', detail }))
    expect(outcome).toEqual({ outcome: 'timed-out', detail })
  })

  it('is not walked anew when the user stops the run', async () => {
    expect((await walked([43], completed, { stop: AbortSignal.abort() })).abandoned).toEqual([])
  })
})

describe('a standstill', () => {
  it('is told by the wall’s clock, which goes on where a laptop sleeps', () => {
    let wall = 0
    const watch = watchStandstill(() => wall)
    wall += 5_900
    expect(watch.seconds()).toBe(0)
    wall += 44_000
    expect(watch.seconds()).toBe(43)
    wall += 7_000
    expect(watch.seconds()).toBe(43)
    watch.end()
  })

  it('is one from five seconds on, in whole seconds, beyond the second between two looks', () => {
    const secondsAfter = (...steps: readonly number[]) => {
      let wall = 0
      const watch = watchStandstill(() => wall)
      for (const step of steps) {
        wall += step
        watch.seconds()
      }
      watch.end()
      return watch.seconds()
    }
    expect(secondsAfter(5_999)).toBe(0)
    expect(secondsAfter(6_000)).toBe(5)
    expect(secondsAfter(6_499)).toBe(5)
    expect(secondsAfter(6_500)).toBe(6)
    expect(secondsAfter(9_000, 7_000)).toBe(8)
    expect(secondsAfter(-3_600_000, 1_000)).toBe(0)
  })

  it('is told of when it is over, each by itself, and what is shorter is not', () => {
    let wall = 0
    const told: number[] = []
    const watch = watchStandstill(
      () => wall,
      (seconds) => told.push(seconds),
    )
    for (const step of [1_000, 5_999, 6_000, 1_000, 44_600, 7_000]) {
      wall += step
      watch.seconds()
    }
    watch.end()
    expect(told).toEqual([5, 44, 6])
  })

  it('is watched for in each attempt by itself, and no longer than that', async () => {
    const watched: string[] = []
    let attempt = 0
    const watch = () => {
      attempt += 1
      const name = `${attempt}`
      watched.push(`begin ${name}`)
      return { seconds: () => (name === '1' ? 9 : 0), end: () => void watched.push(`end ${name}`) }
    }
    await walkAwake({ walk: completed, abandon: () => undefined, watch })
    expect(watched).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2'])
  })

  it('is none where time merely passes', () => {
    let wall = 0
    const watch = watchStandstill(() => wall)
    for (; wall < 60_000; wall += 1_500) expect(watch.seconds()).toBe(0)
    watch.end()
  })
})
