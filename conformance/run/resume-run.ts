// Opens a run that was cut off, so that it can be gone on with: killed, stopped, or the machine switched off.
import { readFileSync } from 'node:fs'
import type { Scenario } from '#scenarios/scenario.ts'
import { ConfigError } from '../config.ts'
import type { OwnWork } from '../own/own-work.ts'
import { type PlanId, plans } from '../plans/index.ts'
import { runRefusals } from '../refusals/runs.ts'
import { isAlive, requireFree } from './hold-folder.ts'
import { requireOwn } from './judge-saved.ts'
import { journalFile } from './run-folder.ts'
import { agrees } from './run-marks.ts'
import type { RunOptions } from './run-plan.ts'
import { readRun } from './saved-run.ts'
import { makesClient, scenariosOf } from './walk-plan.ts'
import { writeWhole } from './write-whole.ts'

/** @throws ConfigError when it is not such a run, or not one that this suite could go on with. */
export function openCutOff(
  folder: string,
  suiteVersion: string,
  own: OwnWork | undefined,
): NonNullable<RunOptions['resume']> {
  requireFree(folder, process.pid, isAlive)
  const { record, journal } = readRun(folder)
  if (record.endedAt !== undefined) throw new ConfigError(runRefusals.hasEnded(folder))
  if (journal.brokenAt !== undefined || !agrees(record, journal.events))
    throw new ConfigError(runRefusals.doesNotHold(folder))
  if (record.suiteVersion !== suiteVersion)
    throw new ConfigError(runRefusals.otherSuite(folder, record.suiteVersion, suiteVersion))
  requireOwn(record.own, own)
  const plan = plans[record.plan as PlanId]
  const planned = scenariosOf({ plan, ...(own && { own }) })
  if (record.scenarios.some(({ id }, index) => planned[index]?.id !== id))
    throw new ConfigError(runRefusals.otherScenarios(folder))
  const last = journal.events.at(-1)
  cutAfter(journalFile(folder), journal.events.length)
  return {
    record: { ...record, scenarios: record.scenarios.slice(0, standing(planned, record.scenarios.length)) },
    journal: { events: journal.events.length, hash: journal.hash, at: last?.at ?? record.startedAt },
  }
}

/**
 * How many of the scenarios that were walked need not be walked anew. The room is a new one: a client that was made in
 * its Selvbetjening is gone, and an EPJ that has loaded that client's file would be refused by what comes after.
 */
function standing(planned: readonly Scenario[], walked: number): number {
  const making = planned.findIndex(makesClient)
  return making === -1 || walked === planned.length ? walked : Math.min(walked, making)
}

/** Half a line at the end, which the process that was killed did not come to write whole, goes. */
function cutAfter(file: string, lines: number): void {
  const whole = readFileSync(file, 'utf8').split('\n').slice(0, lines).join('\n')
  writeWhole(file, lines > 0 ? `${whole}\n` : whole)
}
