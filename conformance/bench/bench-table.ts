// A bench result as a terminal shows it.
import type { BenchResult } from './bench-result.ts'
import { judgingLines } from './judging/measure-judging.ts'
import { planLines } from './plans/measure-plans.ts'
import { BARE } from './statistics.ts'
import { tokenTable } from './tokens/token-table.ts'
import { BEARER, NAIVE, VERIFIED } from './variants.ts'

/** Above it, other programs had a share of the processors. */
const QUIET = 0.5

const TITLES: Readonly<Record<string, string>> = {
  [BARE]: 'bare node:http, nothing checked',
  [BEARER]: 'look-up, Bearer token seen before',
  [VERIFIED]: 'look-up, DPoP verified',
  [NAIVE]: 'the same on Express with jose',
}

export function benchTable(result: BenchResult): readonly string[] {
  const { variants, gainOverNaive, journal, machine, limitedByGenerator, tokens, judging, plans } = result
  const row = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(36) : cell.padStart(15))).join('')
  return [
    '',
    row(['', '÷ bare', '(quartiles)', '÷ bare by CPU', 'CPU µs', 'per core and s']),
    ...variants.map(({ variant, ratio, cpuRatio, cpuMicros }) =>
      row([
        TITLES[variant] ?? variant,
        two(ratio.median),
        variant === BARE ? '' : `${two(ratio.low)}–${two(ratio.high)}`,
        two(cpuRatio),
        cpuMicros.toFixed(0),
        Math.round(1e6 / cpuMicros).toString(),
      ]),
    ),
    '',
    `DPoP verified is ${gainOverNaive.median.toFixed(1)} times as fast as Express with jose.`,
    `${journal.recorded} of ${journal.sent} look-ups are in the room's journal.`,
    ...tokenTable(tokens),
    ...judgingLines(judging),
    ...planLines(plans),
    '',
    machine.pinned
      ? 'Servers on one processor, the generator on another.'
      : 'Nothing is pinned to a processor: servers and generator share them.',
    ...(machine.load > QUIET
      ? [
          `The machine was busy before the bench began (load ${two(machine.load)}): trust the ratios by CPU more.`,
        ]
      : []),
    ...(result.quick ? ['A quick run shows that the bench works, not how fast anything is.'] : []),
    ...(limitedByGenerator.length > 0
      ? [
          `The generator was at its limit with: ${limitedByGenerator.join(', ')}. These ratios are not to be trusted.`,
        ]
      : []),
    ...variants
      .filter(({ failed }) => failed > 0)
      .map(({ variant, failed }) => `${failed} answers of ${variant} were not 200.`),
    `Ratios hold within this run only; differences under a tenth mean nothing. ${result.file}`,
  ]
}

const two = (value: number) => value.toFixed(2)
