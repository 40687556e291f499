// The contract between those who judge and those who show: result.json, and what it is made of.

import type { Lack } from './evidence/scenarios/lacks.ts'

export const verdicts = [
  'passed',
  'failed',
  'warning',
  'review',
  'not-observed',
  'inconclusive',
  'not-applicable',
  'error',
] as const
export type Verdict = (typeof verdicts)[number]

export type Level = 'must' | 'should' | 'may'
export type Cause = 'configuration' | 'implementation' | 'environment' | 'simulator'

/** A text in both languages that reports are made in. */
export interface Bilingual {
  readonly nb: string
  readonly en: string
}

/** One text for both languages, as a value is, or one for each, as words are. */
export type Text = string | Bilingual

export function bilingual(text: Text): Bilingual {
  return typeof text === 'string' ? { nb: text, en: text } : text
}

/** Where a requirement comes from. */
export interface Source {
  /** Short name of the document: `NHN EPJ requirements`, `HelseID security profile` … */
  readonly document: string
  readonly section: string
  /** ISO date of the edition read, or the year when only that is known. */
  readonly date: string
  readonly url?: string
}

export interface Finding {
  /** Number of the exchange in the journal. */
  readonly exchange: number
  /** The member in it, e.g. `body.client_assertion.aud`, `header.x-source-system`. */
  readonly at: string
  readonly expected: Bilingual
  readonly actual: Bilingual
  /** One sentence on what happened; the check's texts say why it matters and how to fix it. */
  readonly message: Bilingual
}

/** What was missing, where nothing is decided, in words of its own. */
export interface ToldLack extends Lack {
  /** Where, and what: one sentence. */
  readonly told: Bilingual
  /** What makes it come. */
  readonly remedy: Bilingual
}

export interface CheckResult {
  readonly id: string
  readonly verdict: Verdict
  readonly requirements: readonly string[]
  readonly title: Bilingual
  readonly failureTitle: Bilingual
  readonly why: Bilingual
  readonly fix: Bilingual
  readonly cause: Cause
  /** Of a configuration: which setting, where it comes from, what it should be; absent where nobody can tell. */
  readonly setting?: Bilingual
  readonly findings: readonly Finding[]
  /** The calls around the first finding, in order. */
  readonly way?: readonly WayCall[]
  /** Exchanges that were looked at, also when all was well. */
  readonly examined: readonly number[]
  /** Why nothing was decided, or what broke in the check. */
  readonly note?: Bilingual
  /** Why an attack, or what was to be shown, decides nothing: each part that was missing, and what was looked for. */
  readonly lacks?: readonly ToldLack[]
  /** Somebody has answered for this failure for a while: it stays what it is, but does not fail the run. */
  readonly expected?: Expectation
}

/** A call to one of the services, or several alike in a row, as a picture has it. */
export interface WayCall {
  /** Number of the exchange; of several, the one nearest the finding. */
  readonly seq: number
  readonly at: string
  readonly operation: string
  /** What a token was asked for with, as it was sent. */
  readonly grant?: string
  /** Absent when no answer was made. */
  readonly status?: number
  /** The error that a refusal names: `use_dpop_nonce`, `KJF-000123`. */
  readonly error?: string
  readonly fault?: string
  /** A finding stands on it. */
  readonly found?: true
  /** How often it came in a row, when that was more than once. */
  readonly times?: number
}

/** A line of the file of expected failures, and how it stood against the run. */
export interface Expectation {
  readonly check: string
  readonly verdict: Verdict
  readonly owner: string
  readonly reason: string
  /** The last day on which it counts. */
  readonly expires: string
  /** Anything but `met` fails the run: the file is then no longer true. */
  readonly state: 'met' | 'passed' | 'expired' | 'unused'
}

/** A requirement that only a person can judge, judged. Counts only when it is `approved`. */
export interface Attested {
  readonly state: 'approved' | 'awaiting-approval' | 'declined' | 'expired' | 'outdated'
  readonly verdict: 'passed' | 'failed'
  readonly by: string
  /** ISO time. */
  readonly at: string
  readonly comment: string
  /** Who approved or declined it. */
  readonly second?: { readonly by: string; readonly at: string; readonly comment: string }
  /** The last day on which it counts. */
  readonly expires: string
  readonly evidence: readonly {
    readonly name: string
    readonly type: string
    readonly bytes: number
    readonly sha256: string
  }[]
  /** The run that it was made for, when it was another. */
  readonly run?: string
}

export interface RequirementResult {
  readonly id: string
  readonly verdict: Verdict
  readonly level: Level
  readonly text: Bilingual
  readonly source: Source
  /** How it is judged: by checks, by a person, or not yet, with the reason. */
  readonly judgedBy: 'checks' | 'review' | 'not-checked'
  readonly reason?: Bilingual
  readonly checks: readonly string[]
  readonly attested?: Attested
}

/** An exchange as a report shows it: no secrets, tokens decoded. */
export interface ShownExchange {
  readonly seq: number
  readonly at: string
  readonly operation: string
  readonly scenario?: string
  readonly request: {
    readonly method: string
    readonly target: string
    readonly headers: readonly (readonly [string, string])[]
    readonly body?: string
  }
  readonly response?: {
    readonly status: number
    readonly headers: readonly (readonly [string, string])[]
    readonly body?: string
  }
  readonly aborted?: true
  readonly fault?: string
  /** The simulator's reason for a refusal. */
  readonly explanation?: string
  /** JWTs found in it, as header, claims and the SHA-256 of the whole. */
  readonly tokens: readonly {
    readonly at: string
    readonly header: unknown
    readonly claims: unknown
    readonly sha256: string
  }[]
}

/** Where the EPJ was refused, not answered or not reached, though no scenario meant it to be. */
export interface Stop {
  /** The call; where none came, the last one before. */
  readonly exchange: number
  readonly cause: Cause
  /** Absent when nothing came. */
  readonly operation?: string
  readonly status?: number
  /** As the journal has it, in English, or as the EPJ reported it. */
  readonly reason: string
  /** Of a configuration: which setting, where it comes from, what it should be; absent where nobody can tell. */
  readonly setting?: Bilingual
  readonly scenario?: string
  readonly action?: string
  /** How often the same came, when it was more than once. */
  readonly times?: number
}

export interface ScenarioResult {
  readonly id: string
  readonly title: Bilingual
  /** `skipped` when the driver cannot do it. */
  readonly outcome: 'completed' | 'timed-out' | 'failed' | 'skipped'
  /** Of older runs in English only. */
  readonly detail?: Text
}

export interface Result {
  readonly schemaVersion: 1
  readonly suite: { readonly name: 'testbenk'; readonly version: string; readonly catalogue: string }
  readonly run: {
    readonly id: string
    readonly plan: string
    readonly planTitle: Bilingual
    readonly driver: string
    readonly epj: string
    readonly mutation?: string
    readonly room: string
    readonly seed: string
    readonly profile: string
    readonly startedAt: string
    readonly endedAt: string
    /** It was stopped before its end: judged as far as it came, and decides nothing. */
    readonly interrupted?: true
    /** Hash of the journal's last line, and how many lines it has. */
    readonly journal: { readonly events: number; readonly hash: string; readonly intact: boolean }
  }
  readonly verdict: Verdict
  readonly exitCode: number
  readonly counts: Readonly<Record<Verdict, number>>
  readonly requirementCounts: Readonly<Record<Verdict, number>>
  readonly scenarios: readonly ScenarioResult[]
  readonly checks: readonly CheckResult[]
  readonly requirements: readonly RequirementResult[]
  /** Present when the EPJ was stopped otherwise than scenarios meant it to be. */
  readonly stops?: readonly Stop[]
  /** Present when the run has a file of expected failures. */
  readonly expectations?: readonly Expectation[]
  readonly exchanges: readonly ShownExchange[]
}

/** Why a run cannot be certified. */
export interface Obstacle {
  /** `errand`: what a municipality has to do itself, outside the EPJ. */
  readonly kind: 'run' | 'failed' | 'errand' | 'expected' | 'undecided' | 'missing' | 'expired' | 'stale'
  /** Id of a requirement or a check; empty when it is the run itself. */
  readonly subject: string
  readonly text: Bilingual
  /** What to do, or what was found. */
  readonly more?: Bilingual
  /** Where a requirement comes from, as the catalogue names it. */
  readonly document?: string
}

/** The answer to one question: can this EPJ be certified on this run, today? */
export interface Certification {
  readonly answer: boolean
  /** The day it was asked for. */
  readonly on: string
  readonly run: Pick<Result['run'], 'id' | 'epj' | 'planTitle' | 'startedAt' | 'endedAt' | 'journal'>
  readonly obstacles: readonly Obstacle[]
  /** Recommendations that nobody has judged: told, and in nobody's way. */
  readonly advised: readonly Obstacle[]
  /** What opens the page on which people judge. */
  readonly attestCommand: string
  /** The last day on which the answer is yes, when nothing else changes. */
  readonly goodUntil?: string
  readonly passed: number
  /** Fingerprint of the key that signed it, when it was asked of a bundle. */
  readonly signedBy?: string
}

export const exitCodes = {
  conforms: 0,
  doesNotConform: 1,
  notDecided: 2,
  reviewPending: 3,
  configuration: 4,
  unreachable: 5,
  internal: 6,
} as const
