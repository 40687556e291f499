// Judges a large journal. Loads what `check` loads for it, and no more.
import { statSync } from 'node:fs'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { runCheck } from '../../kit/run-check.ts'
import { collectSooner } from '../../run/collect-sooner.ts'
import { piecesOf, readJournal } from '../../run/read-journal.ts'
import { collectGarbage, cpuMicros, serveOrders } from '../worker.ts'
import type { JudgingFigures, JudgingOrders, Spent } from './measure-judging.ts'

serveOrders<JudgingOrders>({ judge, load: () => undefined }, () => undefined)

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

function heapAfterCollection(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}
