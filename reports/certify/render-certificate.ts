// One page for whoever answers for the product: yes or no, and what stands in the way.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import type { Certification, Obstacle } from '#conformance/result.ts'
import { escapeHtml } from '../html/escape-html.ts'
import { moment } from '../html/moment.ts'
import type { LanguageOption } from '../html/texts.ts'
import { epjOf } from '../run-words.ts'
import { certifyTexts } from './texts.ts'

const kinds: readonly Obstacle['kind'][] = [
  'run',
  'failed',
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
    count: certification.obstacles.length,
    groups: kinds
      .map((kind) => ({
        title: texts.kind[kind],
        remedy: texts.remedy[kind],
        obstacles: certification.obstacles
          .filter((obstacle) => obstacle.kind === kind)
          .map(({ subject, text }) => ({ subject, text: text[language] })),
      }))
      .filter(({ obstacles }) => obstacles.length > 0),
    facts: [
      [texts.epj, epjOf(run, language)],
      [texts.plan, run.planTitle[language]],
      [texts.run, run.id],
      [texts.ran, moment(run.startedAt, language)],
      [texts.passed, String(certification.passed)],
      [texts.asked, certification.on],
      ...(goodUntil === undefined ? [] : [[texts.goodUntil, goodUntil]]),
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
