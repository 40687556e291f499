// Which exchanges a check looked at: each once, in order, and equal lists of one run kept once.
import { expect, it } from 'vitest'
import { readEvidence } from '../evidence/evidence.ts'
import { Examined } from './examined.ts'
import { journal } from './fixture/build-events.ts'

const examined = (...numbers: readonly number[]) => {
  const list = new Examined()
  for (const seq of numbers) list.add(seq)
  return list
}
const run = () => readEvidence(journal())

it('holds each exchange once, in the order they were judged in', () => {
  for (const evidence of [undefined, run()]) {
    expect(examined().of(evidence)).toEqual([])
    expect(examined(0, 1, 1, 2, 2, 2).of(evidence)).toEqual([0, 1, 2])
    expect(examined(5, 3, 5, 3, 4).of(evidence)).toEqual([5, 3, 4])
    expect(examined(1, 2, 1).of(evidence)).toEqual([1, 2])
  }
})

it('keeps equal lists of one run once, and what is added later is in no list that was given', () => {
  const evidence = run()
  const list = examined(1, 2, 3)
  const given = list.of(evidence)
  expect(examined(1, 2, 3).of(evidence)).toBe(given)
  list.add(4)
  expect(given).toEqual([1, 2, 3])
  expect(list.of(evidence)).toEqual([1, 2, 3, 4])
})

it('takes no list for another that begins, ends and counts alike, nor for one of another run', () => {
  const evidence = run()
  const given = examined(1, 2, 9).of(evidence)
  expect(examined(1, 3, 9).of(evidence)).toEqual([1, 3, 9])
  expect(examined(1, 2, 8).of(evidence)).toEqual([1, 2, 8])
  expect(examined(0, 2, 9).of(evidence)).toEqual([0, 2, 9])
  expect(examined(1, 2, 9).of(run())).not.toBe(given)
})
