import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'

const drawn = (generation: number, room = 'demo', resets = 0, now = 0) => {
  const random = createRandom('seed', { room, generation, resets: () => resets, now: () => now })
  return {
    key: random.fork('key').bytes(32).toString('hex'),
    client: random.fork('client').uuid(),
    secret: random.fork('secret').own().hex(16),
    code: random.fork('codes').unrepeated().base64url(32),
    nonce: random.fork('nonces').unrepeated().bytes(12).toString('hex'),
  }
}
const differ = (all: readonly ReturnType<typeof drawn>[]) => {
  const [first] = all
  return Object.entries(first ?? {})
    .filter(([name, value]) => all.slice(1).every((one) => Reflect.get(one, name) !== value))
    .map(([name]) => name)
}

describe('a room’s randomness', () => {
  it('is the same for the same seed and name', () => {
    expect(drawn(0)).toEqual(drawn(0))
    expect(drawn(2)).toEqual(drawn(2))
  })

  it('gives a process that takes a room over the same keys, names and secrets, and no code or nonce a second time', () => {
    expect(differ([drawn(0), drawn(1), drawn(2)])).toEqual(['code', 'nonce'])
    expect(differ([drawn(1), drawn(2)])).toEqual(['code', 'nonce'])
  })

  it('gives a room that is set back the same keys, names and secrets, and no code or nonce a second time', () => {
    const lives = [
      drawn(0),
      drawn(0, 'demo', 1),
      drawn(1),
      drawn(1, 'demo', 1),
      drawn(11),
      drawn(0, 'demo', 11),
    ]
    expect(differ(lives)).toEqual(['code', 'nonce'])
    expect(new Set(lives.map(({ code }) => code)).size).toBe(lives.length)
  })

  it('gives a room that is made anew the same keys, names and secrets, and no code or nonce of another moment', () => {
    expect(drawn(0, 'demo', 0, 7)).toEqual(drawn(0, 'demo', 0, 7))
    expect(differ([drawn(0, 'demo', 0, 7), drawn(0, 'demo', 0, 8)])).toEqual(['code', 'nonce'])
  })

  it('asks for the moment when it is first drawn from', () => {
    let now = 1
    const random = createRandom('seed', { room: 'demo', now: () => now })
    const stream = random.unrepeated().fork('codes')
    now = 2
    expect(stream.hex(8)).toBe(random.unrepeated().fork('codes').hex(8))
  })

  it('gives a room of another name the same keys and names, and no secret, code or nonce of the first', () => {
    expect(differ([drawn(0), drawn(0, 'other'), drawn(1, 'other')])).toEqual(['secret', 'code', 'nonce'])
  })

  it('goes on in one stream where there is no room', () => {
    const random = createRandom('seed')
    const first = random.unrepeated().hex(8)
    expect(random.unrepeated().hex(8)).not.toBe(first)
  })
})
