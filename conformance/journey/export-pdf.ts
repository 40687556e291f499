// The checklists as a PDF for the municipality's archive.

import type { Translate } from '#simulators/core/pages/pages.ts'
import { createPdf } from '#simulators/core/pages/pdf.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { exportRows } from './export-rows.ts'
import { type Journey, LISTS } from './journey.ts'
import { whoAndWhen } from './line-words.ts'

export function journeyPdf(
  journey: Journey,
  { language, t, made }: { readonly language: Language; readonly t: Translate; readonly made: number },
): Promise<Buffer> {
  const { navn, organisasjonsnummer } = journey.municipality
  return createPdf(
    {
      title: t('export.title', { navn }),
      language,
      made,
      notice: t('export.notice'),
      pageOf: (page, pages) => t('export.page', { page, pages }),
      missing: t('layout.missingLetters'),
    },
    (to) => {
      to.heading(1, t('export.title', { navn }))
      to.facts([
        [t('export.municipality'), `${navn} (${organisasjonsnummer})`],
        ...LISTS.map((list): readonly [string, string] => [
          t(`list.${list}`),
          t('progress', { done: journey.lists[list].done, of: journey.lists[list].of }),
        ]),
      ])
      for (const list of LISTS) {
        to.heading(2, t(`list.${list}`))
        to.table(
          [
            { title: t('column.id'), share: 2.6 },
            { title: t('column.text'), share: 6 },
            { title: t('column.who'), share: 3 },
            { title: t('column.state'), share: 2 },
            { title: t('column.note'), share: 5 },
          ],
          exportRows(journey, list, language, t).map((row) => [
            row.id,
            row.text,
            whoAndWhen(row, language),
            row.state,
            row.note,
          ]),
        )
      }
    },
  )
}
