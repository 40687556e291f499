// What a room is beside its store and its journal, as it is kept for another process: settings, clock, faults.
import { z } from 'zod'
import { faultSchema } from '../faults/faults.ts'
import type { JournalEvent } from '../journal/exchange.ts'
import type { Room } from '../room/room.ts'

const counts = z.record(z.string(), z.object({ count: z.int(), failed: z.int() }))

const savedRoomSchema = z.object({
  profile: z.enum(['strict', 'lenient']),
  clock: z.object({ offset: z.number(), frozenAt: z.number().optional() }),
  switches: z.record(z.string(), z.string()),
  faults: z.array(faultSchema.extend({ id: z.string(), seen: z.int(), hits: z.int() })),
  journal: z.object({
    hash: z.string(),
    counters: z.object({
      events: z.int(),
      exchanges: z.int(),
      forgotten: z.int(),
      bytes: z.int(),
      byOperation: counts,
    }),
  }),
})

type SavedRoom = z.infer<typeof savedRoomSchema>

export function saveRoom({ profile, clock, switches, faults, journal }: Room): SavedRoom {
  return {
    profile,
    clock: clock.save(),
    switches: switches.turned(),
    faults: [...faults.list()],
    journal: { hash: journal.head().hash, counters: journal.counters() },
  }
}

/** @param lines the newest of the journal */
export function takeOverRoom(room: Room, text: string, lines: readonly string[]): void {
  const saved = savedRoomSchema.parse(JSON.parse(text))
  const { offset, frozenAt } = saved.clock
  room.profile = saved.profile
  room.clock.takeOver({ offset, ...(frozenAt !== undefined && { frozenAt }) })
  for (const [name, value] of Object.entries(saved.switches)) room.switches.turn(name, value)
  room.faults.takeOver(saved.faults)
  room.journal.takeOver(lines, saved.journal.counters, saved.journal.hash)
  const events = lines.map((line): JournalEvent => JSON.parse(line))
  for (const simulator of room.simulators) simulator.takeOver?.(events)
}
