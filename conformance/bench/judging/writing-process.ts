// Writes a large journal. Not in the process that judges it: opening rooms takes a hundred megabytes.
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { createJournal } from '#simulators/core/journal/journal.ts'
import { walkedEvents } from '../../kill-matrix/proving-ground.ts'
import { openBenchWorld } from '../bench-world.ts'
import { serveOrders } from '../worker.ts'
import { manyExchanges } from './many-exchanges.ts'
import type { WritingOrders } from './measure-judging.ts'

const SCENARIOS: readonly ScenarioId[] = [
  'helseid/log-in-and-out',
  'kjernejournal/icon-per-status',
  'kjernejournal/open-portal',
  'kjernejournal/change-patient',
  'kjernejournal/change-arbeidssted',
  'kjernejournal/hold-sesjon',
]

serveOrders<WritingOrders>({ write }, () => undefined)

async function write({ file, exchanges }: Parameters<WritingOrders['write']>[0]): Promise<void> {
  const run = await oneRun()
  let at = 0
  const journal = createJournal({ now: () => at, file, maxBytes: 1 })
  for (const { v: _v, seq: _seq, at: written, ...draft } of manyExchanges(run, exchanges)) {
    at = Date.parse(written)
    journal.append(draft)
  }
  journal.close()
}

async function oneRun() {
  const world = await openBenchWorld()
  try {
    const options = { world, seed: 'bench', profile: 'strict', stepTimeoutMs: 60_000 } as const
    return await walkedEvents(options, SCENARIOS)
  } finally {
    await world.close()
  }
}
