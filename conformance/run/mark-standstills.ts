// Rooms in which somebody works by hand: nobody walks anew what the machine stood still in, so the journal says when it did.
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
    for (const { journal } of rooms())
      if (journal.counters().exchanges > 0)
        journal.append({ type: 'mark', kind: STOOD_STILL, data: { seconds } })
  })
}
