// What is made of a load run: compared, judged, written down, and told.
import { join } from 'node:path'
import { readEvidence } from '../evidence/evidence.ts'
import { judgeEvidence } from '../judge-evidence.ts'
import type { CheckResult, Result } from '../result.ts'
import { exitCodes } from '../result.ts'
import { isJournalEvent } from '../run/event-shape.ts'
import type { Settings } from '../settings.ts'
import type { LoadScenario } from './catalogue/load-scenario.ts'
import { compare, differences, isLike } from './judging/comparison.ts'
import { loadResult } from './judging/load-result.ts'
import type { LoadRun } from './load-run.ts'
import { LOAD_PAGE, lastLike, writeLoadRun } from './page/load-folder.ts'
import { progressTexts } from './progress-texts.ts'
import type { LoadFound } from './run-load.ts'
import type { Target } from './target/target.ts'
import { verdictLines } from './verdict-lines.ts'
import { eventsBetween } from './watching/journal-reading.ts'

export interface FinishOrder {
  readonly found: LoadFound
  readonly folder: string
  readonly context: {
    readonly settings: Pick<Settings, 'out' | 'profile' | 'language'>
    readonly print: (line: string) => void
  }
  readonly scenario: LoadScenario
  readonly target: Target
  /** The run that was named to be compared with. */
  readonly before?: LoadRun
}

/** The exit code. */
export async function finishLoad(order: FinishOrder): Promise<number> {
  const { found, folder, scenario, target } = order
  const { settings, print } = order.context
  if (!found.run) {
    print(progressTexts[settings.language].stoppedBefore)
    return exitCodes.notDecided
  }
  const before = order.before ?? lastLike(settings.out, found.run)
  const run = compared(found.run, before)
  const result = loadResult({
    run,
    scenario,
    functional: await functional(order),
    room: target.room,
    seed: target.seed,
    profile: settings.profile,
    journal: await headOf(target),
  })
  writeLoadRun(folder, run, result, settings.language)
  print(verdictLines(run, result, settings.language).join('\n'))
  for (const line of notCompared(run, order.before, settings.language)) print(`  ${line}`)
  print(join(folder, LOAD_PAGE))
  return result.exitCode
}

/** What says nothing by itself says nothing beside another either. */
const decides = ({ soundness, interrupted }: LoadRun) => soundness.verdict === 'valid' && !interrupted

function compared(run: LoadRun, before: LoadRun | undefined): LoadRun {
  if (!before || !decides(run) || !isLike(run, before)) return run
  const comparison = compare(run, before, Math.random)
  return comparison ? { ...run, comparison } : run
}

/** Somebody asked for the comparison, and is told why there is none. */
function notCompared(run: LoadRun, before: LoadRun | undefined, language: 'nb' | 'en'): readonly string[] {
  if (!before || run.comparison) return []
  const unlike = differences(run, before).map((what) => what[language])
  const why = {
    nb: !decides(run)
      ? 'denne kjøringen avgjør ingenting'
      : unlike.length > 0
        ? `ikke den samme: ${unlike.join(', ')}`
        : 'for få sekunder',
    en: !decides(run)
      ? 'this run decides nothing'
      : unlike.length > 0
        ? `not the same: ${unlike.join(', ')}`
        : 'too few seconds',
  }[language]
  return [
    { nb: `Ikke sammenlignet med ${before.id}: ${why}`, en: `Not compared with ${before.id}: ${why}` }[
      language
    ],
  ]
}

/** It takes it that nobody opens a patient twice within two seconds; here the openings are known and counted. */
const COUNTED_HERE = 'kjernejournal/indicator-once'

/** The suite's own checks on what an EPJ sent meanwhile; what was not seen is no finding of a load run. */
async function functional({ found, scenario, target }: FinishOrder): Promise<readonly CheckResult[]> {
  if (!target.epj) return []
  const events = await eventsBetween(target, found.journal.from, found.journal.to)
  const evidence = readEvidence(events.filter((event) => isJournalEvent(event)))
  const plan = {
    id: 'load',
    title: scenario.title,
    scenarios: [],
    requirements: scenario.requirements,
    reviews: 'listed',
  } as const
  return judgeEvidence(plan, evidence).checks.filter(
    ({ id, verdict }) => id !== COUNTED_HERE && ['passed', 'failed', 'warning', 'error'].includes(verdict),
  )
}

async function headOf({ control }: Target): Promise<Result['run']['journal']> {
  if (!control) return { events: 0, hash: '', intact: true }
  const { counters, events } = await control.journal((await control.mark('load-ended')) - 1, 1)
  return { events: counters.events, hash: String(events[0]?.['hash'] ?? ''), intact: true }
}
