// What a person enters for a line: who is responsible, when, a note, and whether it is done.
import type { LineDefinition } from './line.ts'

export interface EntryForm {
  readonly who: string
  readonly when: string
  readonly note: string
  readonly done: boolean
}

export type EntryErrors = Partial<Readonly<Record<keyof EntryForm, string>>>

const MAX = { who: 120, note: 1_000 } as const

export function readEntry(form: URLSearchParams): EntryForm {
  const text = (name: string) => (form.get(name) ?? '').trim()
  return { who: text('who'), when: text('when'), note: text('note'), done: form.has('done') }
}

/** Text keys by field. @param namesRealPerson tells whether a text holds a number that could be a living person's. */
export function errorsIn(
  { who, when, note, done }: EntryForm,
  { decided }: LineDefinition,
  namesRealPerson: (text: string) => boolean,
): EntryErrors {
  return {
    ...(who.length > MAX.who && { who: 'error.tooLong' }),
    ...(note.length > MAX.note && { note: 'error.tooLong' }),
    ...(namesRealPerson(who) && { who: 'error.realNumber' }),
    ...(namesRealPerson(note) && { note: 'error.realNumber' }),
    ...(when !== '' && !isDate(when) && { when: 'error.date' }),
    ...(done && who === '' && { who: 'error.who' }),
    ...(done && when === '' && { when: 'error.when' }),
    ...(done && (decided === 'journal' || decided === 'lines') && { done: 'error.notByHand' }),
  }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  )
}
