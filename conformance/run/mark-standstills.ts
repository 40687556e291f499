// Where nobody walks anew what the machine stood still in, the journal says when it did: rooms in which somebody works by
// hand, and the last attempt of a scenario.
import type { Room } from '#simulators/core/room/room.ts'
import { STOOD_STILL } from '../evidence/standstills.ts'
import { type Watch, watchStandstill } from './standstill.ts'

/**
 * Marks the journal of each room in use whenever the machine has stood still for five seconds or more.
 * @param now the wall's clock in milliseconds.
 */
export function markStandstills(
  rooms: () => readonly Pick<Room, 'journal'>[],
  now: () => number = Date.now,
): Watch {
  return watchStandstill(now, (seconds) => {
    for (const room of rooms()) if (room.journal.counters().exchanges > 0) markStandstill(room, seconds)
  })
}

export function markStandstill({ journal }: Pick<Room, 'journal'>, seconds: number): void {
  journal.append({ type: 'mark', kind: STOOD_STILL, data: { seconds } })
}
