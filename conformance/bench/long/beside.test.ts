import { expect, it } from 'vitest'
import { BEARER, VERIFIED } from '../variants.ts'
import { type BesideMeasured, middleOf } from './beside.ts'

const pair = (bearer: number, dpop: number, sound = true): BesideMeasured => ({
  results: [
    { variant: BEARER, ratio: { median: bearer, low: 0, high: 9 }, cpuRatio: bearer + 0.01 },
    { variant: VERIFIED, ratio: { median: dpop, low: 0, high: 9 }, cpuRatio: dpop + 0.02 },
  ],
  sound,
})

it('takes the middle pair of processes for each variant, and tells the lowest and the highest', () => {
  expect(middleOf([pair(0.8, 0.97), pair(0.95, 0.9), pair(0.91, 0.93)])).toEqual({
    results: [
      { variant: BEARER, ratio: { median: 0.91, low: 0.8, high: 0.95 }, cpuRatio: 0.91 + 0.01 },
      { variant: VERIFIED, ratio: { median: 0.93, low: 0.9, high: 0.97 }, cpuRatio: 0.93 + 0.02 },
    ],
    sound: true,
  })
})

it('is sound only when each pair was', () => {
  expect(middleOf([pair(1, 1), pair(1, 1, false), pair(1, 1)]).sound).toBe(false)
})
