// What k6-operator does with a run: several k6 with the same settings, each with its segment of the whole.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { soak } from '../catalogue/soak.ts'
import { describeK6ByItself } from '../fixture/k6-by-itself.ts'
import { runChild } from '../k6/child.ts'
import { LOAD_FOLDER } from '../k6/run-k6.ts'
import { defaultLoad } from '../order/options.ts'
import { settingsFor } from './settings-for.ts'

const RATE = 30
const SECONDS = 3
const SEGMENTS = ['0:1/2', '1/2:1']

/** The script as it is, with the number of each arrival told. */
const SCRIPT = `
import { scenario } from 'k6/execution'
import { opening as open } from '${LOAD_FOLDER}lib/openings.ts'
export { handleSummary, options } from '${LOAD_FOLDER}lib/given.ts'
export { setup } from '${LOAD_FOLDER}lib/opening-day.ts'
export async function opening(known) {
  console.log('arrival=' + scenario.iterationInTest)
  await open(known)
}`

describeK6ByItself('a run that is shared among several k6', ({ k6, env, folder, target }) => {
  async function runner(segment: string, index: number) {
    const files = { script: join(folder(), 'script.ts'), settings: join(folder(), `${index}.json`) }
    const summaryFile = join(folder(), `summary-${index}.json`)
    const settings = await settingsFor(soak, { ...defaultLoad, rate: RATE, seconds: SECONDS }, target())
    await writeFile(files.script, SCRIPT)
    await writeFile(files.settings, JSON.stringify({ ...settings, summaryFile }))
    const arrivals: number[] = []
    const exitCode = await runChild({
      program: k6,
      args: [
        ...['run', '--quiet', '--no-color', '--address=', '-e', `TESTBENK_LOAD=${files.settings}`],
        ...[`--execution-segment=${segment}`, '--execution-segment-sequence=0,1/2,1', files.script],
      ],
      env,
      line: (text) => {
        const number = /arrival=(\d+)/.exec(text)?.[1]
        if (number !== undefined) arrivals.push(Number(number))
      },
    })
    const summary = JSON.parse(await readFile(summaryFile, 'utf8'))
    return { exitCode, arrivals, lookUps: summary.counts.lookUps, wrong: summary.series[0].wrong }
  }

  it('has each arrival once, half of them from each, and all of their look-ups in one journal', async () => {
    const runs = await Promise.all(SEGMENTS.map(runner))
    expect(runs.map(({ wrong }) => wrong)).toEqual([0, 0])
    const numbers = runs.flatMap(({ arrivals }) => arrivals).sort((a, b) => a - b)
    expect(numbers).toEqual([...new Set(numbers)])
    // The edges of k6's plan, and arrivals that a busy machine could not start.
    expect(numbers.length).toBeLessThanOrEqual(RATE * SECONDS + 1)
    expect(numbers.length).toBeGreaterThan(RATE * SECONDS * 0.8)
    for (const { arrivals, lookUps } of runs) {
      expect(arrivals.length).toBeGreaterThan(numbers.length * 0.3)
      // And the one before the load, of each.
      expect(lookUps).toBe(arrivals.length + 1)
    }
    const { counters } = (await target().control?.journal(0, 1)) ?? {}
    expect(counters?.byOperation['kjernejournal.helseindikator']?.count).toBe(numbers.length + runs.length)
  })
})
