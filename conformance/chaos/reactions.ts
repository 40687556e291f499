// What the EPJ did when a call of its failed: read from the journal alone, one reaction per step and struck operation.
import { header } from '#simulators/core/journal/exchange.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Situation } from '../evidence/scenarios/situations.ts'
import { accepted, type Seen } from '../evidence/seen.ts'
import { quiet } from './effects.ts'

/** From best to worst. */
export const reactions = [
  'retried',
  'gave-up',
  'unaffected',
  'unreported',
  'hid',
  'duplicated',
  'stormed',
  'lost',
  'wrong-patient',
] as const
export type Reaction = (typeof reactions)[number]

const bad: readonly Reaction[] = ['hid', 'duplicated', 'stormed', 'lost', 'wrong-patient']

export const isGood = (reaction: Reaction): boolean => !bad.includes(reaction)

export interface Hit {
  readonly operation: string
  /** As stamped on the exchange: `status 503`, `drop` … */
  readonly effect: string
  /** The action during which it struck. */
  readonly action: string
  readonly reaction: Reaction
  /** The struck exchange. */
  readonly exchange: number
}

/** Calls of one operation in a row, after one that failed, that are too many: peers.md, retry storms. */
const STORM = 4
/** Seconds of `Retry-After` within which nothing may come are held to this share, since headers count whole seconds. */
const PATIENCE = 0.5

/** @param harmless effects after which the answer can still be used. */
export function readReactions(evidence: Evidence, isHarmless: (effect: string) => boolean): readonly Hit[] {
  // Those that nobody told the end of, too: here it is the EPJ that fell.
  return evidence.begun.flatMap((situation) => {
    const struck = situation.calls.filter(({ exchange }) => exchange.fault !== undefined)
    const operations = [...new Set(struck.map(({ operation }) => operation))]
    return operations.flatMap((operation) => {
      const first = struck.find((call) => call.operation === operation)
      const effect = first?.exchange.fault?.effect
      if (!first || effect === undefined) return []
      const reaction = reactionTo({ situation, first, operation, evidence, harmless: isHarmless(effect) })
      return [{ operation, effect, action: situation.step.action, reaction, exchange: first.seq }]
    })
  })
}

interface Strike {
  readonly situation: Situation
  readonly first: Seen
  readonly operation: string
  readonly evidence: Evidence
  readonly harmless: boolean
}

function reactionTo({ situation, first, operation, evidence, harmless }: Strike): Reaction {
  const { step, calls } = situation
  if (showsOtherPatient(situation, evidence)) return 'wrong-patient'
  if (step.outcome === 'timed-out' || step.outcome === 'unfinished') return 'lost'
  if (neverRecovered(situation, evidence)) return 'lost'
  const later = calls.filter((call) => call.operation === operation && call.seq > first.seq)
  const failed = [first, ...later].filter((call) => !usable(call, harmless))
  if (stormed(failed, later)) return 'stormed'
  if (createdTwice(operation, calls, harmless)) return 'duplicated'
  if (harmless) return 'unaffected'
  if (later.some((call) => usable(call, false))) return 'retried'
  if (showsStatusOfNobody(situation)) return 'hid'
  return quiet.includes(operation) ? 'gave-up' : whatUserSaw(situation)
}

function usable(call: Seen, harmless: boolean): boolean {
  return accepted(call) && (harmless || call.exchange.fault === undefined)
}

/** Again and again, or before it was allowed to. */
function stormed(failed: readonly Seen[], later: readonly Seen[]): boolean {
  if (later.length >= STORM) return true
  return failed.some((call) => {
    const wait = retryAfter(call)
    const next = later.find(({ seq }) => seq > call.seq)
    return wait !== undefined && next !== undefined && next.at - call.at < wait * 1000 * PATIENCE
  })
}

function retryAfter({ at, exchange }: Seen): number | undefined {
  const value = exchange.response && header(exchange.response.headers, 'retry-after')
  if (value === undefined) return undefined
  return /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - at) / 1000
}

/** Two sessions that both came to be for one opening of the patient. */
function createdTwice(operation: string, calls: readonly Seen[], harmless: boolean): boolean {
  if (operation !== 'kjernejournal.session-create') return false
  const made = calls.filter((call) => call.operation === operation && usable(call, harmless))
  return made.length > 1
}

/** A message, or a text at the icon for «no contact». What the driver does not report is not held against the EPJ. */
function whatUserSaw({ step }: Situation): 'gave-up' | 'hid' | 'unreported' {
  const { message, icon, tooltip } = step.seen
  if (message === undefined && tooltip === undefined)
    return step.outcome === 'problem' || icon === 0 ? 'gave-up' : 'unreported'
  return isText(message) || (icon === 0 && isText(tooltip)) ? 'gave-up' : 'hid'
}

/** An icon with a status for a patient whom no answer was got about, whatever message stands beside it. */
function showsStatusOfNobody({ step, calls }: Situation): boolean {
  const { icon } = step.seen
  if (step.action !== 'open-patient' || typeof icon !== 'number' || icon === 0) return false
  return !calls.some((call) => call.operation === 'kjernejournal.helseindikator' && usable(call, false))
}

function isText(value: string | null | undefined): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

/** The fault was mended, and still nothing went well any more. */
function neverRecovered({ step }: Situation, { steps }: Evidence): boolean {
  const later = steps.filter(({ id }) => id > step.id)
  return step.outcome === 'problem' && later.length > 0 && later.every(({ outcome }) => outcome !== 'ok')
}

/** Kjernejournal was opened for somebody else than the patient on the screen, or another patient is shown. */
function showsOtherPatient({ step, patient, calls }: Situation, { sessions }: Evidence): boolean {
  if (patient === undefined) return false
  const shown = step.seen.patient
  if (typeof shown === 'string' && shown !== patient) return true
  const here = new Set(calls.map(({ seq }) => seq))
  return sessions.some(
    (session) =>
      session.patient !== undefined &&
      session.patient !== patient &&
      session.openings.some(({ seq }) => here.has(seq)),
  )
}
