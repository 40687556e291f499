import { expect, it } from 'vitest'
import { describeMachine, parseProcessorList } from './machine.ts'

it('reads the kernel’s list of processors', () => {
  expect(parseProcessorList('0-1')).toEqual([0, 1])
  expect(parseProcessorList('0-2,5')).toEqual([0, 1, 2, 5])
  expect(parseProcessorList('3')).toEqual([3])
  expect(parseProcessorList('')).toEqual([])
})

it('puts servers and generator on different processors, or nowhere', () => {
  const { pinned } = describeMachine()
  expect(pinned?.server === pinned?.generator).toBe(pinned === undefined)
})
