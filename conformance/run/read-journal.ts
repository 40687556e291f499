// The journal of a run, read for judging: the chain is held, each line is an event, and what is said many times over
// is kept once.
import { type ChainVerdict, readChain } from '#simulators/core/chain.ts'
import { isJournalEvent } from './event-shape.ts'
import type { JournalBytes } from './journal-bytes.ts'
import { sharingTexts } from './share-texts.ts'

/** A hash can be right over anything: the first line that is no event is where it breaks. */
export function readJournal(bytes: JournalBytes): ChainVerdict {
  const shared = sharingTexts(bytes)
  return readChain(bytes.pieces(), (event, line, start) =>
    isJournalEvent(event) ? shared(event, line, start) : undefined,
  )
}
