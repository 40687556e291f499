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

  it('can be drawn of nothing', () => {
    const plot = plotOf({ seconds: [], lines: [line('p95', [])] })
    expect(JSON.stringify(plot)).not.toMatch(/null/)
  })
})
