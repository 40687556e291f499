// What the journey's pages show, as plain data for the views.
import type { Translate } from '#simulators/core/pages/pages.ts'
import type { Language, RoomAddresses } from '#simulators/core/simulator.ts'
import { requirements } from '../requirements/index.ts'
import type { EntryErrors, EntryForm } from './entry-form.ts'
import { isDone, type Journey, type Line, type ListName } from './journey.ts'
import { filledIn, waitsText, whoAndWhen } from './line-words.ts'
import { rowTitle } from './row-titles.ts'

export interface ViewOptions {
  readonly language: Language
  readonly t: Translate
  readonly addresses: RoomAddresses
  /** A form that was refused, to be shown as it was typed. */
  readonly refused?: { readonly id: string; readonly form: EntryForm; readonly errors: EntryErrors }
}

const SIGNS = { seen: '✓', attested: '✓', derived: '✓', wrong: '✗', begun: '◐', open: '○' } as const
const SUMMARY = /^SJK-A25/

export function overviewView(journey: Journey, options: ViewOptions) {
  const list = (name: ListName) => {
    const { done, of, next } = journey.lists[name]
    return { name, done, of, next: next ? lineView(next, options) : null }
  }
  return {
    municipality: journey.municipality,
    lists: [list('steps'), list('checklist')],
    summary: journey.lines
      .filter(({ definition }) => SUMMARY.test(definition.id))
      .map((line) => lineView(line, options)),
  }
}

export function listView(journey: Journey, name: ListName, options: ViewOptions) {
  const rows: { title: string; lines: ReturnType<typeof lineView>[] }[] = []
  for (const line of journey.lines.filter(({ list }) => list === name)) {
    const title = rowTitle(requirements[line.definition.id].source.section, options.language)
    if (rows.at(-1)?.title !== title) rows.push({ title, lines: [] })
    rows.at(-1)?.lines.push(lineView(line, options))
  }
  const { done, of } = journey.lists[name]
  return { name, rows, done, of }
}

function lineView(line: Line, { language, t, addresses, refused }: ViewOptions) {
  const { definition, list, state, optional, shown, entry, waitsFor } = line
  const { id, who, decided, next, to } = definition
  const { text, reason } = requirements[id]
  const typed = refused?.id === id ? refused : undefined
  return {
    id,
    list,
    state,
    sign: SIGNS[state],
    done: isDone({ state }),
    text: text[language],
    optional,
    role: t(`role.${who}`),
    decided,
    shown: shown ? { text: shown.what[language], seq: shown.seq } : null,
    waits: waitsText(waitsFor, t),
    next: next?.[language] ?? reason?.[language] ?? '',
    isTask: next !== undefined,
    href: to ? `${addresses[to.address]}${to.path ?? ''}` : null,
    form: typed?.form ?? {
      who: entry?.who ?? '',
      when: entry?.when ?? '',
      note: entry?.note ?? '',
      done: entry?.done ?? false,
    },
    errors: typed?.errors ?? {},
    filled: whoAndWhen(filledIn(line, t), language),
    isOpen: typed !== undefined,
  }
}
