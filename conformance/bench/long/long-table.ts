// A long bench's result as a terminal shows it.
import { BARE, type VariantResult } from '../statistics.ts'
import { BEARER, VERIFIED } from '../variants.ts'
import type { LongBenchResult } from './long-bench.ts'

const TITLES: Readonly<Record<string, string>> = {
  [BARE]: 'the bare server',
  [BEARER]: 'Bearer',
  [VERIFIED]: 'DPoP',
}

export function longTable(result: LongBenchResult): readonly string[] {
  const { young, old, waiting, memory, together, machine } = result
  const looked = memory.at(-1)?.recorded ?? 0
  return [
    '',
    ...waiting.map(
      ({ variant, share, perSecond, medianMs, p99Ms }) =>
        `At ${Math.round(share * 100)} % of its own speed (${perSecond.toFixed(0)}/s), ${TITLES[variant] ?? variant}: half answered within ${medianMs.toFixed(1)} ms, 99 of 100 within ${p99Ms.toFixed(1)} ms.`,
    ),
    ...[BEARER, VERIFIED].map(
      (name) =>
        `After ${looked} look-ups ${TITLES[name]} is at ${ratio(old, name)} of the bare server (by CPU ${cpu(old, name)}); it began at ${ratio(young, name)} (${cpu(young, name)}).`,
    ),
    `Memory: ${memory.map(({ megabytes }) => megabytes).join(', ')} MB.`,
    ...[BEARER, VERIFIED].map(
      (name) =>
        `With all ${machine.processors} processors shared by servers and generator, ${TITLES[name]} is at ${ratio(together, name)} of the bare server.`,
    ),
    ...(result.sound ? [] : ['Not sound: an answer was not 200, or a look-up is missing from the journal.']),
  ]
}

const find = (results: readonly VariantResult[], name: string) =>
  results.find(({ variant }) => variant === name)
const ratio = (results: readonly VariantResult[], name: string) =>
  (find(results, name)?.ratio.median ?? Number.NaN).toFixed(2)
const cpu = (results: readonly VariantResult[], name: string) =>
  (find(results, name)?.cpuRatio ?? Number.NaN).toFixed(2)
