// Judges a large journal in a process of its own and prints what it took, as JSON. Argument: number of exchanges.

import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { createWorld } from '#simulators/world.ts'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { walkedEvents } from '../../kill-matrix/proving-ground.ts'
import { runCheck } from '../../kit/run-check.ts'
import { manyExchanges } from './many-exchanges.ts'
import type { JudgingFigures } from './measure-judging.ts'

const SCENARIOS: readonly ScenarioId[] = [
  'helseid/log-in-and-out',
  'kjernejournal/icon-per-status',
  'kjernejournal/open-portal',
  'kjernejournal/change-patient',
  'kjernejournal/change-arbeidssted',
  'kjernejournal/hold-sesjon',
]

const world = await createWorld({
  host: '127.0.0.1',
  port: 0,
  controlHost: '127.0.0.1',
  controlPort: 0,
  version: 'bench',
  report: (problem) => process.stderr.write(`${String(problem)}\n`),
})
const run = await walkedEvents({ world, seed: 'bench', profile: 'strict', stepTimeoutMs: 60_000 }, SCENARIOS)
await world.close()
const events = manyExchanges(run, Number(process.argv[2] ?? 100_000))

globalThis.gc?.()
const before = process.memoryUsage().heapUsed
const [start, cpu] = [performance.now(), process.cpuUsage()]
const evidence = readEvidence(events)
const results = checks.map((check) => runCheck(check, evidence))
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(cpu)
const used = process.memoryUsage().heapUsed
globalThis.gc?.()
const figures: JudgingFigures = {
  exchanges: events.filter(({ type }) => type === 'exchange').length,
  checks: results.filter(({ verdict }) => verdict !== 'not-observed').length,
  seconds,
  cpuSeconds: (user + system) / 1_000_000,
  megabytes: Math.max(used, process.memoryUsage().heapUsed) / 1_000_000 - before / 1_000_000,
  journalMegabytes: before / 1_000_000,
}
process.stdout.write(JSON.stringify(figures))
process.exit(0)
