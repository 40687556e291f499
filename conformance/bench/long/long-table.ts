// A long bench's result as a terminal shows it.
import { BARE, type VariantResult } from '../statistics.ts'
import { BEARER, VERIFIED } from '../variants.ts'
import type { Beside } from './beside.ts'
import type { LongBenchResult } from './long-bench.ts'
import type { Run, Waiting } from './waiting.ts'

const TITLES: Readonly<Record<string, string>> = {
  [BARE]: 'the bare server',
  [BEARER]: 'Bearer',
  [VERIFIED]: 'DPoP',
}

export function longTable(result: LongBenchResult): readonly string[] {
  const { aged, country, waiting, memory, together, machine } = result
  const looked = memory.at(-1)?.recorded ?? 0
  return [
    '',
    ...waiting.map(waitingLine),
    ...aged.map((one) => besideLine(`A room with ${looked} look-ups beside a fresh one`, one)),
    ...country.map((one) => besideLine('A country of patients beside the usual few', one)),
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

const besideLine = (title: string, { variant, ratio: { median, low, high }, cpuRatio }: Beside) =>
  `${title}, ${TITLES[variant]}: ${median.toFixed(2)} of its speed (${low.toFixed(2)}–${high.toFixed(2)}; by CPU ${cpuRatio.toFixed(2)}).`

function waitingLine({ variant, share, perSecond, control, ...run }: Waiting): string {
  const said = `At ${percent(share)} of its own speed (${perSecond.toFixed(0)}/s), ${TITLES[variant] ?? variant}: ${waits(run)}.`
  return control ? `${said} A bare server that burns as much processor time: ${waits(control)}.` : said
}

const percent = (share: number) => `${Math.round(share * 100)} %`
const waits = ({ medianMs, p99Ms, busy }: Omit<Run, 'perSecond'>) =>
  `half answered within ${medianMs.toFixed(1)} ms, 99 of 100 within ${p99Ms.toFixed(1)} ms, a processor busy for ${percent(busy)}`
