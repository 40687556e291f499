// A patient of the country in full, as the portal shows it. Each part is worked out when it is asked for, from a stream of
// its own, so that one can change without the others.
import { nb_NO } from '@faker-js/faker'
import { visitsOn } from '../departments.ts'
import { FETCHED_WITHIN, medicinesFor } from '../medicines.ts'
import { ownRegistrationsFor } from '../own-registrations.ts'
import type { Patient, Person } from '../population.ts'
import { CARED_FOR_FROM } from '../record/about.ts'
import { ageOn, birthday } from '../record/days.ts'
import { inOneRoll } from '../record/multidose.ts'
import { LATEST } from '../records.ts'
import { briefOf, type CountryParts, type Facts, isMinor } from './country-brief.ts'
import { birthdayOf } from './country-numbers.ts'
import { createStream, drawDay, drawWorkday, pick, type Stream } from './country-stream.ts'

const STREETS = [
  'Storgata',
  'Skolevegen',
  'Kirkegata',
  'Strandvegen',
  'Bakkegata',
  'Parkvegen',
  'Jernbanegata',
]

export function patientOf(facts: Facts, parts: CountryParts): Patient {
  const { pid, born, gender } = facts
  const { addressBlocked, sperret, passing: _, ...brief } = briefOf(pid, birthdayOf(born), parts)
  const { status, hasMedicines } = brief
  const stream = (part: number) => createStream(parts.seed + part, pid)
  const minor = isMinor(born)
  return {
    ...facts,
    ...brief,
    key: 'country',
    gp: parts.gp,
    ...(addressBlocked && { addressBlocked: true as const }),
    ...(sperret && { sperret: true as const }),
    ...(minor && { minor: true as const }),
    get name() {
      return drawName(stream(1), gender)
    },
    get address() {
      return addressBlocked ? 'Adressen er sperret' : drawAddress(stream(2))
    },
    get medicines() {
      const drawn = hasMedicines ? drawMedicines(stream(3), born) : []
      // Who has help at home gets them packed by dose, a roll a fortnight: the last has just come.
      const isCaredFor = ageOn(born, LATEST) >= CARED_FOR_FROM
      return isCaredFor ? inOneRoll({ integer: stream(6) }, drawn, LATEST) : drawn
    },
    get ownRegistrations() {
      return status === 3 ? drawOwn(stream(4), { born, medicines: this.medicines }) : []
    },
    get visits() {
      return status >= 2 ? drawVisits(stream(5), born) : []
    },
  }
}

const drawAddress = (draw: Stream) => `${pick(draw, STREETS)} ${1 + draw(90)}, 2651 Bjørnefjord`

function drawName(draw: Stream, gender: Person['gender']): Person['name'] {
  const names = nb_NO.person?.first_name
  const given = (gender === 'woman' ? names?.female : names?.male) ?? ['Kim']
  return {
    given: pick(draw, given),
    middle: '',
    family: pick(draw, nb_NO.person?.last_name?.generic ?? ['Nes']),
  }
}

function drawMedicines(draw: Stream, born: string): Patient['medicines'] {
  const kinds = medicinesFor(born, LATEST)
  const first = draw(kinds.length)
  return Array.from({ length: 1 + draw(Math.min(4, kinds.length)) }, (_, step) => {
    const { name, use } = kinds[(first + step) % kinds.length] ?? { name: '', use: '' }
    return { name, use, dispensed: drawWorkday(draw, born, FETCHED_WITHIN) }
  }).sort((one, other) => other.dispensed.localeCompare(one.dispensed))
}

function drawOwn(draw: Stream, patient: Pick<Patient, 'born' | 'medicines'>): Patient['ownRegistrations'] {
  const { title, detail, from } = pick(draw, ownRegistrationsFor(patient, LATEST))
  const day = drawDay(draw, birthday(patient.born, from), 1500)
  return [{ title, detail, changed: `${day}T10:00:00.000Z` }]
}

function drawVisits(draw: Stream, born: string): Patient['visits'] {
  const days = Array.from({ length: draw(4) }, () => drawDay(draw, born, 2000))
  return visitsOn(days, born, draw)
}
