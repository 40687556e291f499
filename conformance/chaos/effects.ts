// The faults that chaos plans are made of, by name, and where they may strike. Each leaves the EPJ a way to succeed.
import type { FaultRequest } from '#scenarios/scenario.ts'

export const effects = {
  'status-500': { type: 'status', status: 500 },
  'status-503-retry-after': { type: 'status', status: 503, retryAfter: 1 },
  'status-429-retry-after-date': { type: 'status', status: 429, retryAfter: 1, asDate: true },
  drop: { type: 'drop' },
  truncate: { type: 'truncate', bytes: 20 },
  garble: { type: 'garble' },
  slow: { type: 'latency', ms: 300 },
  'extra-member': { type: 'extra-member' },
} as const satisfies Readonly<Record<string, FaultRequest['effect']>>

export type EffectName = keyof typeof effects

/** Effects after which the answer can still be used: an EPJ is to notice nothing. */
export const harmless: readonly EffectName[] = ['slow', 'extra-member']

/** The calls an EPJ makes by itself, without the browser. */
export const targets = [
  'helseid.metadata',
  'helseid.jwks',
  'helseid.par',
  'helseid.token',
  'kjernejournal.helseindikator',
  'kjernejournal.session-create',
  'kjernejournal.session-refresh',
  'kjernejournal.session-end',
  'kjernejournal.ping',
] as const

export type Target = (typeof targets)[number]

/** Calls that may come of an action: what is drawn for it should have something to strike. */
export const targetsOf: Readonly<Record<string, readonly Target[]>> = {
  'log-in': ['helseid.metadata', 'helseid.jwks', 'helseid.par', 'helseid.token'],
  'open-patient': ['helseid.token', 'kjernejournal.helseindikator', 'kjernejournal.session-end'],
  'open-kjernejournal': ['helseid.token', 'kjernejournal.session-create', 'kjernejournal.session-refresh'],
  'close-patient': ['kjernejournal.session-end'],
  'log-out': ['kjernejournal.session-end'],
  'test-connection': ['helseid.metadata', 'helseid.token', 'kjernejournal.ping'],
}

/** Calls in the background: when one fails for good, the user has lost nothing that they must be told of. */
export const quiet: readonly string[] = ['kjernejournal.session-end', 'kjernejournal.session-refresh']
