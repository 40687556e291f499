// What has happened to the units, oldest first: registered, changed, deleted, removed. Follows from the units alone,
// so that a room always tells the same history.
import { isAlive, rolesChangedOn, type Unit } from './unit.ts'

export type ChangeKind = 'Ny' | 'Endring' | 'Sletting' | 'Fjernet'

export interface Update {
  readonly id: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly unit: Unit
  readonly kind: ChangeKind
  /** RFC 6902; none for other kinds than `Endring`. */
  readonly patch: readonly {
    readonly op: 'replace'
    readonly path: string
    readonly value: string | number
  }[]
}

/** Real ids are long; nobody is to lean on them being small. */
const FIRST_ID = 10_000_001
const FIRST_EVENT_ID = 500_001

export function updatesOf(units: readonly Unit[]): readonly Update[] {
  return units
    .flatMap(historyOf)
    .sort(inTime)
    .map((update, index) => ({ ...update, id: FIRST_ID + index }))
}

type Event = Omit<Update, 'id'>

const seedOf = ({ organisasjonsnummer }: Unit) => Number(organisasjonsnummer.slice(2, 8))

/** Some time of the day, always the same for a unit. */
function momentOf(unit: Unit, day: string): number {
  const seed = seedOf(unit)
  return Date.parse(`${day}T00:00:00Z`) + (seed % 86_400) * 1000 + (seed % 1000)
}

function inTime(one: Pick<Update, 'at' | 'unit'>, other: Pick<Update, 'at' | 'unit'>): number {
  return one.at - other.at || (one.unit.organisasjonsnummer < other.unit.organisasjonsnummer ? -1 : 1)
}

function historyOf(unit: Unit): readonly Event[] {
  const seed = seedOf(unit)
  const event = (kind: ChangeKind, day: string, patch: Update['patch'] = []): Event => ({
    at: momentOf(unit, day),
    unit,
    kind,
    patch,
  })
  return [
    event('Ny', unit.registered),
    // About every eighth has reported a new number of employees.
    ...(seed % 8 === 0 && unit.ansatte >= 5 && isAlive(unit)
      ? [event('Endring', `2024-0${1 + (seed % 9)}-15`, [replace('/antallAnsatte', unit.ansatte)])]
      : []),
    ...(unit.nedlagt ? [event('Endring', unit.nedlagt, [replace('/nedleggelsesdato', unit.nedlagt)])] : []),
    ...(unit.slettet ? [event('Sletting', unit.slettet)] : []),
    ...(unit.fjernet ? [event('Fjernet', unit.fjernet)] : []),
  ]
}

const replace = (path: string, value: string | number) => ({ op: 'replace' as const, path, value })

export interface RoleUpdate {
  readonly id: number
  readonly at: number
  readonly unit: Unit
}

/** One event for each living unit with people in its roles, on the day when they last changed. */
export function roleUpdatesOf(units: readonly Unit[]): readonly RoleUpdate[] {
  return units
    .filter((unit) => isAlive(unit) && unit.form !== 'BEDR')
    .map((unit) => ({ at: momentOf(unit, rolesChangedOn(unit)), unit }))
    .sort(inTime)
    .map((update, index) => ({ ...update, id: FIRST_EVENT_ID + index }))
}
