// The filled checklists as rows, the same in every file format.
import type { Translate } from '#simulators/core/pages/pages.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { requirements } from '../requirements/index.ts'
import type { Journey, Line, ListName } from './journey.ts'
import { filledIn, waitsText } from './line-words.ts'

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
    ...filledIn(line, t),
    note: parts.filter((part) => typeof part === 'string' && part !== '').join(' '),
  }
}
