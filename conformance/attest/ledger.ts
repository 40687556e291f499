// The ledger of attestations: what people judged and who approved it, each line carrying the hash of the one before
// it, as in a journal. Lines are added and never changed; what came later counts.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { FIRST_HASH } from '#simulators/core/journal/chain.ts'
import { parsedJson } from '../parsed-json.ts'
import { ledgerRefusals } from '../refusals/ledger.ts'
import { notValidAt } from '../refusals/not-valid.ts'
import type { Bilingual } from '../result.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().trim().min(2).max(200)
const comment = z.string().max(4000)
const base = { v: z.literal(1), seq: z.int().min(1), at: z.iso.datetime(), prev: hash, hash }

const evidenceTypes = ['image/png', 'image/jpeg', 'application/pdf', 'text/plain'] as const
export type EvidenceType = (typeof evidenceTypes)[number]

const evidenceSchema = z.strictObject({
  name: z.string().min(1).max(200),
  type: z.enum(evidenceTypes),
  bytes: z.int().min(1),
  /** Of what is kept, after metadata was taken out: its name in the folder. */
  sha256: hash,
})
export type EvidenceFile = z.infer<typeof evidenceSchema>

const attestedSchema = z.strictObject({
  ...base,
  type: z.literal('attested'),
  run: z.string().max(200),
  epj: z.string().max(400),
  requirement: z.string().min(1).max(100),
  /** Hash of the requirement as it read: an attestation is of that text and no other. */
  reads: z.string().regex(/^[0-9a-f]{16}$/),
  verdict: z.enum(['passed', 'failed']),
  by: name,
  comment,
  expires: z.iso.date(),
  evidence: z.array(evidenceSchema).max(20),
})

const answerSchema = z.strictObject({
  ...base,
  type: z.enum(['approved', 'declined', 'withdrawn']),
  /** Number of the line that it answers. */
  attestation: z.int().min(1),
  by: name,
  comment,
})

const lineSchema = z.union([attestedSchema, answerSchema])
export type Attestation = z.infer<typeof attestedSchema>
export type LedgerLine = z.infer<typeof lineSchema>
type Chained = 'v' | 'seq' | 'at' | 'prev' | 'hash'
export type LedgerDraft =
  | Omit<z.infer<typeof attestedSchema>, Chained>
  | Omit<z.infer<typeof answerSchema>, Chained>

/** A ledger that was changed, cut or put together by hand. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'
  readonly said: Bilingual
  constructor(said: Bilingual) {
    super(said.en)
    this.said = said
  }
}

/** @throws LedgerError naming the first line that does not hold. */
export function readLedger(text: string): readonly LedgerLine[] {
  const rows = text.split('\n')
  if (rows.at(-1) === '') rows.pop()
  const lines: LedgerLine[] = []
  let prev = FIRST_HASH
  for (const [index, row] of rows.entries()) {
    const line = read(row, index + 1, prev)
    const answered = line.type === 'attested' ? undefined : lines[line.attestation - 1]
    if (line.type !== 'attested' && answered?.type !== 'attested')
      throw broken(index + 1, ledgerRefusals.answersNothing())
    lines.push(line)
    prev = line.hash
  }
  return lines
}

function read(row: string, number: number, prev: string): LedgerLine {
  const end = /,"hash":"([0-9a-f]{64})"\}$/.exec(row)
  if (!end || digest(`${row.slice(0, end.index)}}`) !== end[1])
    throw broken(number, ledgerRefusals.wasChanged())
  const said = parsedJson(row)
  const line = lineSchema.safeParse(said)
  if (!line.success) throw broken(number, notValidAt(line.error.issues[0]))
  // No member twice, of which another reader would take the first.
  if (JSON.stringify(said) !== row) throw broken(number, ledgerRefusals.wasChanged())
  if (line.data.seq !== number || line.data.prev !== prev) throw broken(number, ledgerRefusals.isOutOfPlace())
  return line.data
}

const broken = (number: number, why: Bilingual) => new LedgerError(ledgerRefusals.doesNotHold(number, why))

/** The line to add after those there are. */
export function nextLine(lines: readonly LedgerLine[], draft: LedgerDraft, now: Date): string {
  const last = lines.at(-1)
  const text = JSON.stringify({
    v: 1,
    seq: lines.length + 1,
    at: now.toISOString(),
    ...draft,
    prev: last?.hash ?? FIRST_HASH,
  })
  return `${text.slice(0, -1)},"hash":"${digest(text)}"}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
