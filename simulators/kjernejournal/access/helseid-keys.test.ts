import { describe, expect, it } from 'vitest'
import { createDoor, type Door, dpop } from '../fixture/door.ts'
import { createTestKey } from '../fixture/signing.ts'

const next = createTestKey('RS256')
const withNext = (door: Door) => {
  const token = door.token({ header: { kid: 'second' }, key: next })
  return door.judge(dpop(token, door.proof(token)))
}
const withFirst = (door: Door, token = door.token()) => door.judge(dpop(token, door.proof(token)))

describe('HelseID’s keys', () => {
  it('are fetched once for many calls at once', async () => {
    const door = createDoor()
    await Promise.all(Array.from({ length: 10 }, () => withFirst(door)))
    expect(door.helseid.asked()).toBe(1)
  })

  it('are fetched again when a token names a key that is not known', async () => {
    const door = createDoor()
    await withFirst(door)
    door.helseid.publish([{ kid: 'second', key: next }])
    expect((await withNext(door)).fault).toBeUndefined()
    expect(door.helseid.asked()).toBe(2)
  })

  it('are not fetched again and again for keys that nobody has', async () => {
    const door = createDoor()
    for (let index = 0; index < 5; index += 1) expect((await withNext(door)).fault).toBe('token-key')
    expect(door.helseid.asked()).toBe(2)
    door.clock.set(door.clock.now() + 5_000)
    await withNext(door)
    expect(door.helseid.asked()).toBe(3)
  })

  it('take their tokens with them when they are gone', async () => {
    const door = createDoor()
    const token = door.token()
    expect((await withFirst(door, token)).fault).toBeUndefined()
    door.helseid.publish([{ kid: 'second', key: next }])
    await withNext(door)
    door.clock.set(door.clock.now() + 5_000)
    expect((await withFirst(door, token)).fault).toBe('token-key')
  })

  it('take the place of others under the same name', async () => {
    const door = createDoor()
    await withFirst(door)
    door.helseid.publish([{ kid: 'first', key: next }])
    expect((await withNext(door)).fault).toBe('token-key')
    expect((await withFirst(door)).fault).toBe('token-signature')
  })

  it('are fetched again after a day, and not before', async () => {
    const door = createDoor()
    const start = door.clock.now()
    await withFirst(door)
    door.clock.set(start + 24 * 60 * 60 * 1000 - 1)
    await withFirst(door)
    expect(door.helseid.asked()).toBe(1)
    door.clock.set(start + 24 * 60 * 60 * 1000)
    await withFirst(door)
    expect(door.helseid.asked()).toBe(2)
  })

  it('are missed with 503 while HelseID is away, and found when it is back', async () => {
    const helseid = createDoor().helseid
    let away = true
    const refused = new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') })
    const door = createDoor({
      helseid: {
        ...helseid,
        fetch: (...call) => (away ? Promise.reject(refused) : helseid.fetch(...call)),
      },
    })
    expect((await withFirst(door)).found).toMatchObject({
      fault: 'keys-unavailable',
      actual: 'fetch failed: ECONNREFUSED',
    })
    away = false
    expect((await withFirst(door)).fault).toBeUndefined()
  })

  it.each([
    ['is not JSON', () => new Response('<html>')],
    ['is an error', () => new Response('{}', { status: 500 })],
    ['has no keys', () => Response.json({})],
    ['has a key that is none', () => Response.json({ keys: [{ kty: 'RSA', kid: 'first' }] })],
  ])('are missed with 503 when the key set %s', async (_name, answer) => {
    const helseid = createDoor().helseid
    const door = createDoor({ helseid: { ...helseid, fetch: () => Promise.resolve(answer()) } })
    expect((await withFirst(door)).fault).toBe('keys-unavailable')
  })
})
