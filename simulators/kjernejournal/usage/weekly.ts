// GET nhn/bruk: look-ups per week, organisation, profession and ground, as a page with a plot, as JSON and as CSV.
import { csvCell } from '#simulators/core/pages/csv-cell.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { STYLES } from '../styles.ts'
import type { UsageParts } from './parts.ts'
import { plotOf } from './plot.ts'
import { weeksUpTo } from './week.ts'

const PLOTTED_WEEKS = 12

const rowsOf = ({ deps, usage }: UsageParts) =>
  usage.weekly().map(({ week, organisation, profession, grunnlag, lookUps }) => ({
    week: week.name,
    from: week.from,
    organisasjonsnummer: organisation,
    organisation: deps.population.organisation(organisation)?.navn ?? organisation,
    profession,
    grunnlag,
    lookUps,
  }))

export function createUsagePage(parts: UsageParts): Handler {
  const address = new URL(`${parts.deps.addresses.room}/kjernejournal/nhn`).pathname
  return (request, response) => {
    const rows = rowsOf(parts)
    const weeks = weeksUpTo(parts.deps.clock.now(), PLOTTED_WEEKS).map(({ name }) => ({
      name,
      lookUps: rows.filter(({ week }) => week === name).reduce((sum, { lookUps }) => sum + lookUps, 0),
    }))
    parts.pages.render(
      request,
      response,
      'nhn/usage',
      { rows, plot: plotOf(weeks), address, styles: STYLES },
      { title: 'usage.title' },
    )
  }
}

export function createUsageJson(parts: UsageParts): Handler {
  return (_request, response) => {
    response.set('cache-control', 'no-store').json({ lookUps: rowsOf(parts) })
  }
}

/** As Norwegian Excel opens it: UTF-8 with its mark, semicolons. */
export function createUsageCsv(parts: UsageParts): Handler {
  return (_request, response) => {
    const names = [
      'week',
      'from',
      'organisasjonsnummer',
      'organisation',
      'profession',
      'grunnlag',
      'lookUps',
    ] as const
    const lines = rowsOf(parts).map((row) => names.map((name) => csvCell(row[name])))
    response
      .set('cache-control', 'no-store')
      .set('content-disposition', 'attachment; filename="bruk.csv"')
      .type('text/csv; charset=utf-8; header=present')
      .send(`\ufeff${[names, ...lines].map((line) => `${line.join(';')}\r\n`).join('')}`)
  }
}
