import { describe, expect, it } from 'vitest'
import { createClock } from '../../../core/room/clock.ts'
import { createRandom } from '../../../core/room/random.ts'
import { createNonces, engineRoom } from './engine.ts'

describe('the engine', () => {
  it("reads the room's clock, not the machine's", () => {
    const clock = createClock(() => 0)
    clock.freeze()
    const nonces = createNonces(Buffer.alloc(32, 1))
    const room = { clock, random: createRandom('engine') }
    const first = engineRoom.run(room, () => nonces.nextChallenge())
    expect(engineRoom.run(room, () => nonces.nextChallenge())).toBe(first)
    clock.set(3_600_000)
    expect(engineRoom.run(room, () => nonces.checkChallenge(first))).toBe(false)
  })
})
