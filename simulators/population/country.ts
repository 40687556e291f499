// Everybody else in the country: a patient for each of the millions of synthetic numbers outside the cast, worked out from
// the number and the room's seed when somebody asks. Nothing is made beforehand, so a country costs no memory and no time.
import { hash } from 'node:crypto'
import { nb_NO } from '@faker-js/faker'
import { readNationalId } from './country-numbers.ts'
import { CHILDRENS_MEDICINES, MEDICINES } from './medicines.ts'
import type { IndicatorStatus, Patient, Person, Population } from './population.ts'
import { CRITICAL, DEPARTMENTS, LATEST, OWN_REGISTRATIONS } from './records.ts'

/** Inhabitants that `countryPid` counts; a number beyond them is answered all the same, when it is a valid one. */
export const COUNTRY_SIZE = 5_500_000

/** Of a thousand. Our choice: nobody publishes the shares. */
const STATUS_SHARES: readonly (readonly [IndicatorStatus, number])[] = [
  [1, 20],
  [2, 830],
  [3, 80],
  [4, 70],
]
const SPERRET_OF_1000 = 2
const ADDRESS_BLOCKED_OF_1000 = 1
const BLOCKS_OF_1000 = 1
const LOCKED_OF_1000 = 10
const HAS_MEDICINES_OF_1000 = 600
/** Those who were asked for lately: the portal asks for the same patient again and again. */
const REMEMBERED = 5_000
const CHILD_UNTIL = 16

const STREETS = [
  'Storgata',
  'Skolevegen',
  'Kirkegata',
  'Strandvegen',
  'Bakkegata',
  'Parkvegen',
  'Jernbanegata',
]

export interface Country {
  /** Undefined for a number that is not synthetic, not valid, or of somebody not yet born. */
  patient(pid: string): Patient | undefined
}

/** The population with the country behind its cast, as long as `isCountry` says so. */
export function withCountry(population: Population, isCountry: () => boolean): Population {
  let country: Country | undefined
  return {
    ...population,
    patient(pid) {
      const known = population.patient(pid)
      if (known || !isCountry()) return known
      // A number of somebody who is not a patient in the cast, e.g. a nurse's.
      if (population.person(pid)) return undefined
      country ??= createCountry(population)
      return country.patient(pid)
    },
  }
}

export function createCountry({ clients, patients, healthWorkers }: Population): Country {
  // What follows from the room's seed in every simulator that has the population.
  const seed = hash('sha256', clients.map(({ clientId }) => clientId).join(), 'buffer').readUInt32LE()
  const gp = patients[0]?.gp ?? ''
  const blockable = healthWorkers.flatMap(({ hprNumber }) => hprNumber ?? [])
  let recent = new Map<string, Patient>()
  let earlier = new Map<string, Patient>()

  function remember(patient: Patient): Patient {
    if (recent.size >= REMEMBERED) {
      earlier = recent
      recent = new Map()
    }
    recent.set(patient.pid, patient)
    return patient
  }

  return {
    patient(pid) {
      const known = recent.get(pid) ?? earlier.get(pid)
      if (known) return known
      const facts = readNationalId(pid)
      if (!facts || facts.born > LATEST) return undefined
      return remember(derive({ pid, ...facts }, { seed, gp, blockable }))
    },
  }
}

type Facts = Pick<Person, 'pid' | 'born' | 'gender' | 'kind'>

/** A draw from 0 up to, not including, `limit`. */
type Stream = (limit: number) => number

interface DeriveParts {
  readonly seed: number
  readonly gp: string
  readonly blockable: readonly string[]
}

/** What only the portal asks for is worked out when it asks, each part from a stream of its own. */
function derive(facts: Facts, { seed, gp, blockable }: DeriveParts): Patient {
  const { pid, born, gender } = facts
  const draw = createStream(seed, pid)
  const status = drawStatus(draw)
  const has = status >= 2
  const minor = Number(LATEST.slice(0, 4)) - Number(born.slice(0, 4)) < CHILD_UNTIL
  const addressBlocked = draw(1000) < ADDRESS_BLOCKED_OF_1000
  const hasMedicines = draw(1000) < HAS_MEDICINES_OF_1000 && has
  const sperret = draw(1000) < SPERRET_OF_1000 && has
  const blocks = draw(1000) < BLOCKS_OF_1000 && has && blockable.length > 0
  const locked = draw(1000) < LOCKED_OF_1000
  const critical = status === 4 ? drawCritical(draw, born, gp) : []
  return {
    ...facts,
    get name() {
      return drawName(createStream(seed + 1, pid), gender)
    },
    key: 'country',
    status,
    ...(addressBlocked && { addressBlocked: true as const }),
    ...(sperret && { sperret: true as const }),
    ...(minor && { minor: true as const }),
    blockedHealthWorkers: blocks ? [blockable[draw(blockable.length)] ?? ''] : [],
    hasMedicines,
    hasLockedPrescriptions: hasMedicines && locked,
    get address() {
      return addressBlocked ? 'Adressen er sperret' : drawAddress(createStream(seed + 2, pid))
    },
    gp,
    critical,
    get medicines() {
      return hasMedicines ? drawMedicines(createStream(seed + 3, pid), born, minor) : []
    },
    get ownRegistrations() {
      return status === 3 ? drawOwn(createStream(seed + 4, pid), born) : []
    },
    get visits() {
      return has ? drawVisits(createStream(seed + 5, pid), born) : []
    },
  }
}

const drawAddress = (draw: Stream) => `${pick(draw, STREETS)} ${1 + draw(90)}, 2651 Bjørnefjord`

function drawStatus(draw: Stream): IndicatorStatus {
  let left = draw(1000)
  for (const [status, share] of STATUS_SHARES) {
    if (left < share) return status
    left -= share
  }
  return 2
}

function drawName(draw: Stream, gender: Person['gender']): Person['name'] {
  const names = nb_NO.person?.first_name
  const given = (gender === 'woman' ? names?.female : names?.male) ?? ['Kim']
  return {
    given: pick(draw, given),
    middle: '',
    family: pick(draw, nb_NO.person?.last_name?.generic ?? ['Nes']),
  }
}

function drawMedicines(draw: Stream, born: string, minor: boolean): Patient['medicines'] {
  const kinds = minor ? CHILDRENS_MEDICINES : MEDICINES
  const first = draw(kinds.length)
  return Array.from({ length: 1 + draw(Math.min(4, kinds.length)) }, (_, step) => {
    const { name, use } = kinds[(first + step) % kinds.length] ?? { name: '', use: '' }
    return { name, use, dispensed: drawDay(draw, born, 150) }
  }).sort((one, other) => other.dispensed.localeCompare(one.dispensed))
}

function drawCritical(draw: Stream, born: string, registeredBy: string): Patient['critical'] {
  return [
    {
      kategori: 'OVER_REAK',
      ...pick(draw, CRITICAL),
      certainty: pick(draw, ['Bekreftet', 'Sannsynlig']),
      registeredBy,
      changed: `${drawDay(draw, born, 1500)}T${String(7 + draw(8)).padStart(2, '0')}:${10 + draw(50)}:00.000Z`,
    },
  ]
}

function drawOwn(draw: Stream, born: string): Patient['ownRegistrations'] {
  return [{ ...pick(draw, OWN_REGISTRATIONS), changed: `${drawDay(draw, born, 1500)}T10:00:00.000Z` }]
}

function drawVisits(draw: Stream, born: string): Patient['visits'] {
  return Array.from({ length: draw(4) }, () => {
    const department = pick(draw, DEPARTMENTS)
    return {
      date: drawDay(draw, born, 2000),
      place: `Bjørnefjord sykehus, ${department}`,
      kind: department === 'medisinsk avdeling' ? 'Innleggelse' : 'Poliklinisk kontakt',
    }
  }).sort((one, other) => other.date.localeCompare(one.date))
}

const DAY_MS = 86_400_000
const LAST_DAY = Date.parse(LATEST)

/** A day in the `span` days before the drawn past ends, and never before the birth. */
function drawDay(draw: Stream, born: string, span: number): string {
  const days = Math.min(span, Math.floor((LAST_DAY - Date.parse(born)) / DAY_MS))
  return new Date(LAST_DAY - draw(days + 1) * DAY_MS).toISOString().slice(0, 10)
}

function pick<T>(draw: Stream, items: readonly T[]): T {
  const item = items[draw(items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** Mulberry32 over an FNV-1a hash of the number: a room's own cipher stream would cost a hundred times as much. */
function createStream(seed: number, pid: string): Stream {
  let state = seed ^ 0x811c9dc5
  for (let at = 0; at < pid.length; at += 1) state = Math.imul(state ^ pid.charCodeAt(at), 0x01000193)
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}
