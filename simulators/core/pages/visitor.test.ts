import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visitorAt } from './visitor.ts'

describe('a visitor', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['::FFFF:10.1.2.3', '10.1.2.3'],
    ['::1', '0:0:0:0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['2001:db8:1:2:3:4:5::', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
    [undefined, ''],
  ])('at %s is %s', (address, visitor) => {
    expect(visitorAt(address)).toBe(visitor)
  })

  it('is the same for all of a network, however the address is written, and another for another network', () => {
    const groups = (count: number) =>
      fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: count, maxLength: count })
    const written = (parts: readonly number[]) => parts.map((part) => part.toString(16)).join(':')
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), (network, one, other) => {
        const visitor = visitorAt(written([...network, ...one]))
        expect(visitorAt(written([...network, ...other]).toUpperCase())).toBe(visitor)
        expect(visitorAt(`${written(network)}::${written(one.slice(1))}`)).toBe(visitor)
        const [first = 0, ...more] = network
        expect(visitorAt(written([first ^ 1 || 2, ...more, ...one]))).not.toBe(visitor)
      }),
    )
  })
})
