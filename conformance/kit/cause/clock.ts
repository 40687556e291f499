// Times in what was signed: one clock that is off, local time for UTC, milliseconds, one time worked out wrongly.
import type { Evidence } from '../../evidence/evidence.ts'
import { isMilliseconds } from '../../evidence/jwt.ts'
import type { Seen } from '../../evidence/seen.ts'
import type { Case } from './rule.ts'

const HOUR = 3600
/** Seconds that two clocks may differ. */
const SKEW = 5

export function isInMilliseconds({ finding, call, evidence }: Case): boolean {
  const claims = evidence.assertions.find(({ seq }) => seq === call.seq)?.jwt.claims ?? {}
  const about = isAboutTime(finding.at) ? [claims['iat'], claims['nbf'], claims['exp']] : []
  return about.some(isMilliseconds)
}

/** Whole hours: somebody's clock is right, and somebody's code forgot UTC. */
export function isLocalTime({ finding, call, evidence }: Case): boolean {
  if (!isAboutTime(finding.at) || isOfOneClock(call, evidence)) return false
  const off = medianSkew(evidence)
  const hours = Math.round(Math.abs(off) / HOUR)
  return (hours === 1 || hours === 2) && Math.abs(Math.abs(off) - hours * HOUR) <= SKEW
}

/** The times are off, and it is not the code: everything that was signed is off by the same, or all of this call is. */
export function isClock({ finding, call, evidence }: Case): boolean {
  return isAboutTime(finding.at) && (Math.abs(medianSkew(evidence)) > SKEW || isOffThroughout(call, evidence))
}

/** What is written by other code is off by the same: the EPJ's log; where it tells no time, assertion and proof. */
function isOfOneClock(call: Seen, evidence: Evidence): boolean {
  const signed = evidence.assertions.find(({ seq }) => seq === call.seq)
  const off = signed && offOf(signed.jwt.claims, signed.at)
  const logged = offInLog(call, evidence)
  if (off === undefined || logged === undefined)
    return (signed === undefined || isOfOnePiece(signed.jwt.claims)) && isOffThroughout(call, evidence)
  return Math.abs(off) > SKEW && Math.abs(off - logged) <= SKEW
}

/** It was made before it expires: its times are not worked out in several ways. */
function isOfOnePiece({ iat, exp }: Readonly<Record<string, unknown>>): boolean {
  return typeof iat === 'number' && typeof exp === 'number' && iat < exp
}

/** An instant with its zone, as logs have it. */
const INSTANT = /\b(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d+))? ?(Z|[+-]\d\d:?\d\d)/

/** How far the first time in the EPJ's own log of the step is from the step, in seconds. */
function offInLog({ step: id }: Seen, { begun }: Evidence): number | undefined {
  const step = begun.find(({ step }) => step.id === id)?.step
  const [, day, time, fraction = '0', zone] = INSTANT.exec(step?.seen.log ?? '') ?? []
  const instant = Date.parse(`${day}T${time}.${fraction}${zone}`)
  if (step === undefined || Number.isNaN(instant)) return undefined
  const nearest = Math.min(Math.max(instant, step.at), step.endedAt)
  return (instant - nearest) / 1000
}

/** Assertion and proof are made by different code, and by one clock: it was set, or another node made this call. */
function isOffThroughout(call: Seen, { assertions, proofs }: Evidence): boolean {
  const offs = [assertions, proofs].map((all) => {
    const signed = all.find(({ seq }) => seq === call.seq)
    return signed && offOf(signed.jwt.claims, signed.at)
  })
  const [one, other] = offs
  if (one === undefined || other === undefined) return false
  return Math.abs(one) > SKEW && Math.abs(one - other) <= SKEW
}

/** The clock is right in everything else that was signed: this time is worked out wrongly. */
export function isTimeOfOneThing({ finding, evidence }: Case): boolean {
  return isAboutTime(finding.at) && Math.abs(medianSkew(evidence)) <= SKEW
}

function isAboutTime(at: string): boolean {
  return /\.(?:iat|nbf|exp)$/.test(at)
}

function medianSkew({ assertions, proofs }: Evidence): number {
  const all = [...assertions, ...proofs]
    .map(({ jwt, at }) => offOf(jwt.claims, at))
    .filter((off) => off !== undefined)
    .sort((a, b) => a - b)
  return all[all.length >>> 1] ?? 0
}

/** How far the clock of what was signed is off, in seconds. */
function offOf(claims: Readonly<Record<string, unknown>>, at: number): number | undefined {
  const { iat } = claims
  return typeof iat === 'number' ? iat - Math.floor(at / 1000) : undefined
}
