// The file that a journal is written to, line by line, each before the answer leaves that it tells of.
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { JournalError } from './journal-error.ts'

export interface Lines {
  /** @throws JournalError when it cannot be written, and from then on. */
  write(line: string): void
  close(): void
}

export function openLines(file: string, flag: 'a' | 'wx'): Lines {
  const descriptor = openSync(file, flag)
  let lost: JournalError | undefined
  return {
    write(line) {
      // After a line that is missing each next one would look as if somebody had changed the journal.
      if (lost) throw lost
      try {
        // Not `writeSync`: a disk that fills up takes a part first, and says nothing of the rest.
        writeFileSync(descriptor, line)
      } catch (why) {
        lost = new JournalError(file, why)
        throw lost
      }
    },
    close: () => closeSync(descriptor),
  }
}
