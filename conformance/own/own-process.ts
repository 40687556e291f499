// A process of its own for a vendor's checks: they can neither stop the suite, nor exhaust it, nor change how it judges.
//
//   node own-process.ts '{"file": …, "journal": …, …}' 3>answers
import { writeSync } from 'node:fs'
import { ConfigError } from '../config.ts'
import { endWhenOrphaned } from '../end-when-orphaned.ts'
import { readEvidence } from '../evidence/evidence.ts'
import type { Bilingual } from '../result.ts'
import { piecesOf, readJournal } from '../run/read-journal.ts'
import { sittings } from '../run/run-marks.ts'
import { limitMemory } from './memory-guard.ts'
import { judgeWith, loadModule, type OwnModule } from './own-module.ts'
import { type Answer, orderSchema } from './own-protocol.ts'
import { described } from './own-work.ts'

const ANSWERS = 3

endWhenOrphaned()

// The same on every machine.
process.env['TZ'] = 'UTC'

const order = orderSchema.parse(JSON.parse(process.argv[2] ?? ''))
const { memoryBytes, timeMs } = order.limits
const outOfMemory: Answer = { answer: 'out-of-memory' }
const allowed = () => limitMemory(memoryBytes, ANSWERS, lineOf(outOfMemory))

const endFirst = allowed()
const own = await loaded()
if (own) answer({ answer: 'described', ...described(own) })
if (own && order.journal !== undefined) judge(own, order.journal)
answer({ answer: 'done' })
// Whatever the file has set going ends here.
process.exit(0)

async function loaded(): Promise<OwnModule | undefined> {
  try {
    return await loadModule(order.file)
  } catch (error) {
    answer({ answer: 'refused', reason: reasonOf(error) })
    return undefined
  }
}

function reasonOf(error: unknown): Bilingual {
  if (error instanceof ConfigError) return error.said
  const message = error instanceof Error ? error.message : String(error)
  return { nb: message, en: message }
}

function judge({ checks }: OwnModule, journal: string): void {
  const { endedAt, only } = order
  // What the journal itself takes is not the check's doing.
  endFirst()
  const { events } = readJournal(piecesOf(journal))
  const evidence = sittings({ endedAt }, events).map(readEvidence)
  allowed()
  for (const check of checks) {
    if (!only.includes(check.id)) continue
    answer({ answer: 'judging', id: check.id })
    const result = judgeWith(check, evidence, timeMs)
    answer(result ? { answer: 'judged', result } : { answer: 'out-of-time', id: check.id })
  }
}

function lineOf(said: Answer): string {
  return `${JSON.stringify(said)}\n`
}

function answer(said: Answer): void {
  const bytes = Buffer.from(lineOf(said))
  for (let written = 0; written < bytes.length; ) written += writeSync(ANSWERS, bytes, written)
}
