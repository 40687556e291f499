import { expect, it } from 'vitest'
import { BARE, type VariantResult } from '../statistics.ts'
import { ENGINE, ROOM } from './token-bench.ts'
import { tokenTable } from './token-table.ts'

const even = (median: number) => ({ median, low: median, high: median })
const variant = (name: string, perSecond: number, cpuMicros: number): VariantResult => ({
  variant: name,
  ratio: even(1),
  cpuRatio: 1,
  cpuMicros,
  perSecond,
  requests: 1,
  failed: 0,
  generatorBusy: 0.1,
})
const printed = (room: VariantResult, toEngine: number) =>
  tokenTable({
    kinds: [
      {
        kind: 'refresh',
        variants: [variant(BARE, 40_000, 24), variant(ENGINE, 400, 2_450), room],
        toEngine: even(toEngine),
        journal: { sent: 10, recorded: 10 },
      },
    ],
    rooms: {
      rooms: 200,
      idleKilobytes: 1,
      usedKilobytes: 2,
      firstMs: { median: 1, p99: 2, most: 2, cpu: 1, cpuMost: 2 },
    },
    slices: [],
  }).join('\n')

it('tells when the room is too slow, by the clock or by processor time', () => {
  expect(printed(variant(ROOM, 380, 2_550), 0.95)).not.toContain('is wanted')
  expect(printed(variant(ROOM, 380, 2_550), 0.84)).toContain('0.84 by rate; 0.85 is wanted.')
  expect(printed(variant(ROOM, 330, 2_950), 0.86)).toContain(
    '0.83 of its speed, 0.86 by rate; 0.85 is wanted.',
  )
})

it('tells when other programs had the processor, and only then', () => {
  expect(printed(variant(ROOM, 380, 2_550), 0.95)).not.toContain('of its processor')
  expect(printed(variant(ROOM, 190, 2_550), 0.5)).toContain('A server had only 48 % of its processor')
})
