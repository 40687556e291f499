// What stands in a form of the page: texts and files, not yet believed.
import type { IncomingMessage } from 'node:http'
import { ProblemError } from '#simulators/core/problem.ts'
import { type AnswerOrder, AttestError, type AttestOrder, requireFewFiles } from '../attest-book.ts'
import { MAX_EVIDENCE_BYTES, type TakenEvidence, takeEvidence } from '../evidence/take-evidence.ts'

/** In bytes. */
export const MAX_FORM = 3 * MAX_EVIDENCE_BYTES

/**
 * @returns undefined when it is too large
 * @throws ProblemError 400 when it is no form
 */
export async function readForm(request: IncomingMessage): Promise<FormData | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    // Read to its end, but not kept: who hangs up on a browser that still sends is not heard.
    if (bytes <= MAX_FORM) chunks.push(chunk)
  }
  if (bytes > MAX_FORM) return undefined
  try {
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    return await new globalThis.Response(Buffer.concat(chunks), { headers }).formData()
  } catch {
    throw new ProblemError(400, 'The form could not be read.')
  }
}

/** @throws AttestError, or EvidenceError of a file that cannot be kept */
export async function judgementIn(form: FormData): Promise<AttestOrder> {
  const evidence = await evidenceIn(form)
  if (evidence.length > 0 && textOf(form, 'synthetic') !== 'yes')
    throw new AttestError('synthetic', 'nobody looked whether there are real people in the evidence')
  return {
    requirement: textOf(form, 'requirement'),
    verdict: verdictIn(form),
    by: textOf(form, 'by'),
    comment: textOf(form, 'comment'),
    expires: textOf(form, 'expires'),
    evidence,
  }
}

export function answerIn(form: FormData): AnswerOrder {
  const type = textOf(form, 'type')
  return {
    type: type === 'approved' || type === 'withdrawn' ? type : 'declined',
    requirement: textOf(form, 'requirement'),
    by: textOf(form, 'by'),
    comment: textOf(form, 'comment'),
  }
}

async function evidenceIn(form: FormData): Promise<readonly TakenEvidence[]> {
  const files = form.getAll('evidence').filter((file) => file instanceof File && file.name !== '')
  requireFewFiles(files.length)
  const taken: TakenEvidence[] = []
  for (const file of files)
    if (file instanceof File) taken.push(await takeEvidence(file.name, Buffer.from(await file.arrayBuffer())))
  return taken
}

function verdictIn(form: FormData): 'passed' | 'failed' {
  const verdict = textOf(form, 'verdict')
  if (verdict === 'passed' || verdict === 'failed') return verdict
  throw new AttestError('verdict', 'the verdict is «passed» or «failed»')
}

export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export const textsOf = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
