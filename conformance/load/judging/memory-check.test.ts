import { expect, it } from 'vitest'
import { soak } from '../catalogue/soak.ts'
import { calm, loadRun, second } from '../fixture/load-run.ts'
import { memoryCheck } from './memory-check.ts'

const run = (length: number, megabytes: (index: number) => number) =>
  loadRun({
    scenario: soak,
    seconds: Array.from({ length }, (_, index) =>
      second(index, { watched: { ...calm, rssMegabytes: megabytes(index) } }),
    ),
  })
const verdict = (length: number, megabytes: (index: number) => number) =>
  memoryCheck(run(length, megabytes)).map((check) => check.verdict)

it('lets memory fill up first, and then be flat', () => {
  expect(verdict(600, (index) => Math.min(350, 220 + index))).toEqual(['passed'])
})

it('fails what goes on growing', () => {
  expect(verdict(600, (index) => 200 + index)).toEqual(['failed'])
})

it('says nothing of a short run, nor of other scenarios', () => {
  expect(verdict(60, () => 200)).toEqual(['not-applicable'])
  expect(memoryCheck(loadRun())).toEqual([])
})
