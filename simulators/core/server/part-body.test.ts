import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { heldBytes, LIGHT, MOST_HELD, PartBody } from './part-body.ts'

const MEBIBYTE = 1024 * 1024
const steady = { destroy: () => expect.unreachable('there was room') }

it('is what came, in whatever pieces it came', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 3 * LIGHT }), { maxLength: 12 }), (pieces) => {
      const body = new PartBody(steady)
      for (const piece of pieces) body.add(Buffer.from(piece))
      const whole = Buffer.concat(pieces)
      expect(body.size).toBe(whole.length)
      expect(body.take().equals(whole)).toBe(true)
      expect([body.size, heldBytes()]).toEqual([0, 0])
    }),
  )
})

it('leaves the piece it was given as it was', () => {
  const body = new PartBody(steady)
  const first = Buffer.from('over')
  for (const piece of [first, Buffer.from('morgen'), Buffer.from('kveld')]) body.add(piece)
  expect([first.toString(), body.take().toString()]).toEqual(['over', 'overmorgenkveld'])
})

it('that comes a byte at a time holds twice its size at most', () => {
  const body = new PartBody(steady)
  const byte = Buffer.from('a')
  for (let sent = 0; sent < MEBIBYTE; sent += 1) body.add(byte)
  expect(heldBytes()).toBeLessThanOrEqual(2 * MEBIBYTE)
  expect(body.take().length).toBe(MEBIBYTE)
})

it('begun first is given up when all together hold too much, and not one that goes on', () => {
  const ended: number[] = []
  const bodies = Array.from(
    { length: MOST_HELD / MEBIBYTE },
    (_, index) => new PartBody({ destroy: () => void ended.push(index) }),
  )
  for (const body of bodies) body.add(Buffer.alloc(MEBIBYTE))
  expect([ended, heldBytes()]).toEqual([[], MOST_HELD])
  bodies[0]?.add(Buffer.from('a'))
  expect(ended).toEqual([1])
  expect(heldBytes()).toBeLessThanOrEqual(MOST_HELD)
  const last = new PartBody(steady)
  last.add(Buffer.alloc(MEBIBYTE))
  expect(ended).toEqual([1, 0])
  for (const body of [...bodies, last]) body.drop()
  expect(heldBytes()).toBe(0)
})

it('that is small, or came whole, takes no room from others', () => {
  const small = new PartBody(steady)
  small.add(Buffer.alloc(LIGHT))
  expect(heldBytes()).toBe(0)
  for (let body = 0; body < 300; body += 1) {
    const whole = new PartBody(steady)
    whole.add(Buffer.alloc(MEBIBYTE))
    whole.take()
  }
  expect(heldBytes()).toBe(0)
})
