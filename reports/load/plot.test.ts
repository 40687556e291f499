import { describe, expect, it } from 'vitest'
import { plotOf } from './plot.ts'

const seconds = [0, 1, 2, 3, 4]
const line = (name: string, values: readonly (number | undefined)[]) => ({
  name,
  values,
  kind: 'solid' as const,
})

describe('a plot', () => {
  it('has its axes at round figures', () => {
    const { yTicks, xTicks } = plotOf({ seconds, lines: [line('p95', [3, 7, 17, 2, 1])] })
    expect(yTicks.map(({ label }) => label)).toEqual(['0', '5', '10', '15', '20'])
    expect(xTicks.map(({ label }) => label)).toEqual(['0', '1', '2', '3', '4'])
  })

  it('leaves a gap where nothing was measured', () => {
    const { lines } = plotOf({ seconds, lines: [line('p95', [1, 1, undefined, 1, 1])] })
    expect(lines[0]?.path.match(/M/g)).toHaveLength(2)
  })

  it('keeps the names of lines that end together apart, and above the base', () => {
    const flat = [0, 0, 0, 0, 0]
    const { lines, base } = plotOf({ seconds, lines: ['a', 'b', 'c'].map((name) => line(name, flat)) })
    const heights = lines.map(({ label }) => label.y).sort((a, b) => a - b)
    expect(Math.max(...heights)).toBeLessThanOrEqual(base + 4)
    for (const [index, height] of heights.entries())
      if (index > 0) expect(height - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(14)
  })

  it('shows a limit that is near, and not one that would press the lines flat', () => {
    const lines = [line('p95', [10, 20, 15, 10, 10])]
    expect(plotOf({ seconds, lines, limit: { at: 25, name: 'limit' } }).limit).toBeDefined()
    expect(plotOf({ seconds, lines, limit: { at: 500, name: 'limit' } }).limit).toBeUndefined()
  })

  it('gathers the seconds of a long run, and hides neither the lowest nor the highest', () => {
    const long = Array.from({ length: 1_800 }, (_, second) => second)
    const values = long.map((second) => (second === 905 ? 900 : second % 2 === 0 ? 10 : 20))
    const { stretch, lines, yTicks } = plotOf({ seconds: long, lines: [line('p95', values)] })
    expect(stretch).toBe(10)
    expect(lines[0]?.path.match(/[ML]/g)).toHaveLength(180)
    // The highest second reaches the height of 900, the line through the middle ones does not.
    const height = yTicks.find(({ label }) => label === '1000')?.y ?? 0
    const top = height + (188 - height) * 0.1
    const heights = (path = '') => [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y))
    expect(Math.min(...heights(lines[0]?.band))).toBeCloseTo(top, 1)
    expect(Math.min(...heights(lines[0]?.path))).toBeGreaterThan(180)
  })

  it('draws a band only where something was measured, and none for single seconds', () => {
    const long = Array.from({ length: 500 }, (_, second) => second)
    const gap = long.map((second) => (second > 200 && second < 300 ? undefined : second))
    expect(plotOf({ seconds: long, lines: [line('p95', gap)] }).lines[0]?.band.match(/M/g)).toHaveLength(2)
    expect(plotOf({ seconds, lines: [line('p95', [1, 2, 3, 4, 5])] }).lines[0]?.band).toBe('')
  })

  it('can be drawn of nothing', () => {
    const plot = plotOf({ seconds: [], lines: [line('p95', [])] })
    expect(JSON.stringify(plot)).not.toMatch(/null/)
  })
})
