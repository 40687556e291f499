import { expect, it } from 'vitest'
import { createClock } from '#simulators/core/room/clock.ts'
import { createRandom } from '#simulators/core/room/random.ts'
import { createMemoryStore } from '#simulators/core/room/store.ts'
import { createSessions } from './session.ts'

const content = {
  clientId: 'client',
  patient: '13116900216',
  grunnlag: 'SAMTYKKE',
  user: { pid: '12818701274', name: 'Sara Henriksen', profession: 'LE' },
  organisation: '254493058',
  source: 'Test EPJ, v1.0',
  expires: 600,
  token: 'hash',
} as const

it('calls no two sessions the same, also when the room goes on in another process', () => {
  const clock = createClock(() => 0)
  const store = createMemoryStore(clock)
  const process = (generation: number) =>
    createSessions({
      clock,
      store,
      switches: { value: () => 'none' },
      random: createRandom('room', { room: 'demo', generation }),
    })
  const handleIn = (sessions: ReturnType<typeof process>) => sessions.open(content).session.handle

  const first = process(0)
  expect([handleIn(first), handleIn(first)]).toEqual([1, 2])
  const second = process(1)
  expect(handleIn(second)).toBe(3)
  second.reset()
  expect(handleIn(second)).toBe(1)
})
