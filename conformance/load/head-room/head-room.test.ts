import { expect, it } from 'vitest'
import { headRoomOf, probeStream, probeTop } from './head-room.ts'

const recorded = (rate: number) => ({ at: 0, metrics: { iterations: { rate, count: rate } } })

it('takes the best second for what the machine bears, and says whether it was the limit', () => {
  expect(headRoomOf([recorded(100), recorded(1_210), recorded(900)], 40, 20)).toEqual({
    perSecond: 1_210,
    reached: true,
    share: 0.017,
  })
  expect(headRoomOf([recorded(100)], 0, 20)).toMatchObject({ reached: false, share: 0.2 })
  expect(headRoomOf([], 0, 20)).toEqual({ perSecond: 0, reached: false, share: 0 })
})

it('tries well beyond the plan, and no further than makes sense', () => {
  expect(probeTop(5, 3_000)).toBe(100)
  expect(probeTop(300, 3_000)).toBe(1_500)
  expect(probeTop(5_000, 3_000)).toBe(3_000)
  expect(probeTop(undefined, 3_000)).toBe(3_000)
})

it('lasts as long as it is told', () => {
  const { stages } = probeStream({ exec: 'opening', top: 100, seconds: 5 })
  expect(stages.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(5)
})
