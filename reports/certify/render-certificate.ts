// One page for whoever answers for the product: yes or no, and what stands in the way.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import type { Certification, Obstacle } from '#conformance/result.ts'
import { documentName } from '../html/document-names.ts'
import { escapeHtml } from '../html/escape-html.ts'
import { day, moment } from '../html/moment.ts'
import type { Language, LanguageOption } from '../html/texts.ts'
import { epjOf } from '../run-words.ts'
import { certifyTexts } from './texts.ts'

const kinds: readonly Obstacle['kind'][] = [
  'run',
  'failed',
  'errand',
  'expected',
  'undecided',
  'missing',
  'expired',
  'stale',
]

export function renderCertificate(
  certification: Certification,
  { language = 'nb' }: LanguageOption = {},
): string {
  const filename = join(import.meta.dirname, 'views', 'certificate.ejs')
  const texts = certifyTexts[language]
  const { run, signedBy, goodUntil } = certification
  const view = {
    language,
    texts,
    css: readFileSync(join(import.meta.dirname, 'style.css'), 'utf8'),
    answer: certification.answer,
    of: `${epjOf(run, language)} · ${run.planTitle[language]}`,
    count: certification.obstacles.length,
    groups: kinds.map((kind) => groupOf(certification, kind, language)).filter(({ count }) => count > 0),
    advised: byDocument(certification.advised, language),
    facts: [
      [texts.epj, epjOf(run, language)],
      [texts.plan, run.planTitle[language]],
      [texts.run, run.id],
      [texts.ran, moment(run.startedAt, language)],
      [texts.passed, String(certification.passed)],
      [texts.asked, day(certification.on, language)],
      ...(goodUntil === undefined ? [] : [[texts.goodUntil, day(goodUntil, language)]]),
      [texts.journal, run.journal.hash],
      [texts.signedBy, signedBy ?? texts.notSigned],
    ],
  }
  const html = ejs.render(readFileSync(filename, 'utf8'), view, {
    filename,
    cache: true,
    strict: true,
    localsName: 'view',
    escape: escapeHtml,
    rmWhitespace: true,
  })
  return `${html.trim()}\n`
}

/** What stands in the way in one manner, by the documents that demand it, in their order. */
function groupOf({ obstacles, attestCommand }: Certification, kind: Obstacle['kind'], language: Language) {
  const texts = certifyTexts[language]
  const here = obstacles.filter((obstacle) => obstacle.kind === kind)
  return {
    title: texts.kind[kind],
    remedy: texts.remedy[kind],
    command: kind === 'missing' || kind === 'expired' ? attestCommand : undefined,
    count: here.length,
    documents: byDocument(here, language),
  }
}

function byDocument(obstacles: readonly Obstacle[], language: Language) {
  const documents = [...new Set(obstacles.map(({ document }) => document))]
  return documents.map((document) => ({
    name: document === undefined ? undefined : documentName(document, language),
    obstacles: obstacles
      .filter((obstacle) => obstacle.document === document)
      .map(({ subject, text, more }) => ({ subject, text: text[language], more: more?.[language] })),
  }))
}
