// PDFs are read in a process of their own, few at a time: one that is made to fill the memory ends that process, where
// a thread would end the bench with all its rooms.
import { type ChildProcess, fork } from 'node:child_process'
import { constants as osConstants, setPriority } from 'node:os'
import { evidenceRefusals } from '../../refusals/evidence.ts'
import type { Bilingual } from '../../result.ts'
import { EvidenceError } from './evidence-error.ts'
import { fewAtOnce } from './few-at-once.ts'
import type { StrippedPdf } from './strip-pdf.ts'

const TIMEOUT_MS = 20_000
const MOST_AT_ONCE = 2
const MOST_WAITING = 20
const MEMORY_MB = 512

const inTurn = fewAtOnce(MOST_AT_ONCE, MOST_WAITING)

/** @throws EvidenceError when it cannot be read, takes too long, or too many others are waiting. */
export async function readPdf(bytes: Uint8Array, memoryMb: number = MEMORY_MB): Promise<StrippedPdf> {
  const read = inTurn(() => readAlone(bytes, memoryMb))
  if (!read) throw new EvidenceError(evidenceRefusals.tooManyPdfs())
  return await read
}

function readAlone(bytes: Uint8Array, memoryMb: number): Promise<StrippedPdf> {
  return new Promise((resolve, reject) => {
    const reader = started(memoryMb)
    if (!reader) {
      reject(new EvidenceError(evidenceRefusals.noPdfReader()))
      return
    }
    const give = (settle: () => void) => {
      clearTimeout(timer)
      reader.kill('SIGKILL')
      settle()
    }
    const refuse = (why: Bilingual) => give(() => reject(new EvidenceError(why)))
    const timer = setTimeout(() => refuse(evidenceRefusals.pdfTooSlow()), TIMEOUT_MS)
    reader.on('message', (answer: StrippedPdf | { readonly problem: Bilingual }) =>
      'problem' in answer ? refuse(answer.problem) : give(() => resolve(answer)),
    )
    reader.on('error', () =>
      refuse(reader.pid === undefined ? evidenceRefusals.noPdfReader() : evidenceRefusals.pdfUnreadable()),
    )
    reader.on('exit', () => refuse(evidenceRefusals.pdfUnreadable()))
    // Not where it could not be started: an error tells so.
    if (reader.connected) reader.send(bytes)
  })
}

/** Undefined when the machine has no room for it; of some reasons Node tells later, by an error and no `pid`. */
function started(memoryMb: number): ChildProcess | undefined {
  try {
    const reader = fork(new URL('./pdf-reader.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${memoryMb}`],
      // What a PDF makes its reader say is nothing for our output.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    standBack(reader)
    return reader
  } catch {
    return undefined
  }
}

/** What has ended already, or stands further back than that like the bench itself, cannot be set back. */
function standBack({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, osConstants.priority.PRIORITY_BELOW_NORMAL)
  } catch {}
}
