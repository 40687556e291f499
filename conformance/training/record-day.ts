// A room's records end on one day, whatever day it is. Its clock can be set to that day, and back to the machine's.
import type { Room } from '#simulators/core/room/room.ts'
import { RECORDS_END } from '#simulators/population/index.ts'

export type RoomClock = 'records' | 'machine'

const DAY_MS = 86_400_000
/** A room that is less than this beside the machine has not been set. */
const SET_MS = DAY_MS / 2

export function isSet({ clock }: Room): boolean {
  return Math.abs(clock.state().aheadMs) > SET_MS
}

/** Whether the newest of the records is no longer new. */
export function isPastRecords({ clock }: Room): boolean {
  return clock.now() > Date.parse(RECORDS_END) + 14 * DAY_MS
}

/** Sets the room's clock. The room begins anew: what is under way in it would otherwise lie in its future, or long ago. */
export async function setClock(room: Room, to: RoomClock): Promise<void> {
  const { clock, journal } = room
  const machine = clock.now() - clock.state().aheadMs
  clock.stop()
  clock.resume()
  clock.set(to === 'machine' ? machine : onRecordsEnd(machine))
  room.reset()
  journal.append({ type: 'mark', kind: 'clock', data: { action: 'set', ...clock.state() } })
  await room.settled()
}

/** What was done in it is gone; its clock goes on. */
export async function beginAnew(room: Room): Promise<void> {
  room.reset()
  await room.settled()
}

/** The day on which the records end, at the same time of day in Norway. */
export function onRecordsEnd(at: number): number {
  const midnight = Date.parse(RECORDS_END)
  const timeOfDay = (at + aheadOfUtc(at)) % DAY_MS
  return midnight + timeOfDay - aheadOfUtc(midnight)
}

/** How far Norway is ahead of UTC, in milliseconds. */
function aheadOfUtc(at: number): number {
  const second = at - (at % 1000)
  // Swedish writes a moment nearly as ISO does.
  const there = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Oslo',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(second)
  return Date.parse(`${there.replace(' ', 'T')}Z`) - second
}
