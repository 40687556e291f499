import * as fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { LIGHT, MOST_HELD, PartBodies } from './part-body.ts'

const MEBIBYTE = 1024 * 1024
let bodies = new PartBodies()
beforeEach(() => {
  bodies = new PartBodies()
})
const steady = { destroy: () => expect.unreachable('there was room') }

it('is what came, in whatever pieces it came', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 3 * LIGHT }), { maxLength: 12 }), (pieces) => {
      const body = bodies.begin(steady)
      for (const piece of pieces) body.add(Buffer.from(piece))
      const whole = Buffer.concat(pieces)
      expect(body.size).toBe(whole.length)
      expect(body.take().equals(whole)).toBe(true)
      expect([body.size, bodies.held]).toEqual([0, 0])
    }),
  )
})

it('leaves the piece it was given as it was', () => {
  const body = bodies.begin(steady)
  const first = Buffer.from('over')
  for (const piece of [first, Buffer.from('morgen'), Buffer.from('kveld')]) body.add(piece)
  expect([first.toString(), body.take().toString()]).toEqual(['over', 'overmorgenkveld'])
})

it('that comes a byte at a time holds twice its size at most', () => {
  const body = bodies.begin(steady)
  const byte = Buffer.from('a')
  for (let sent = 0; sent < MEBIBYTE; sent += 1) body.add(byte)
  expect(bodies.held).toBeLessThanOrEqual(2 * MEBIBYTE)
  expect(body.take().length).toBe(MEBIBYTE)
})

it('begun first is given up when all together hold too much, and not one that goes on', () => {
  const ended: number[] = []
  const parts = Array.from({ length: MOST_HELD / MEBIBYTE }, (_, index) =>
    bodies.begin({ destroy: () => void ended.push(index) }),
  )
  for (const body of parts) body.add(Buffer.alloc(MEBIBYTE))
  expect([ended, bodies.held]).toEqual([[], MOST_HELD])
  parts[0]?.add(Buffer.from('a'))
  expect(ended).toEqual([1])
  expect(bodies.held).toBeLessThanOrEqual(MOST_HELD)
  const last = bodies.begin(steady)
  last.add(Buffer.alloc(MEBIBYTE))
  expect(ended).toEqual([1, 0])
  for (const body of [...parts, last]) body.drop()
  expect(bodies.held).toBe(0)
})

it('that is small, or came whole, takes no room from others', () => {
  const small = bodies.begin(steady)
  small.add(Buffer.alloc(LIGHT))
  expect(bodies.held).toBe(0)
  for (let body = 0; body < 300; body += 1) {
    const whole = bodies.begin(steady)
    whole.add(Buffer.alloc(MEBIBYTE))
    whole.take()
  }
  expect(bodies.held).toBe(0)
})
