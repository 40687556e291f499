// What this run was told, and what every script has in common: options, the counters, the summary.
import { scenario } from 'k6/execution'
import { Counter, Rate, Trend } from 'k6/metrics'
import type { Options } from 'k6/options'
import { executors } from './executors.ts'
import { readSettings, type Stream, settingsFile } from './settings.ts'
import { counted, type K6Summary, summarise, summaryText, trendStats } from './summary.ts'
import { metrics, thresholds } from './thresholds.ts'

const { TESTBENK_LOAD = 'settings.json', PWD } = __ENV

export const settings = readSettings(open(settingsFile(TESTBENK_LOAD, PWD)))

const answer = new Trend(metrics.answer, true)
const wrong = new Rate(metrics.wrong)

export const counters = {
  openings: new Counter(counted.openings),
  lookUps: new Counter(counted.lookUps),
  tokens: new Counter(counted.tokens),
  retries: new Counter(counted.retries),
  logIns: new Counter(counted.logIns),
  sessions: new Counter(counted.sessions),
  refreshes: new Counter(counted.refreshes),
}

export const options: Options = {
  scenarios: executors(settings.streams),
  thresholds: thresholds(settings.series),
  summaryTrendStats: trendStats,
  setupTimeout: '300s',
  userAgent: 'Testbenk-load/2 (k6)',
}

/** The stream that this worker serves. */
export function stream(): Stream {
  const found = settings.streams.find(({ name }) => name === scenario.name)
  if (!found) throw new Error(`no stream ${scenario.name}`)
  return found
}

/** One thing of a series was done, well or not; without an answer there is no time to tell. */
export function tell(series: string, good: boolean, milliseconds: number | undefined): void {
  wrong.add(!good, { series })
  if (milliseconds !== undefined) answer.add(milliseconds, { series })
}

export function handleSummary(data: K6Summary): Record<string, string> {
  const summary = summarise(data, settings)
  return {
    [settings.summaryFile]: `${JSON.stringify(summary, null, 2)}\n`,
    stdout: summaryText(summary, settings.language),
  }
}
