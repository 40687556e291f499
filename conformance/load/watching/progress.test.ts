import { expect, it } from 'vitest'
import { progress } from './progress.ts'

const sample = {
  at: 0,
  loopDelayMaxMs: 4,
  loopUtilisation: 0.5,
  simulatorProcessors: 0.5,
  machineBusy: 0.5,
  exchanges: 1200,
  loopDelayP99Ms: 3,
  rssMegabytes: 210.4,
  journalLagMs: 0.6,
}

it('tells every fifth second how it goes, in the language of the run', () => {
  for (const [language, told] of [
    ['nb', '   5 av 30 s  1200 kall i journalen  hendelsesløkke p99 3 ms  journal 1 ms  210 MB'],
    ['en', '   5 of 30 s  1200 requests in the journal  event loop p99 3 ms  journal 1 ms  210 MB'],
  ] as const) {
    const lines: string[] = []
    const each = progress((line) => void lines.push(line), 30, language)
    for (let second = 0; second < 9; second += 1) each(sample)
    expect(lines).toEqual([told])
  }
})
