// What was measured of a bench's capacity, and the sums that follow from it.
import { median } from '../../bench/statistics.ts'
import type { Bilingual } from '../../result.ts'
import type { LoadMachine } from '../load-run.ts'

export interface CapacityKind {
  readonly id: 'look-up-bearer' | 'look-up-dpop' | 'log-in' | 'session-refresh'
  readonly title: Bilingual
  /** Script in load/, and the function of it that is run. */
  readonly script: string
  readonly exec: string
  readonly scheme: 'Bearer' | 'DPoP'
  /** How many per second are asked for: more than there will be. */
  readonly top: number
}

export const capacityKinds: readonly CapacityKind[] = [
  {
    id: 'look-up-bearer',
    title: { nb: 'helseindikator, Bearer', en: 'health indicator, Bearer' },
    script: 'morning-shift',
    exec: 'opening',
    scheme: 'Bearer',
    top: 5_000,
  },
  {
    id: 'look-up-dpop',
    title: { nb: 'helseindikator, DPoP', en: 'health indicator, DPoP' },
    script: 'morning-shift',
    exec: 'opening',
    scheme: 'DPoP',
    top: 4_000,
  },
  {
    id: 'log-in',
    title: {
      nb: 'full innlogging (PAR, kode, token med nonce) og første oppslag',
      en: 'full log-in (PAR, code, token with nonce) and the first look-up',
    },
    script: 'log-in-wave',
    exec: 'logIn',
    scheme: 'DPoP',
    top: 200,
  },
  {
    id: 'session-refresh',
    title: {
      nb: 'fornyelse av sesjon (nytt token med attest, og refresh)',
      en: 'session refresh (new token with attest, and refresh)',
    },
    script: 'hold-sesjon',
    exec: 'holding',
    scheme: 'DPoP',
    top: 400,
  },
]

export interface CapacityFigure {
  readonly id: CapacityKind['id']
  readonly title: Bilingual
  readonly perSecond: number
  /** Processor time of the simulator for one of them. */
  readonly simulatorMicros: number
  /** Processor time of k6 for one of them. */
  readonly k6Micros?: number
  /** Which of the two had nothing more to give. */
  readonly limit: 'simulator' | 'k6' | 'neither'
  readonly wrong: number
  readonly loopDelayP99Ms: number
}

export interface Growth {
  readonly one: number
  readonly two: number
  readonly factor: number
}

export interface Capacity {
  readonly schemaVersion: 1
  readonly suiteVersion: string
  readonly startedAt: string
  readonly machine: LoadMachine
  /** The simulator on one processor, k6 on another. */
  readonly pinned: boolean
  readonly secondsEach: number
  readonly figures: readonly CapacityFigure[]
  readonly growth?: Growth
  readonly national: { readonly peak: number; readonly perCore: number; readonly cores: number }
}

export interface Observed {
  readonly perSecond: number
  readonly simulatorProcessors: number
  readonly k6Processors?: number
  readonly loopUtilisation: number
  readonly loopDelayP99Ms: number
}

/** Above it there is next to nothing left. */
const FULL = 0.9

export function figureOf(
  kind: CapacityKind,
  seconds: readonly Observed[],
  more: { readonly wrong: number; readonly k6Share: number },
): CapacityFigure {
  const done = sum(seconds.map(({ perSecond }) => perSecond))
  const k6 = seconds.flatMap(({ k6Processors }) => k6Processors ?? [])
  const tenths = (values: readonly number[]) =>
    values.length === 0 ? 0 : Math.round(median(values) * 10) / 10
  const mean = (values: readonly number[]) => (values.length === 0 ? 0 : sum(values) / values.length)
  return {
    id: kind.id,
    title: kind.title,
    perSecond: tenths(seconds.map(({ perSecond }) => perSecond)),
    simulatorMicros: Math.round(
      (sum(seconds.map(({ simulatorProcessors }) => simulatorProcessors)) / done) * 1e6,
    ),
    ...(k6.length > 0 && { k6Micros: Math.round((sum(k6) / done) * 1e6) }),
    limit:
      mean(seconds.map(({ loopUtilisation }) => loopUtilisation)) > FULL
        ? 'simulator'
        : mean(k6) > more.k6Share * FULL
          ? 'k6'
          : 'neither',
    wrong: more.wrong,
    loopDelayP99Ms: tenths(seconds.map(({ loopDelayP99Ms }) => loopDelayP99Ms)),
  }
}

/** A bench is not run above half of what it bears. */
const RESERVE = 0.5

/** Processors that the national peak takes, with a token seen before on each look-up. */
export function nationalSum(
  peak: number,
  { simulatorMicros }: Pick<CapacityFigure, 'simulatorMicros'>,
): Capacity['national'] {
  const perCore = simulatorMicros > 0 ? Math.round(1e6 / simulatorMicros) : 0
  return { peak, perCore, cores: perCore === 0 ? 0 : Math.ceil((peak / (perCore * RESERVE)) * 10) / 10 }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
