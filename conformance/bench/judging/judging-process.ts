// Writes a large journal, or judges one.
import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { createJournal } from '#simulators/core/journal.ts'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { walkedEvents } from '../../kill-matrix/proving-ground.ts'
import { runCheck } from '../../kit/run-check.ts'
import { collectSooner } from '../../run/collect-sooner.ts'
import { piecesOf, readJournal } from '../../run/read-journal.ts'
import { openBenchWorld } from '../bench-world.ts'
import { cpuMicros, serveOrders } from '../worker.ts'
import { manyExchanges } from './many-exchanges.ts'
import type { JudgingFigures, JudgingOrders, Spent } from './measure-judging.ts'

const SCENARIOS: readonly ScenarioId[] = [
  'helseid/log-in-and-out',
  'kjernejournal/icon-per-status',
  'kjernejournal/open-portal',
  'kjernejournal/change-patient',
  'kjernejournal/change-arbeidssted',
  'kjernejournal/hold-sesjon',
]

serveOrders<JudgingOrders>({ write, judge }, () => undefined)

async function write({ file, exchanges }: Parameters<JudgingOrders['write']>[0]): Promise<void> {
  const run = await oneRun()
  let at = 0
  const journal = createJournal({ now: () => at, file, maxBytes: 1 })
  for (const { v: _v, seq: _seq, at: written, ...draft } of manyExchanges(run, exchanges)) {
    at = Date.parse(written)
    journal.append(draft)
  }
  journal.close()
}

function judge(file: string): JudgingFigures {
  collectSooner()
  const without = heapAfterCollection()
  const [{ events, brokenAt }, reading] = timed(() => readJournal(piecesOf(file)))
  if (brokenAt !== undefined) throw new Error(`the journal that was written is broken at line ${brokenAt}`)
  const withJournal = heapAfterCollection()
  const [[evidence, results], judging] = timed(() => {
    const evidence = readEvidence(events)
    return [evidence, checks.map((check) => runCheck(check, evidence))] as const
  })
  const withAll = heapAfterCollection()
  return {
    exchanges: events.filter(({ type }) => type === 'exchange').length,
    fileMegabytes: statSync(file).size / 1_000_000,
    calls: evidence.calls.length,
    checks: results.filter(({ examined }) => examined.length > 0).length,
    reading,
    judging,
    journalMegabytes: (withJournal - without) / 1_000_000,
    megabytes: (withAll - withJournal) / 1_000_000,
    peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1_000_000,
  }
}

function timed<T>(work: () => T): [T, Spent] {
  const [start, cpu] = [performance.now(), cpuMicros()]
  const done = work()
  return [done, { seconds: (performance.now() - start) / 1000, cpuSeconds: (cpuMicros() - cpu) / 1_000_000 }]
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

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}
