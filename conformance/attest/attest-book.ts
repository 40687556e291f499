// The attestations of one run: what still waits, and the lines that people add. Each line is written whole and at
// once, behind what is there at that moment.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../config.ts'
import { namesRealPerson } from '../names-real-person.ts'
import { runRefusals } from '../refusals/runs.ts'
import type { RequirementResult, Result } from '../result.ts'
import { evidenceFolder } from '../run/carry-over.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { ledgerFile } from '../run/run-folder.ts'
import { readRun } from '../run/saved-run.ts'
import { appendToOwn, makeOwnFolder, writeWhole } from '../run/write-whole.ts'
import { extensions, type TakenEvidence } from './evidence/take-evidence.ts'
import { type LedgerDraft, type LedgerLine, nextLine, readLedger } from './ledger.ts'
import { isLeftToPeople, readingOf, samePerson } from './standing.ts'

interface BookOptions {
  readonly folder: string
  readonly now: () => Date
  readonly judge: () => Result
}

export interface AttestOrder {
  readonly requirement: string
  readonly verdict: 'passed' | 'failed'
  readonly by: string
  readonly comment: string
  /** ISO date. */
  readonly expires: string
  readonly evidence: readonly TakenEvidence[]
}

export interface AnswerOrder {
  readonly type: 'approved' | 'declined' | 'withdrawn'
  readonly requirement: string
  readonly by: string
  readonly comment: string
}

/** Why something somebody wants to say cannot be taken down, as a key of a text and in English. */
export class AttestError extends Error {
  override readonly name = 'AttestError'
  readonly key: string
  constructor(key: string, message: string) {
    super(message)
    this.key = key
  }
}

export interface AttestBook {
  readonly result: () => Result
  readonly lines: () => readonly LedgerLine[]
  /** What only a person can judge, in the order of the plan. */
  readonly reviews: () => readonly RequirementResult[]
  attest(order: AttestOrder): void
  answer(order: AnswerOrder): void
}

const MOST_FILES = 20
/** The longest that a judgement may count. */
const MAX_DAYS = 3 * 366

function openBook({ folder, now, judge }: BookOptions): AttestBook {
  const reviews = () => judge().requirements.filter(isLeftToPeople)

  function review(id: string): RequirementResult {
    const found = reviews().find((requirement) => requirement.id === id)
    if (!found) throw new AttestError('unknown', `«${id}» is no requirement of this run that a person judges`)
    return found
  }

  function add(draft: LedgerDraft): void {
    const lines = linesIn(folder)
    const line = nextLine(lines, draft, now())
    // What cannot be read back must not be written.
    readLedger(`${textIn(folder)}${line}\n`)
    appendToOwn(ledgerFile(folder), `${line}\n`)
  }

  return {
    result: judge,
    lines: () => linesIn(folder),
    reviews,
    attest({ evidence, ...order }) {
      const requirement = review(order.requirement)
      requirePerson(order.by)
      requireText(order.comment)
      requireExpiry(order.expires, now())
      if (order.comment.trim() === '' && evidence.length === 0)
        throw new AttestError('groundless', 'a judgement needs a comment or evidence: what was looked at?')
      keep(folder, evidence)
      const { id, epj } = judge().run
      add({
        type: 'attested',
        run: id,
        epj,
        ...order,
        reads: readingOf(requirement),
        by: order.by.trim(),
        comment: order.comment.trim(),
        evidence: evidence.map(({ file }) => file),
      })
    },
    answer({ requirement, ...order }) {
      review(requirement)
      requirePerson(order.by)
      requireText(order.comment)
      const lines = linesIn(folder)
      const last = lines.findLast(
        (line) =>
          line.type === 'attested' && line.requirement === requirement && !isWithdrawn(lines, line.seq),
      )
      if (last?.type !== 'attested')
        throw new AttestError('nothing', `nobody has judged «${requirement}» yet`)
      if (order.type === 'approved' && samePerson(order.by, last.by))
        throw new AttestError('oneself', 'nobody approves their own judgement: it takes a second person')
      if (order.type === 'declined' && order.comment.trim() === '')
        throw new AttestError('why', 'say why it is declined')
      add({ ...order, attestation: last.seq, by: order.by.trim(), comment: order.comment.trim() })
    },
  }
}

/** The book of a run's folder. @throws ConfigError when it is not one, or has not ended. */
export function openRunBook(
  folder: string,
  now: () => Date,
  options: Parameters<typeof judgeSaved>[1],
): AttestBook {
  if (readRun(folder).record.endedAt === undefined) throw new ConfigError(runRefusals.hasNotEnded(folder))
  let known: { readonly ledger: string; readonly result: Result } | undefined
  // Only the ledger changes while people judge; another process may write it too.
  const judge = () => {
    const ledger = textIn(folder)
    if (known?.ledger !== ledger) known = { ledger, result: judgeSaved(readRun(folder), options) }
    return known.result
  }
  return openBook({ folder, now, judge })
}

function keep(folder: string, evidence: readonly TakenEvidence[]): void {
  requireFewFiles(evidence.length)
  if (evidence.length > 0) makeOwnFolder(evidenceFolder(folder))
  for (const { file, bytes } of evidence)
    writeWhole(join(evidenceFolder(folder), `${file.sha256}.${extensions[file.type]}`), bytes)
}

/** @throws AttestError when there are too many for one judgement. */
export function requireFewFiles(count: number): void {
  if (count > MOST_FILES) throw new AttestError('many', `at most ${MOST_FILES} files for one judgement`)
}

function requirePerson(by: string): void {
  if (!/\p{L}.*\p{L}/u.test(by) || by.trim().length < 2 || by.length > 200)
    throw new AttestError('nobody', 'say who you are: a name')
  requireText(by)
}

function requireText(text: string): void {
  if (text.length > 4000) throw new AttestError('long', 'a comment may be 4000 characters')
  if (namesRealPerson(text))
    throw new AttestError('number', 'the text holds what may be a living person’s identity number')
}

function requireExpiry(expires: string, now: Date): void {
  // `Date.parse` alone takes 31 February for a day in March.
  const at = z.iso.date().safeParse(expires).success ? Date.parse(expires) : Number.NaN
  const days = (at - now.getTime()) / 86_400_000
  if (Number.isNaN(days) || days < -1 || days > MAX_DAYS)
    throw new AttestError('expiry', 'a judgement counts until a day from today and at most three years ahead')
}

function isWithdrawn(lines: readonly LedgerLine[], seq: number): boolean {
  return lines.some((line) => line.type === 'withdrawn' && line.attestation === seq)
}

function textIn(folder: string): string {
  return existsSync(ledgerFile(folder)) ? readFileSync(ledgerFile(folder), 'utf8') : ''
}

function linesIn(folder: string): readonly LedgerLine[] {
  return readLedger(textIn(folder))
}
