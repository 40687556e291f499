// The filled checklists as rows, the same in every file format.
import { dateIn, dayInNorway } from '#simulators/core/dates.ts'
import type { Translate } from '#simulators/core/pages.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { requirements } from '../requirements/index.ts'
import type { Journey, Line, ListName } from './journey.ts'
import { waitsText } from './journey-view.ts'

export interface ExportRow {
  readonly list: string
  readonly id: string
  readonly section: string
  readonly text: string
  readonly state: string
  readonly who: string
  /** ISO date, which a spreadsheet reads as one. */
  readonly when: string
  readonly note: string
}

export const COLUMNS = ['id', 'section', 'text', 'state', 'who', 'when', 'note'] as const

export function exportRows(
  { lines }: Journey,
  list: ListName,
  language: Language,
  t: Translate,
): readonly ExportRow[] {
  return lines.filter((line) => line.list === list).map((line) => rowOf(line, language, t))
}

function rowOf(line: Line, language: Language, t: Translate): ExportRow {
  const { definition, shown, entry, list, state, waitsFor } = line
  const { text, source } = requirements[definition.id]
  const parts = [shown?.what[language], waitsText(waitsFor, t), entry?.note]
  return {
    list: t(`list.${list}`),
    id: definition.id,
    section: source.section,
    text: text[language],
    state: t(`state.${state}`),
    who: entry?.who || t(`role.${definition.who}`),
    when: entry?.when || (shown?.outcome === 'done' ? dayInNorway(shown.at) : ''),
    note: parts.filter((part) => typeof part === 'string' && part !== '').join(' '),
  }
}

/** The two columns in one, as people write them. */
export function whoAndWhen({ who, when }: ExportRow, language: Language): string {
  return [who, when && dateIn(language, when)].filter((part) => part !== '').join(', ')
}
