import { expect, it } from 'vitest'
import { plotOf } from './plot.ts'

it('draws a bar for each week, the busiest the tallest, all on one line within the drawing', () => {
  const plot = plotOf([
    { name: '2026-W46', lookUps: 3 },
    { name: '2026-W47', lookUps: 12 },
    { name: '2026-W48', lookUps: 0 },
  ])
  expect(plot.bars.map(({ label, lookUps }) => [label, lookUps])).toEqual([
    ['46', 3],
    ['47', 12],
    ['48', 0],
  ])
  const [first, second] = plot.bars
  expect(plot.bars.map(({ height }) => height / (second?.height ?? 0))).toEqual([0.25, 1, 0])
  for (const { x, y, width, height } of plot.bars) {
    expect(y + height).toBe(plot.base)
    expect(y).toBeGreaterThan(0)
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(plot.width)
  }
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0)
  expect(plot.base).toBeLessThan(plot.height)
})

it('has no bars where nobody looked anything up', () => {
  expect(plotOf([{ name: '2026-W47', lookUps: 0 }]).bars).toMatchObject([{ height: 0 }])
})
