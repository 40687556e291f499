import { expect, it } from 'vitest'
import { runLongBench } from './long-bench.ts'

it('tells waiting times, memory and speed before and after many look-ups, each of them recorded', async () => {
  const printed: string[] = []
  const result = await runLongBench({
    print: (line) => void printed.push(line),
    pace: { rounds: 1, sliceMs: 100, warmUps: 1, pacedMs: 150, lookUps: 500 },
  })
  const said = printed.join('\n')
  expect(result.sound, said).toBe(true)
  expect(result.memory.at(-1)?.recorded).toBeGreaterThanOrEqual(500)
  expect(result.waiting.map(({ variant }) => variant)).toEqual(['bare', 'bearer-known', 'dpop-verified'])
  for (const { perSecond, medianMs, p99Ms } of result.waiting) {
    expect(perSecond).toBeGreaterThan(0)
    expect(p99Ms).toBeGreaterThanOrEqual(medianMs)
  }
  expect(result.waiting.map(({ control }) => control !== undefined)).toEqual([false, true, true])
  for (const results of [result.young, result.together])
    expect(results.map(({ ratio }) => ratio.median > 0)).toEqual([true, true, true])
  for (const beside of [result.aged, result.country])
    expect(beside.map(({ variant, ratio, cpuRatio }) => [variant, ratio.median > 0, cpuRatio > 0])).toEqual([
      ['bearer-known', true, true],
      ['dpop-verified', true, true],
    ])
  expect(said).toContain('99 of 100 within')
})
