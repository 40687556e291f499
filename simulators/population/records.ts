// Fills the journals of everybody but Line Danser.
import type { Faker } from '@faker-js/faker'
import type { Random } from '#simulators/core/room/random.ts'
import { visitsOn } from './departments.ts'
import { FETCHED_WITHIN, type MedicineKind } from './medicines.ts'
import { ownRegistrationsFor } from './own-registrations.ts'
import type { CriticalInformation, Patient } from './population.ts'
import { workdayOnOrBefore } from './record/workdays.ts'

/** Where the drawn past ends; a constant, so that a room's seed alone decides its people. */
export const LATEST = '2026-09-30'
const DAY_MS = 86_400_000

export const CRITICAL = [
  {
    title: 'Anafylaksi av penicillin',
    detail: 'Utslett og pustebesvær like etter første dose. Skal ikke ha penicilliner.',
    atc: { code: 'J01C', display: 'Betalaktamantibakterielle midler, penicilliner' },
  },
  {
    title: 'Alvorlig hudreaksjon av trimetoprim/sulfametoksazol',
    detail: 'Utbredt blemmete utslett og feber etter en uke. Skal ikke ha sulfonamider.',
    atc: { code: 'J01EE01', display: 'Sulfametoksazol og trimetoprim' },
  },
  {
    title: 'Angioødem av ACE-hemmer',
    detail:
      'Hevelse i tunge og lepper. Skal ikke ha ACE-hemmere. Angiotensin II-blokker kan brukes under oppfølging.',
    atc: { code: 'C09A', display: 'ACE-hemmere, usammensatte' },
  },
  {
    title: 'Anafylaksi av jodholdig kontrastmiddel',
    detail: 'Blodtrykksfall under CT. Kontakt radiolog før ny undersøkelse med kontrast.',
    atc: { code: 'V08A', display: 'Røntgenkontrastmidler, joderte' },
  },
  {
    title: 'Astmaanfall av acetylsalisylsyre',
    detail: 'Alvorlig bronkospasme. Skal ikke ha acetylsalisylsyre eller andre betennelsesdempende midler.',
    atc: { code: 'N02BA01', display: 'Acetylsalisylsyre' },
  },
] as const

/** Of these a child may have had the first, antibiotics; the others are of medicines and examinations of adults. */
export const CHILDRENS_CRITICAL = CRITICAL.slice(0, 2)

interface MedicineLimits {
  readonly kinds: readonly MedicineKind[]
  readonly most?: number
  /** ISO date. */
  readonly before?: string
}

export function drawMedicines(
  random: Random,
  faker: Faker,
  { kinds, most = 5, before = LATEST }: MedicineLimits,
): Patient['medicines'] {
  const count = 1 + random.integer(Math.min(most, kinds.length))
  return faker.helpers
    .arrayElements(kinds, count)
    .map(({ name, use }) => ({
      name,
      use,
      dispensed: workdayOnOrBefore(drawDay(random, before, FETCHED_WITHIN)),
    }))
    .sort((one, other) => other.dispensed.localeCompare(one.dispensed))
}

export function drawCritical(
  random: Random,
  faker: Faker,
  registeredBy: string,
): readonly CriticalInformation[] {
  return faker.helpers.arrayElements(CRITICAL, 1 + random.integer(2)).map((reaction) => ({
    kategori: 'OVER_REAK',
    ...reaction,
    certainty: random.pick(['Bekreftet', 'Sannsynlig']),
    registeredBy,
    changed: inHours(drawMoment(random)),
  }))
}

export function drawOwnRegistrations(
  random: Random,
  faker: Faker,
  patient: Pick<Patient, 'born' | 'medicines'>,
): Patient['ownRegistrations'] {
  const offered = ownRegistrationsFor(patient, LATEST)
  return faker.helpers
    .arrayElements(offered, 1 + random.integer(Math.min(3, offered.length)))
    .map(({ title, detail }) => ({ title, detail, changed: drawMoment(random) }))
}

export function drawVisits(random: Random, born: string, before = LATEST): Patient['visits'] {
  const days = Array.from({ length: 1 + random.integer(4) }, () => drawDay(random, before, 2000))
  return visitsOn(days, born, (count) => random.integer(count))
}

/** A day at most `span` days before `before`, never on it. */
function drawDay(random: Random, before: string, span: number): string {
  return new Date(Date.parse(before) - (1 + random.integer(span)) * DAY_MS).toISOString().slice(0, 10)
}

/** A surgery registers on working days. */
const inHours = (moment: string) => `${workdayOnOrBefore(moment.slice(0, 10))}${moment.slice(10)}`

function drawMoment(random: Random): string {
  const seconds = 7 * 3600 + random.integer(8 * 3600)
  return new Date(Date.parse(drawDay(random, LATEST, 1500)) + seconds * 1000).toISOString()
}
