// What was last measured, as the README shows it. The files beside this one are made by `.ci/measure`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Capacity } from '../capacity/capacity.ts'
import type { LoadMachine } from '../load-run.ts'
import type { Ratios } from '../ratios/ratios.ts'
import { ratiosTable } from '../ratios/ratios-table.ts'

type Rows = readonly (readonly string[])[]

export interface Measured {
  /** A head and the rows below it. */
  readonly table: Rows
  /** What the table was measured on, and what follows from it. */
  readonly text: string
}

/** The files are our own, written by the same types. */
const read = <T>(name: string): T => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))

export const measuredCapacity = () => capacityMeasured(read<Capacity>('capacity.json'))
export const measuredRatios = () => ratiosMeasured(read<Ratios>('ratios.json'))

export function capacityMeasured({ startedAt, machine, figures, growth, national }: Capacity): Measured {
  return {
    table: [
      ['', 'Per second', 'Simulator µs', 'Per core', 'k6 µs', 'At its limit', 'Event loop p99'],
      ...figures.map((figure) => [
        begunLarge(figure.title.en),
        String(figure.perSecond),
        String(figure.simulatorMicros),
        perCore(figure.simulatorMicros),
        String(figure.k6Micros ?? '–'),
        figure.limit,
        `${figure.loopDelayP99Ms.toFixed(0)} ms`,
      ]),
    ],
    text: [
      `Measured ${where(startedAt, machine)}.`,
      ...(growth
        ? [
            `One process answered ${growth.one} look-ups per second and two ${growth.two}, × ${growth.factor}, with k6 on the same processors.`,
          ]
        : []),
      `The national peak of ${national.peak} look-ups per second takes ${national.cores} cores with half of them kept free.`,
    ].join(' '),
  }
}

export function ratiosMeasured(ratios: Ratios): Measured {
  const { startedAt, machine, rounds, secondsEach } = ratios
  const [head = [], ...rows] = ratiosTable(ratios, 'en')
  return {
    table: [head.map(begunLarge), ...rows.map(([first = '', ...rest]) => [begunLarge(first), ...rest])],
    text: `Measured ${where(startedAt, machine)}; ${rounds} rounds of ${secondsEach} s.`,
  }
}

function where(startedAt: string, { processors, model, node, k6, load }: LoadMachine): string {
  return `${startedAt.slice(0, 10)} ${startedAt.slice(11, 16)} UTC on ${processors} × ${model} (Node ${node}, k6 ${k6}) at a load of ${Math.round(load * 10) / 10}`
}

const perCore = (micros: number) => (micros > 0 ? String(Math.round(1e6 / micros)) : '–')
const begunLarge = (text: string) =>
  text.startsWith('k6') ? text : text.charAt(0).toUpperCase() + text.slice(1)
