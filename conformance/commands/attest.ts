// `attest`: what only a person can judge. Lists it, takes a judgement or an answer to one, or serves the page for it.
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { reportFiles, reportFormats } from '#reports/format-names.ts'
import { textsIn } from '#reports/html/texts.ts'
import { legibleLine } from '#reports/legible.ts'
import { listen, stop } from '#simulators/core/server/listen.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { type AttestBook, AttestError, openRunBook } from '../attest/attest-book.ts'
import { EvidenceError } from '../attest/evidence/evidence-error.ts'
import { MAX_EVIDENCE_BYTES, type TakenEvidence, takeEvidence } from '../attest/evidence/take-evidence.ts'
import { texts as attestTexts } from '../attest/page/texts.ts'
import { ranOutSince } from '../attest/standing.ts'
import { ConfigError } from '../config.ts'
import { servedAt } from '../help/words.ts'
import { fileRefusals } from '../refusals/files.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { type Attested, type Bilingual, exitCodes } from '../result.ts'
import { readBytes } from '../run/read-text.ts'
import type { Command, CommandContext } from './command.ts'
import type { Reads } from './command-settings.ts'
import { evidenceTexts } from './evidence-texts.ts'
import { faultsTo } from './faults-to.ts'
import { ownIn } from './own-in.ts'
import { ownOptions } from './own-options.ts'
import { report } from './report-run.ts'

const answers = ['approved', 'declined', 'withdrawn'] as const

export const attest: Command<Reads<'attest'>> = async (context) => {
  const { operands, settings, version, extra } = context
  const [folder, requirement, ...files] = operands
  if (folder === undefined) throw new ConfigError(settingRefusals.attestNeedsFolder())
  const { serve, ...own } = extra
  const options = ownOptions({ ...context, extra: own }, ['verdict', 'answer', 'by', 'comment', 'until'])
  const checks = ownIn(settings)
  const judging = { suiteVersion: version, ...(checks && { own: checks }) }
  const book = openRunBook(folder, () => new Date(), judging)
  const changed = () =>
    void report(
      folder,
      reportFormats.filter((name) => existsSync(join(folder, reportFiles[name]))),
      judging,
    )
  if (serve !== undefined) return await servePage(context, folder, book, changed)
  if (requirement === undefined) return list(context, book)
  try {
    if (options.answer !== undefined)
      book.answer({ ...said(options), type: answerIn(options.answer), requirement })
    else
      book.attest({
        ...said(options),
        requirement,
        verdict: verdictIn(options.verdict),
        expires: options.until ?? '',
        evidence: await evidenceIn(files),
      })
  } catch (error) {
    if (error instanceof EvidenceError) throw new ConfigError(error.said)
    if (error instanceof AttestError) throw new ConfigError(inWords(error))
    throw error
  }
  changed()
  return list(context, book)
}

function inWords({ key, message }: AttestError): Bilingual {
  const texts: Readonly<Record<string, string>> = attestTexts.nb
  return { nb: texts[`attest.refused.${key}`] ?? message, en: message }
}

function list({ settings: { language }, print }: CommandContext<Reads<'attest'>>, book: AttestBook): number {
  const texts = textsIn(language)
  const reviews = book.reviews()
  const left = reviews.filter(({ verdict }) => verdict === 'review')
  for (const { id, text, attested } of reviews) {
    const standing = attested ? inOneLine(attested, language) : texts.verdict.review
    print(`${id.padEnd(10)} ${legibleLine(text[language])}\n${' '.repeat(11)}→ ${standing}`)
  }
  print(`\n${texts.remainingReview(left.length)}`)
  return left.length === 0 ? exitCodes.conforms : exitCodes.reviewPending
}

function inOneLine(attested: Attested, language: Language): string {
  const { attestedState, attestedAs, expires } = textsIn(language)
  const ranOut = ranOutSince(attested, new Date().toISOString().slice(0, 10))
  return [
    `${attestedState[ranOut ? 'expired' : attested.state]}: ${legibleLine(attested.by)}`,
    attestedAs[attested.verdict],
    `${expires.toLowerCase()} ${attested.expires}`,
    ...(ranOut ? [evidenceTexts[language].ranOut] : []),
  ].join(', ')
}

async function servePage(
  { settings, print, printError, stopped }: CommandContext<Reads<'attest'>>,
  folder: string,
  book: AttestBook,
  changed: () => void,
): Promise<number> {
  const { createAttestPages } = await import('../attest/page/attest-pages.ts')
  const app = createAttestPages({
    folder,
    book,
    now: () => new Date(),
    hosts: ['localhost', '127.0.0.1'],
    changed,
    report: faultsTo(printError),
  })
  const server = createServer({ requestTimeout: 120_000 }, app)
  const port = await listen(server, settings.port, '127.0.0.1')
  print(servedAt(`http://localhost:${port}/`)[settings.language])
  await stopped
  await stop(server)
  return exitCodes.conforms
}

function said({ by = '', comment = '' }: { readonly by?: string; readonly comment?: string }) {
  return { by, comment }
}

function verdictIn(verdict: string | undefined): 'passed' | 'failed' {
  if (verdict === 'passed' || verdict === 'failed') return verdict
  throw new ConfigError(settingRefusals.verdictIs())
}

function answerIn(answer: string): (typeof answers)[number] {
  const known = answers.find((one) => one === answer)
  if (known === undefined) throw new ConfigError(settingRefusals.oneOf('answer', answers))
  return known
}

async function evidenceIn(files: readonly string[]): Promise<readonly TakenEvidence[]> {
  const taken: TakenEvidence[] = []
  for (const file of files) {
    const bytes = readBytes(file, MAX_EVIDENCE_BYTES, fileRefusals.isTooLargeForEvidence)
    taken.push(await takeEvidence(file, bytes))
  }
  return taken
}
