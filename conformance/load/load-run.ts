// load.json: what a load run was, what was measured, and what was made of it. The load page shows this, and a later
// run is compared with it.
import type { Bilingual } from '../result.ts'

export interface LoadMachine {
  readonly processors: number
  readonly model: string
  readonly node: string
  readonly k6: string
  /** Programs at work in the minute before. */
  readonly load: number
}

/** One second of a run: what k6 saw, and how the simulator's process fared. */
export interface LoadSecond {
  readonly second: number
  readonly requestsPerSecond: number
  readonly arrivalsPerSecond: number
  readonly dropped: number
  readonly workers: number
  /** From 0 to 1. */
  readonly wrongShare: number
  readonly answerMs?: {
    readonly median: number
    readonly p90: number
    readonly p95: number
    readonly p99: number
    readonly max: number
  }
  readonly watched?: WatchedSecond
}

export interface WatchedSecond {
  readonly loopDelayP99Ms: number
  readonly loopDelayMaxMs: number
  /** From 0 to 1. */
  readonly loopUtilisation: number
  /** Processors in use by the simulator. */
  readonly simulatorProcessors: number
  readonly rssMegabytes: number
  /** From an entry being asked for until it could be read back at its place. */
  readonly journalLagMs: number
  /** Absent where the operating system does not tell. */
  readonly k6Processors?: number
  /** Share of the whole machine that was busy, from 0 to 1. */
  readonly machineBusy: number
}

export interface LoadSeries {
  /** As the script and k6 name it. */
  readonly name: string
  /** As people call it. */
  readonly title?: Bilingual
  readonly answered: number
  readonly wrong: number
  readonly ms: Readonly<Record<'min' | 'median' | 'p90' | 'p95' | 'p99' | 'max', number>>
}

export interface LoadThreshold {
  readonly series: string
  readonly limit: 'p95' | 'p99' | 'errors'
  readonly expression: string
  readonly ok: boolean
}

export interface HeadRoom {
  /** The most that was done in a second. */
  readonly perSecond: number
  /** Whether that was the limit, or only as far as was tried. */
  readonly reached: boolean
  /** The plan's highest rate as a share of it. */
  readonly share: number
}

export interface Soundness {
  readonly verdict: 'valid' | 'invalid'
  /** Why the run says nothing. */
  readonly reasons: readonly Bilingual[]
  /** What the reader should know, though the run stands. */
  readonly notes: readonly Bilingual[]
}

/** Look-ups of an EPJ under test, held against the patients it opened (KJ-N36). */
export interface OpeningCount {
  readonly openings: number
  readonly lookUps: number
  readonly perOpening: number
  /** Came to nothing, while the opening was still without an answer: they may be tried again. */
  readonly failed: number
  /** Openings that no look-up was made for. */
  readonly missed: number
  /** More than one for the same opening, when it had been answered. */
  readonly duplicates: number
  /** Openings that the same patient was looked up for three times or more. */
  readonly polled: number
  /** For a patient whom nobody had opened. */
  readonly unasked: number
  /** The most look-ups in one second, and the most openings. */
  readonly burst: { readonly lookUps: number; readonly openings: number }
}

export interface Comparison {
  readonly with: string
  readonly startedAt: string
  readonly rows: readonly {
    readonly what: Bilingual
    readonly before: number
    readonly now: number
    readonly ratio: number
    /** Interval that holds the ratio of medians in 95 of 100 redrawings of the seconds. */
    readonly low: number
    readonly high: number
  }[]
}

export interface LoadRun {
  readonly schemaVersion: 2
  readonly id: string
  readonly suiteVersion: string
  readonly startedAt: string
  readonly endedAt: string
  readonly scenario: {
    readonly id: string
    readonly title: Bilingual
    readonly models: Bilingual
    readonly sums: readonly { readonly what: Bilingual; readonly sum: string; readonly basis: Bilingual }[]
  }
  readonly target: { readonly kind: 'own-room' | 'room' | 'epj' | 'nhn-test'; readonly address: string }
  readonly machine: LoadMachine
  readonly order: {
    readonly rate: number
    readonly seconds: number
    readonly scheme: 'Bearer' | 'DPoP'
    readonly proofs: 'signed' | 'prepared'
  }
  readonly headRoom?: HeadRoom
  readonly k6: {
    readonly seconds: number
    readonly iterations: number
    readonly dropped: number
    readonly requests: number
    readonly counts: Readonly<Record<string, number>>
    /** Processor time of k6 per arrival. */
    readonly microsPerArrival?: number
  }
  /** Processor time of the simulator per request. */
  readonly simulatorMicrosPerRequest?: number
  /** Its event loop in the middling second, its memory at the end, and the processors it used in the mean. */
  readonly process?: {
    readonly loopDelayP99Ms: number
    readonly rssMegabytes: number
    readonly processors: number
  }
  readonly series: readonly LoadSeries[]
  readonly thresholds: readonly LoadThreshold[]
  readonly seconds: readonly LoadSecond[]
  readonly openings?: OpeningCount
  readonly soundness: Soundness
  readonly comparison?: Comparison
  /** It was stopped before its end. */
  readonly interrupted?: true
}
