// The addresses of a room as its page shows them, each with what it stands in for.
import type { Translate } from '../pages/pages.ts'
import { realCounterparts } from '../pages/real-counterparts.ts'
import type { Room } from '../room/room.ts'
import type { RoomAddresses } from '../simulator.ts'

/** What an EPJ is given; the others are the services around it. */
const SETTINGS: ReadonlySet<keyof RoomAddresses> = new Set([
  'helseid',
  'kjernejournalApi',
  'kjernejournalInnlogging',
  'kjernejournalPortal',
  'kjernejournalKritiskInformasjon',
])

/** Those that have something to look at where they begin; the others are called by programs. */
const WITH_PAGE: ReadonlySet<keyof RoomAddresses> = new Set([
  'selvbetjening',
  'ttt',
  'altinn',
  'hpr',
  'krr',
  'folkeregisteret',
  'maskinporten',
  'helsenorge',
  'epj',
])

export function addressRows(room: Room, t: Translate) {
  const rows = realCounterparts.map(([key, real]) => ({
    key,
    setting: t(`address.${key}`),
    address: room.addresses[key],
    page: WITH_PAGE.has(key) ? new URL(room.addresses[key]).pathname : undefined,
    real,
  }))
  return {
    settings: rows.filter(({ key }) => SETTINGS.has(key)),
    services: rows.filter(({ key }) => !SETTINGS.has(key)),
  }
}
