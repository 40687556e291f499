// `can-i-certify`: one question, one exit code, one page. `evidence revalidate`: which earlier passes still count.
import { join } from 'node:path'
import { z } from 'zod'
import { renderCertificate } from '#reports/certify/render-certificate.ts'
import { certifyTexts } from '#reports/certify/texts.ts'
import { textsIn } from '#reports/html/texts.ts'
import { legibleLine } from '#reports/legible.ts'
import { BundleError } from '../bundle/bundle-error.ts'
import { certify } from '../certify/certify.ts'
import { revalidate } from '../certify/revalidate.ts'
import { openSubject, type Subject } from '../certify/subject.ts'
import { ConfigError } from '../config.ts'
import { ownEpjWorked } from '../evidence/own-epj.ts'
import { runRefusals } from '../refusals/runs.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { type Certification, exitCodes } from '../result.ts'
import type { Command, CommandContext } from './command.ts'
import type { Reads } from './command-settings.ts'
import { evidenceTexts } from './evidence-texts.ts'
import { ownIn } from './own-in.ts'
import { ownOptions } from './own-options.ts'
import { readBundle } from './read-bundle.ts'
import { toldOfRefusal } from './tell-verified.ts'
import { requireTrusted, trustedKey } from './trusted-key.ts'
import { writeText } from './writing.ts'

/** Half a year: an EPJ changes, and a run says what it was like then. Ours to choose; no source says. */
const MAX_AGE_DAYS = 183

export const canICertify: Command<Reads<'can-i-certify'>> = async (context) => {
  const { operands, settings, print } = context
  const options = ownOptions(context, ['on', 'max-age', 'page', 'trust'])
  const [path] = operands
  if (path === undefined) throw new ConfigError(settingRefusals.certifyNeedsRun())
  const trust = trustedKey(options)
  try {
    const { saved, ...subject } = subjectAt(path, context)
    requireTrusted(subject.signedBy, trust)
    const answer = certify({
      record: saved.record,
      ownEpj: ownEpjWorked(saved.journal.events),
      ...subject,
      ...(!path.endsWith('.zip') && { folder: path }),
      on: dayIn(options.on),
      maxAge: daysIn(options['max-age']),
    })
    const page =
      options.page ?? (path.endsWith('.zip') ? `${path}.certificate.html` : join(path, 'certificate.html'))
    writeText(page, renderCertificate(answer, { language: settings.language }))
    print(told(answer, settings.language))
    print(page)
    return exitCodeOf(answer)
  } catch (error) {
    return refusedOr(error, path, context)
  }
}

export const evidence: Command<Reads<'evidence'>> = async (context) => {
  const { operands, print, settings } = context
  const texts = evidenceTexts[settings.language]
  const { verdict: words, journalWarning } = textsIn(settings.language)
  const { on } = ownOptions(context, ['on'])
  const [action, path] = operands
  if (action !== 'revalidate' || path === undefined) throw new ConfigError(settingRefusals.sayRevalidate())
  try {
    const { earlier, result } = subjectAt(path, context)
    if (!earlier) throw new ConfigError(runRefusals.nothingJudged(path))
    if (!result.run.journal.intact) {
      print(journalWarning)
      return exitCodes.notDecided
    }
    const rows = revalidate(earlier, result, dayIn(on))
    for (const { id, state, verdict } of rows.filter((row) => row.state !== 'counts'))
      print(
        `${legibleLine(id).padEnd(10)} ${texts.states[state]}${verdict === undefined ? '' : ` (${words[verdict]})`}`,
      )
    const count = rows.filter(({ state }) => state === 'counts').length
    print(texts.stillCount(count, rows.length))
    return count === rows.length ? exitCodes.conforms : exitCodes.doesNotConform
  } catch (error) {
    return refusedOr(error, path, context)
  }
}

function subjectAt(path: string, { settings, version }: CommandContext<Reads<'evidence'>>): Subject {
  const own = ownIn(settings)
  return openSubject(path, { suiteVersion: version, readBundle, ...(own && { own }) })
}

function told({ answer, obstacles, advised, goodUntil }: Certification, language: 'nb' | 'en'): string {
  const texts = certifyTexts[language]
  return [
    `${texts.question} ${answer ? `${texts.yes}.` : `${texts.no}. ${texts.noLead(obstacles.length)}`}`,
    ...obstacles.map(({ kind, subject, text, more }) => {
      const said = [subject, sentence(text[language]), more?.[language] ?? '']
      return `  ${texts.kind[kind]}: ${legibleLine(said.filter((part) => part !== '').join(' '))}`
    }),
    ...(advised.length === 0 ? [] : [`${texts.advised}: ${advised.length}. ${texts.advisedLead}`]),
    ...(goodUntil === undefined ? [] : [`${texts.goodUntil} ${goodUntil}.`]),
  ].join('\n')
}

/** Requirements are written with their full stop, and titles of checks without. */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

/** What failed outweighs what is not decided, and that what only awaits a person. */
export function exitCodeOf({
  answer,
  obstacles,
}: Pick<Certification, 'answer'> & {
  readonly obstacles: readonly Pick<Certification['obstacles'][number], 'kind'>[]
}): number {
  if (answer) return exitCodes.conforms
  const any = (...kinds: readonly string[]) => obstacles.some(({ kind }) => kinds.includes(kind))
  if (any('failed', 'errand', 'expected')) return exitCodes.doesNotConform
  return any('run', 'undecided', 'stale') ? exitCodes.notDecided : exitCodes.reviewPending
}

function refusedOr(
  error: unknown,
  path: string,
  { print, settings }: CommandContext<Reads<'evidence'>>,
): number {
  if (!(error instanceof BundleError)) throw error
  print(toldOfRefusal(path, error, settings.language))
  return exitCodes.doesNotConform
}

function dayIn(on: string | undefined): string {
  const today = new Date().toISOString().slice(0, 10)
  if (on === undefined) return today
  if (z.iso.date().safeParse(on).success) return on
  throw new ConfigError(settingRefusals.notADay('on', on, today))
}

function daysIn(text: string | undefined): number {
  if (text === undefined) return MAX_AGE_DAYS
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw new ConfigError(settingRefusals.notDays('max-age', text))
}
