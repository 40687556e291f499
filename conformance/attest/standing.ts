// How the attestations stand for each requirement: the newest that was not withdrawn, and whether it counts.
import { createHash } from 'node:crypto'
import type { Attested, RequirementResult } from '../result.ts'
import type { Attestation, LedgerLine } from './ledger.ts'

/** What an attestation must still fit. */
export interface Standpoint {
  readonly run: string
  readonly epj: string
  /** When the run ended: an attestation that had run out by then does not count for it. */
  readonly endedAt: string
}

/** Hash of a requirement as people read it. */
export function readingOf({
  id,
  level,
  text,
  source,
}: Pick<RequirementResult, 'id' | 'level' | 'text' | 'source'>): string {
  const reading = JSON.stringify([id, level, text.nb, text.en, source.document, source.section])
  return createHash('sha256').update(reading).digest('hex').slice(0, 16)
}

/** Requirements that only a person can judge, with what people have said of them. */
export function withAttestations(
  requirements: readonly RequirementResult[],
  lines: readonly LedgerLine[],
  standpoint: Standpoint,
): readonly RequirementResult[] {
  return requirements.map((requirement) => {
    if (!isLeftToPeople(requirement)) return requirement
    const attested = standingOf(requirement, lines, standpoint)
    if (!attested) return requirement
    const verdict = attested.state === 'approved' ? verdictOf(requirement, attested) : 'review'
    return { ...requirement, verdict, attested }
  })
}

/** What a check has judged, of what the driver reported, needs nobody; what the driver left out does. */
export function isLeftToPeople({ judgedBy, verdict, attested }: RequirementResult): boolean {
  return judgedBy === 'review' && (verdict === 'review' || attested !== undefined)
}

function verdictOf({ level }: RequirementResult, { verdict }: Attested): RequirementResult['verdict'] {
  if (verdict === 'passed') return 'passed'
  return level === 'must' ? 'failed' : 'warning'
}

function standingOf(
  requirement: RequirementResult,
  lines: readonly LedgerLine[],
  standpoint: Standpoint,
): Attested | undefined {
  const withdrawn = new Set(lines.flatMap((line) => (line.type === 'withdrawn' ? [line.attestation] : [])))
  const newest = lines.findLast(
    (line): line is Attestation =>
      line.type === 'attested' && line.requirement === requirement.id && !withdrawn.has(line.seq),
  )
  if (!newest) return undefined
  const answer = lines.findLast(
    (line) => line.type !== 'attested' && line.type !== 'withdrawn' && line.attestation === newest.seq,
  )
  const { verdict, by, at, comment, expires, evidence, run } = newest
  return {
    state: stateOf(newest, answer, requirement, standpoint),
    verdict,
    by,
    at,
    comment,
    ...(answer && { second: { by: answer.by, at: answer.at, comment: answer.comment } }),
    expires,
    evidence,
    ...(run !== standpoint.run && { run }),
  }
}

function stateOf(
  newest: Attestation,
  answer: LedgerLine | undefined,
  requirement: RequirementResult,
  { epj, endedAt }: Standpoint,
): Attested['state'] {
  if (newest.reads !== readingOf(requirement) || newest.epj !== epj) return 'outdated'
  if (answer?.type === 'declined') return 'declined'
  // A ledger that somebody wrote by hand may hold an approval by the same person.
  if (answer?.type !== 'approved' || samePerson(answer.by, newest.by)) return 'awaiting-approval'
  return newest.expires < endedAt.slice(0, 10) ? 'expired' : 'approved'
}

/** It counted when its run ended, and has run out since: this run stands, and a new one needs a new judgement. */
export function ranOutSince({ state, expires }: Pick<Attested, 'state' | 'expires'>, today: string): boolean {
  return state === 'approved' && expires < today
}

/** Names are compared as people read them: case, order, accents, hyphens and unseen signs make nobody another. */
export function samePerson(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .replace(/[\p{Cf}\p{M}]/gu, '')
      .toLocaleLowerCase('nb')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.sort().join(' ')
}
