// The filled checklists as files for the municipality's archive.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import type { Response } from 'express'
import { escapeHtml } from '#reports/html/escape-html.ts'
import { dayInNorway, momentIn } from '#simulators/core/pages/dates.ts'
import { journeyCsv } from './export-csv.ts'
import { journeyPdf } from './export-pdf.ts'
import { exportRows } from './export-rows.ts'
import { LISTS } from './journey.ts'
import { whoAndWhen } from './line-words.ts'
import { type JourneyParts, type JourneyRequest, lost } from './pages.ts'

const view = join(import.meta.dirname, 'views', 'export.ejs')

export function exportHandlers(parts: JourneyParts): {
  readonly download: (request: JourneyRequest, response: Response) => Promise<void>
} {
  const { room, journey, pages } = parts

  function named(response: Response, extension: string): Response {
    const day = dayInNorway(room.clock.now())
    return response.set({
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="kjernejournal-${room.name}-${day}.${extension}"`,
    })
  }

  function html(request: JourneyRequest): string {
    const { language } = request
    const t = pages.translate(language)
    const state = journey.read()
    const render = ejs.compile(readFileSync(view, 'utf8'), { filename: view, escape: escapeHtml })
    return render({
      t,
      lang: language,
      municipality: state.municipality,
      when: momentIn(language, new Date(room.clock.now()).toISOString()),
      lists: LISTS.map((name) => ({
        name,
        ...state.lists[name],
        rows: exportRows(state, name, language, t).map((row) => ({
          ...row,
          whoAndWhen: whoAndWhen(row, language),
        })),
      })),
    })
  }

  return {
    async download(request, response) {
      const { language } = request
      const t = pages.translate(language)
      const state = journey.read()
      switch (request.params['format']) {
        case 'html':
          named(response, 'html').type('html').send(html(request))
          return
        case 'csv': {
          const rows = LISTS.flatMap((name) => exportRows(state, name, language, t))
          const text = journeyCsv(rows, (column) => t(`column.${column}`))
          named(response, 'csv').type('text/csv; charset=utf-8').send(text)
          return
        }
        case 'pdf': {
          const pdf = await journeyPdf(state, { language, t, made: room.clock.now() })
          named(response, 'pdf').type('application/pdf').send(pdf)
          return
        }
        default:
          lost(parts, request, response, 404, 'lost.text')
      }
    },
  }
}
