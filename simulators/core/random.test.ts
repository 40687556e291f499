import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'

const drawn = (generation: number) => {
  const random = createRandom('seed', generation)
  return {
    key: random.fork('key').bytes(32).toString('hex'),
    client: random.fork('client').uuid(),
    code: random.fork('codes').unrepeated().base64url(32),
    nonce: random.fork('nonces').unrepeated().bytes(12).toString('hex'),
  }
}

describe('a room’s randomness', () => {
  it('is the same for the same seed', () => {
    expect(drawn(0)).toEqual(drawn(0))
    expect(drawn(2)).toEqual(drawn(2))
  })

  it('gives a process that takes a room over the same keys and names, and no code or nonce a second time', () => {
    const all = [drawn(0), drawn(1), drawn(2)]
    const different = (name: keyof (typeof all)[number]) => new Set(all.map((one) => one[name])).size
    expect([different('key'), different('client')]).toEqual([1, 1])
    expect([different('code'), different('nonce')]).toEqual([3, 3])
  })

  it('goes on in one stream where nobody has had the room before', () => {
    const random = createRandom('seed')
    const first = random.unrepeated().hex(8)
    expect(random.unrepeated().hex(8)).not.toBe(first)
  })
})
