// Units as CSV: one column for each value, named by its path.
import { csvCell } from '#simulators/core/pages/csv-cell.ts'
import type { UnitKind } from './media-types.ts'

const SHARED = [
  ...['organisasjonsnummer', 'navn', 'organisasjonsform.kode', 'organisasjonsform.beskrivelse'],
  ...['naeringskode1.kode', 'naeringskode1.beskrivelse', 'antallAnsatte', 'harRegistrertAntallAnsatte'],
  ...['hjemmeside', 'overordnetEnhet', 'registreringsdatoEnhetsregisteret', 'registrertIMvaregisteret'],
  ...addressColumns('postadresse'),
]

const COLUMNS: Readonly<Record<UnitKind, readonly string[]>> = {
  enhet: [
    ...SHARED,
    ...addressColumns('forretningsadresse'),
    ...['institusjonellSektorkode.kode', 'stiftelsesdato', 'sisteInnsendteAarsregnskap', 'konkurs'],
    ...['underAvvikling', 'underTvangsavviklingEllerTvangsopplosning', 'maalform'],
  ],
  underenhet: [
    ...SHARED,
    ...addressColumns('beliggenhetsadresse'),
    ...['oppstartsdato', 'datoEierskifte', 'nedleggelsesdato'],
  ],
}

function addressColumns(prefix: string): readonly string[] {
  const parts = ['adresse', 'postnummer', 'poststed', 'kommune', 'kommunenummer', 'landkode', 'land']
  return parts.map((part) => `${prefix}.${part}`)
}

/** Paths of the values, in their order. */
export function columnsOf(kind: UnitKind): readonly string[] {
  return COLUMNS[kind]
}

export function valueAt(row: object, path: string): unknown {
  return at(row, path.split('.'))
}

export function csvOf(rows: readonly object[], kind: UnitKind): string {
  const columns = COLUMNS[kind]
  const lines = rows.map((row) => columns.map((column) => cell(valueAt(row, column))).join(','))
  return `${[columns.map(cell).join(','), ...lines].join('\r\n')}\r\n`
}

function at(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined || typeof value !== 'object' || value === null) return value
  return at(Object.entries(value).find(([name]) => name === first)?.[1], rest)
}

function cell(value: unknown): string {
  return csvCell(
    Array.isArray(value) ? value.join(' ') : typeof value === 'number' ? value : String(value ?? ''),
  )
}
