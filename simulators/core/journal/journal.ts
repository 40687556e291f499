// A room's journal: exchanges and marks in order, each line carrying the hash of the one before it.
// Kept in memory within a bound of bytes; a run's journal is also a file, written before the answer leaves.
import { hash as digest } from 'node:crypto'
import { FIRST_HASH } from './chain.ts'
import type { Aborted, Exchange, Mark } from './exchange.ts'
import { createLineMemory } from './line-memory.ts'
import { openLines } from './open-lines.ts'

export type EventDraft =
  | Omit<Exchange, 'v' | 'seq' | 'at'>
  | Omit<Aborted, 'v' | 'seq' | 'at'>
  | Omit<Mark, 'v' | 'seq' | 'at'>

export interface JournalCounters {
  readonly events: number
  readonly exchanges: number
  /** Events no longer in memory; still in the file when there is one. */
  readonly forgotten: number
  readonly bytes: number
  readonly byOperation: Readonly<Record<string, { readonly count: number; readonly failed: number }>>
}

export interface Journal {
  /** Returns the entry's number. @throws JournalError when its file cannot be written. */
  append(draft: EventDraft): number
  /**
   * The same for an exchange that is JSON already: its members as text, without braces and without those that the
   * journal adds itself. Returns the entry's number. @throws JournalError when its file cannot be written.
   */
  appendText(members: string, operation: string, failed: boolean): number
  /** Lines of `events.jsonl` after a number, at most `limit`. */
  lines(after: number, limit: number): readonly string[]
  subscribe(listener: (line: string, seq: number) => void): () => void
  counters(): JournalCounters
  head(): { readonly events: number; readonly hash: string }
  /** Goes on where another process stopped: the newest lines of what it had, and its counters. */
  takeOver(lines: readonly string[], earlier: JournalCounters, hash: string): void
  /** Forgets everything and starts a new chain. */
  reset(): void
  /** The file is whole: what comes after is kept in memory alone. */
  endFile(): void
  close(): void
}

export interface JournalOptions {
  readonly now: () => number
  /** Bytes of lines kept in memory. */
  readonly maxBytes?: number
  readonly file?: string
  /** The last line of the file that is there already: the chain goes on from it. */
  readonly continues?: { readonly events: number; readonly hash: string }
}

export function createJournal({
  now,
  maxBytes = 32 * 1024 * 1024,
  file,
  continues,
}: JournalOptions): Journal {
  let onDisk = file === undefined ? undefined : openLines(file, continues ? 'a' : 'wx')
  const listeners = new Set<(line: string, seq: number) => void>()
  let memory = createLineMemory(maxBytes, continues?.events)
  let seq = continues?.events ?? 0
  let exchanges = 0
  let head = continues?.hash ?? FIRST_HASH
  let byOperation = new Map<string, { count: number; failed: number }>()

  function count(operation: string, failed: boolean): void {
    exchanges += 1
    const known = byOperation.get(operation) ?? { count: 0, failed: 0 }
    known.count += 1
    if (failed) known.failed += 1
    byOperation.set(operation, known)
  }

  /** The line of an event: its JSON with `prev`, and at the end the SHA-256 of that text as `hash`. */
  function chain(event: string): void {
    const hash = digest('sha256', event, 'hex')
    const line = `${event.slice(0, -1)},"hash":"${hash}"}`
    head = hash
    onDisk?.write(`${line}\n`)
    memory.add(line)
    for (const listener of listeners) listener(line, seq)
  }

  let stamped = { at: Number.NaN, text: '' }
  /** Many entries are of the same millisecond. */
  function stamp(): string {
    const at = now()
    if (at !== stamped.at) stamped = { at, text: new Date(at).toISOString() }
    return stamped.text
  }

  return {
    append(draft) {
      seq += 1
      if (draft.type === 'exchange')
        count(draft.operation, draft.response === undefined || draft.response.status >= 400)
      chain(JSON.stringify({ v: 1, seq, at: stamp(), ...draft, prev: head }))
      return seq
    },
    appendText(members, operation, failed) {
      seq += 1
      count(operation, failed)
      chain(`{"v":1,"seq":${seq},"at":"${stamp()}",${members},"prev":"${head}"}`)
      return seq
    },
    lines: (after, limit) => memory.read(after, limit),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    counters: () => ({
      events: seq,
      exchanges,
      forgotten: memory.forgotten(),
      bytes: memory.bytes(),
      byOperation: Object.fromEntries(byOperation),
    }),
    head: () => ({ events: seq, hash: head }),
    takeOver(lines, earlier, hash) {
      seq = earlier.events
      memory = createLineMemory(maxBytes, seq - lines.length)
      for (const line of lines) memory.add(line)
      exchanges = earlier.exchanges
      head = hash
      byOperation = new Map(Object.entries(earlier.byOperation).map(([id, count]) => [id, { ...count }]))
    },
    reset() {
      memory = createLineMemory(maxBytes)
      seq = 0
      exchanges = 0
      head = FIRST_HASH
      byOperation = new Map()
    },
    endFile() {
      onDisk?.close()
      onDisk = undefined
    },
    close() {
      listeners.clear()
      onDisk?.close()
    },
  }
}
