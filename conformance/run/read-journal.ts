// The journal of a run, read for judging: the chain is held, each line is an event, and each text is kept once.
import { closeSync, openSync, readSync } from 'node:fs'
import { type ChainVerdict, readChain } from '#simulators/core/journal/chain.ts'
import type { ChainedEvent } from '#simulators/core/journal/exchange.ts'
import { isJournalEvent } from './event-shape.ts'
import { sharingTexts } from './share-texts.ts'

/** Who may have made a journal: ourselves, or anybody, who can have written it by hand. */
export type JournalMaker = 'ourselves' | 'anybody'

/** @param pieces its bytes. A hash can be right over anything: the first line that is no event is where it breaks. */
export function readJournal(pieces: Iterable<Buffer>, by: JournalMaker = 'ourselves'): ChainVerdict {
  const shared = sharingTexts()
  return readChain(pieces, (event, line) =>
    isJournalEvent(event) && (by === 'ourselves' || isAsWritten(event, line)) ? shared(event) : undefined,
  )
}

/** As a room writes it: no member twice, of which another reader would take the first, and nothing that says nothing. */
function isAsWritten(event: ChainedEvent, line: Buffer): boolean {
  try {
    return JSON.stringify(event) === line.toString('utf8')
  } catch {
    // It goes deeper than anything that was ever written.
    return false
  }
}

const PIECE = 1024 * 1024

/** A file a piece at a time: a journal is never in memory as text. */
export function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  const piece = Buffer.allocUnsafe(PIECE)
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
      yield piece.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
