// Judges a large journal in a process of its own, so that nothing else counts in its memory.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { createWorld } from '#simulators/world.ts'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { walkedEvents } from '../../kill-matrix/proving-ground.ts'
import { runCheck } from '../../kit/run-check.ts'
import { cpuMicros, serveOrders } from '../worker.ts'
import { manyExchanges } from './many-exchanges.ts'
import type { JudgingFigures, JudgingOrders } from './measure-judging.ts'

const SCENARIOS: readonly ScenarioId[] = [
  'helseid/log-in-and-out',
  'kjernejournal/icon-per-status',
  'kjernejournal/open-portal',
  'kjernejournal/change-patient',
  'kjernejournal/change-arbeidssted',
  'kjernejournal/hold-sesjon',
]

serveOrders<JudgingOrders>({ judge: judgeMany }, () => undefined)

async function judgeMany(exchanges: number): Promise<JudgingFigures> {
  const events = manyExchanges(await oneRun(), exchanges)
  const before = heapAfterCollection()
  const [start, cpu] = [performance.now(), cpuMicros()]
  const evidence = readEvidence(events)
  const results = checks.map((check) => runCheck(check, evidence))
  const seconds = (performance.now() - start) / 1000
  const cpuSeconds = (cpuMicros() - cpu) / 1_000_000
  const used = process.memoryUsage().heapUsed
  return {
    exchanges: events.filter(({ type }) => type === 'exchange').length,
    checks: results.filter(({ verdict }) => verdict !== 'not-observed').length,
    seconds,
    cpuSeconds,
    megabytes: (used - before) / 1_000_000,
    journalMegabytes: before / 1_000_000,
  }
}

async function oneRun() {
  const world = await createWorld({
    host: '127.0.0.1',
    port: 0,
    controlHost: '127.0.0.1',
    controlPort: 0,
    version: 'bench',
    report: (problem) => process.stderr.write(`${String(problem)}\n`),
  })
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
