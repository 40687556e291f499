// What the page shows, as plain data for the view.
import { documentName } from '#reports/html/document-names.ts'
import { sectionName } from '#reports/html/section-names.ts'
import { dateIn } from '#simulators/core/pages/dates.ts'
import type { Language } from '#simulators/core/simulator.ts'
import type { Attested, Bilingual, RequirementResult } from '../../result.ts'
import type { AttestBook } from '../attest-book.ts'
import { extensions } from '../evidence/take-evidence.ts'
import type { EvidenceType, LedgerLine } from '../ledger.ts'
import { ranOutSince } from '../standing.ts'

export interface Refusal {
  readonly requirement: string
  readonly key: string
  readonly why?: Bilingual
  readonly given: Readonly<Record<string, string>>
}

export function attestView(
  book: AttestBook,
  language: Language,
  {
    onlyOpen,
    today,
    saved,
    refusal,
  }: {
    readonly onlyOpen: boolean
    readonly today: string
    /** The requirement of which something was just said. */
    readonly saved?: string | undefined
    readonly refusal?: Refusal
  },
) {
  const { run } = book.result()
  const reviews = book.reviews()
  const lines = book.lines()
  const open = reviews.filter(({ verdict }) => verdict === 'review')
  // What something was just said of stays in sight, also when nothing of it is left.
  const told = refusal?.requirement ?? saved
  const shown = onlyOpen ? reviews.filter((one) => open.includes(one) || one.id === told) : reviews
  const documents = [...new Set(shown.map(({ source }) => source.document))]
  return {
    run: run.id,
    epj: run.epj,
    plan: run.planTitle[language],
    left: open.length,
    of: reviews.length,
    onlyOpen,
    today,
    nextYear: `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`,
    documents: documents.map((name) => ({
      name: documentName(name, language),
      requirements: shown
        .filter(({ source }) => source.document === name)
        .map((requirement) => ({
          ...requirementView(requirement, { language, today, saved, refusal, onlyOpen }),
          again: countsAgain(requirement, lines),
        })),
    })),
  }
}

/** An older judgement stands, as the one that had taken its place was withdrawn. */
function countsAgain({ id, attested }: RequirementResult, lines: readonly LedgerLine[]): boolean {
  const newest = lines.findLast((line) => line.type === 'attested' && line.requirement === id)
  const withdrawn = lines.some((line) => line.type === 'withdrawn' && line.attestation === newest?.seq)
  return attested !== undefined && withdrawn
}

interface Showing {
  readonly language: Language
  /** ISO date. */
  readonly today: string
  readonly saved: string | undefined
  readonly refusal: Refusal | undefined
  readonly onlyOpen: boolean
}

function requirementView(
  { id, text, source, reason, level, attested }: RequirementResult,
  { language, today, saved, refusal, onlyOpen }: Showing,
) {
  const ranOut = attested !== undefined && ranOutSince(attested, today)
  return {
    id,
    anchor: anchorOf(id),
    query: `${new URLSearchParams({ ...(onlyOpen && { open: '1' }), requirement: id })}`,
    text: text[language],
    section: sectionName(source.section, language),
    level,
    reason: reason?.[language],
    state: ranOut ? 'ran-out' : (attested?.state ?? 'waiting'),
    ranOut,
    attested: attested && attestedView(attested, language),
    saved: saved === id && !refusal,
    refusal: refusal?.requirement === id ? { ...refusal, why: refusal.why?.[language] } : undefined,
  }
}

/** The requirement's place on the page. */
export function anchorOf(requirement: string): string {
  return requirement.replace(/[^\w-]/g, '_')
}

function attestedView({ at, second, evidence, ...said }: Attested, language: Language) {
  return {
    ...said,
    date: dateIn(language, at),
    until: dateIn(language, said.expires),
    second: second && { ...second, date: dateIn(language, second.at) },
    evidence: evidence.map(({ name, type, sha256 }) => ({
      name,
      href: `/evidence/${sha256}.${isType(type) ? extensions[type] : 'txt'}`,
    })),
  }
}

function isType(type: string): type is EvidenceType {
  return Object.hasOwn(extensions, type)
}
