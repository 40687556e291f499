// A room: one isolated copy of the country, with a seed, a clock, a journal and simulators of its own.

import { createCallers } from '../call/callers.ts'
import { createCallHandler, type HandleCall } from '../call/handle-call.ts'
import { createHotLane } from '../call/hot-lane.ts'
import { fetchOutside } from '../call/outgoing.ts'
import { createPlainWay } from '../call/plain-way.ts'
import { createTurns } from '../call/turns.ts'
import { createFaults, type Faults } from '../faults/faults.ts'
import { createJournal, type Journal } from '../journal/journal.ts'
import { createRealNumbers } from '../redaction/real-numbers.ts'
import { createRedaction } from '../redaction/redaction.ts'
import { PartBodies } from '../server/part-body.ts'
import type { Profile, RoomAddresses, Simulator, SimulatorDeps } from '../simulator.ts'
import { addressesOf } from './addresses.ts'
import { type Clock, createClock } from './clock.ts'
import { createMessages, type Messages } from './messages.ts'
import { createRandom } from './random.ts'
import { createMemoryStore, type Store } from './store.ts'
import { createSwitches, type Switches } from './switches.ts'

export type SimulatorFactory = (deps: SimulatorDeps) => Simulator

export interface SharedParts {
  /** How many processes have had the room before. */
  readonly generation: number
  store(clock: Clock): Store
  /** The room was set back to what its seed gives: its journal begins anew. */
  restarted(): void
  /** Called before each answer leaves; it leaves when what it says is kept. Rejects when the room has been lost. */
  commit(): Promise<void>
}

export interface RoomOptions {
  readonly name: string
  readonly seed: string
  readonly profile: Profile
  /** Origin of the public listener, without a slash at the end. */
  readonly origin: string
  readonly simulators: Readonly<Record<string, SimulatorFactory>>
  /** Simulators whose calls count as coming from outside: the simulated EPJ. */
  readonly outsiders: readonly string[]
  /** Where nobody in the room may call, whatever addresses visitors type. */
  readonly isBarred?: (url: URL) => boolean
  readonly isRealPid: (digits: string) => boolean
  readonly journalFile?: string
  readonly journalContinues?: { readonly events: number; readonly hash: string }
  readonly journalBytes?: number
  /** Set where several processes share the room: what it remembers is kept elsewhere too. */
  readonly shared?: SharedParts
  /** Set where several rooms share what bodies that have not come whole may hold. */
  readonly bodies?: PartBodies
  /** Where simulators call each other, when it is not where EPJs do. */
  readonly reach?: (url: string) => string
  /** What went wrong inside a simulator, for the operator's log. */
  readonly report: (problem: unknown) => void
}

export interface Room {
  readonly name: string
  readonly seed: string
  /** Its journal is also written to a file, as a run's is. */
  readonly isRecorded: boolean
  profile: Profile
  readonly clock: Clock
  readonly journal: Journal
  readonly faults: Faults
  readonly messages: Messages
  readonly switches: Switches
  readonly addresses: RoomAddresses
  readonly simulators: readonly Simulator[]
  readonly handle: HandleCall
  /** Whether a text holds a number that could be a living person's. */
  namesRealPerson(text: string): boolean
  /** What somebody wrote, as the journal may hold it. */
  withoutSecrets(text: string): string
  reset(): void
  close(): void
  /** Aborted when the room is no more, or goes on in another process. */
  readonly closed: AbortSignal
  /** Resolves when all that has happened is kept, where several processes share the room. */
  settled(): Promise<void>
}

export function createRoom(options: RoomOptions): Room {
  let resets = 0
  const clock = createClock()
  const random = createRandom(options.seed, {
    room: options.name,
    generation: options.shared?.generation ?? 0,
    resets: () => resets,
    now: clock.now,
  })
  const store = options.shared?.store(clock) ?? createMemoryStore(clock)
  const faults = createFaults(random.fork('faults'))
  const noise = random.fork('fault-bytes')
  const journal = createJournal({
    now: clock.now,
    ...(options.journalFile !== undefined && { file: options.journalFile }),
    ...(options.journalContinues && { continues: options.journalContinues }),
    ...(options.journalBytes !== undefined && { maxBytes: options.journalBytes }),
  })
  const messages = createMessages({ clock, journal, store })
  const redaction = createRedaction(random.fork('redaction').bytes(32), options.isRealPid)
  const realNumbers = createRealNumbers(options.isRealPid)
  const addresses = addressesOf(options.origin, options.name)
  const switches = createSwitches()
  const outside = fetchOutside(options.isBarred ?? (() => false))
  const callers = createCallers(addresses.room, options.reach, outside)

  const simulators = Object.entries(options.simulators).map(([name, create]) =>
    create({
      addresses,
      clock,
      random: random.fork(name),
      store,
      messages,
      profile: () => room.profile,
      switches,
      fetch: options.outsiders.includes(name) ? outside : callers.fetchAs(name),
    }),
  )
  for (const { switches: own } of simulators) switches.declare(own ?? [])

  const closing = new AbortController()
  const atTurnsEnd = createTurns(options.report)
  const ways = {
    journal,
    redaction,
    realNumbers,
    ...(options.shared && { commit: options.shared.commit }),
    report: options.report,
  }
  const handle = createCallHandler({
    simulators,
    faults,
    lane: createHotLane({ ...ways, atTurnsEnd }),
    plainWay: createPlainWay({ ...ways, room: options.name, simulators, clock, faults, noise, callers }),
    atTurnsEnd,
    bodies: options.bodies ?? new PartBodies(),
  })

  const room: Room = {
    name: options.name,
    seed: options.seed,
    isRecorded: options.journalFile !== undefined,
    profile: options.profile,
    clock,
    journal,
    faults,
    messages,
    switches,
    addresses,
    simulators,
    handle,
    namesRealPerson: realNumbers.within,
    withoutSecrets(text) {
      const kept = redaction.body({ text }, 'text/plain')
      return kept && 'text' in kept ? kept.text : text
    },
    reset() {
      resets += 1
      clock.stop()
      faults.clearAll()
      store.clear()
      journal.reset()
      options.shared?.restarted()
      for (const simulator of simulators) simulator.reset()
    },
    close() {
      clock.stop()
      journal.close()
      closing.abort()
    },
    closed: closing.signal,
    settled: async () => options.shared?.commit(),
  }

  return room
}
