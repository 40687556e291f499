// Starts the process of a vendor's own checks, waits for it, and says how it ended.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Bilingual } from '../result.ts'
import { type Answer, type Order, readAnswers } from './own-protocol.ts'

export type OwnLimits = Order['limits']

/** What a file may take to load, and each check of a journal as large as any. */
export const limits: OwnLimits = { timeMs: 30_000, memoryBytes: 512 * 1024 * 1024 }

/** For reading the largest journal, beside what the checks take. */
const READING_MS = 300_000
const MAX_ANSWERS = 256 * 1024 * 1024
const program = join(import.meta.dirname, 'own-process.ts')

/** Where a journal lies, or its bytes in pieces. */
export type JournalSource = string | { pieces(): Iterable<Uint8Array> }

export interface Asked {
  readonly answers: readonly Answer[]
  /** What to say of what was not answered. */
  readonly ended: Bilingual
}

export function askProcess(order: Omit<Order, 'journal'>, journal?: JournalSource): Asked {
  if (journal === undefined) return ask(order)
  if (typeof journal === 'string') return ask({ ...order, journal: resolve(journal) })
  const folder = mkdtempSync(join(tmpdir(), 'testbenk-journal-'))
  try {
    const file = join(folder, 'events.jsonl')
    writePieces(file, journal.pieces())
    return ask({ ...order, journal: file })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writePieces(path: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, 'wx')
  try {
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}

function ask(order: Order): Asked {
  const { timeMs } = order.limits
  const { output, error } = spawnSync(process.execPath, [program, JSON.stringify(order)], {
    // What the file prints is for whoever writes it, and is no part of what the suite says.
    stdio: ['ignore', 2, 2, 'pipe'],
    timeout: timeMs * (1 + order.only.length) + (order.journal === undefined ? 0 : READING_MS),
    killSignal: 'SIGKILL',
    maxBuffer: MAX_ANSWERS,
    windowsHide: true,
  })
  const answers = readAnswers(String(output?.[3] ?? ''))
  return { answers, ended: endOf(answers, error, order.limits) }
}

function endOf(
  answers: readonly Answer[],
  error: Error | undefined,
  { timeMs, memoryBytes }: OwnLimits,
): Bilingual {
  if (answers.some(({ answer }) => answer === 'out-of-memory')) return tooMuch(memoryBytes)
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return tooLong(timeMs)
  return { nb: 'prosessen stanset av seg selv', en: 'its process ended by itself' }
}

export function tooLong(milliseconds: number): Bilingual {
  const seconds = milliseconds / 1000
  return {
    nb: `stanset etter ${String(seconds).replace('.', ',')} sekunder`,
    en: `it was stopped after ${seconds} seconds`,
  }
}

function tooMuch(bytes: number): Bilingual {
  const megabytes = Math.round(bytes / 1024 / 1024)
  return {
    nb: `stanset fordi den tok mer enn ${megabytes} MB minne`,
    en: `it was stopped, since it took more than ${megabytes} MB of memory`,
  }
}
