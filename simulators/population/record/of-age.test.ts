// Nobody has, takes or is told something before the age for it: a record reaches years back, into when its patient was
// younger. The young of a whole country, since what goes wrong does so for one in thousands.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COUNTRY_SIZE, createCountry } from '../country/country.ts'
import { BIRTHDAYS, countryPid } from '../country/country-numbers.ts'
import { populationOf } from '../of-seed.ts'
import type { Patient } from '../population.ts'
import { LATEST } from '../records.ts'
import { addDays, ageOn, birthday } from './days.ts'
import type { PatientRecord } from './record.ts'
import { recordOf } from './record-of.ts'

const room = populationOf('demo')
const country = createCountry(room)
const YOUNG_DAYS = 23 * 365

interface Told {
  /** ISO date. */
  readonly day: string
  readonly what: string
}

function inhabitant(index: number): { readonly patient: Patient; readonly record: PatientRecord } {
  const patient = country.patient(countryPid(index))
  if (!patient) throw new Error(`nobody has the index ${index}`)
  return { patient, record: recordOf(patient, room) }
}

const young = fc
  .tuple(fc.nat(Math.floor(COUNTRY_SIZE / BIRTHDAYS) - 1), fc.nat(YOUNG_DAYS - 1))
  .map(([round, day]) => round * BIRTHDAYS + (BIRTHDAYS - 1 - day))
const anybody = fc.nat(COUNTRY_SIZE - 1)

/** A run that fails names the one it had. */
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
const sample = (who: typeof young, numRuns: number) =>
  fc.sample(who, { seed: SEED, numRuns }).map((index) => inhabitant(index))
const drawn = [...sample(young, 1_500), ...sample(anybody, 500)]

/** Years from which doctors prescribe it, from the summaries of product characteristics and from what it is for. */
const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/Amlodipin|Atorvastatin|Losartan|Metformin/, 40],
  [/Kalsium/, 60],
  [/Escitalopram|Levotyroksin|Pantoprazol|Sertralin|Zopiklon/, 18],
  [/Budesonid|Paracetamol|Makrogol/, 12],
  [/Cetirizin|Melatonin/, 6],
  [/Salbutamol/, 2],
  [/Hydrokortison/, 1],
]

const medicinesOf = ({ prescriptions, lockedPrescriptions, dispensings }: PatientRecord): readonly Told[] => [
  ...[...prescriptions, ...lockedPrescriptions].map(({ name, prescribed }) => ({
    what: name,
    day: prescribed,
  })),
  ...dispensings.map(({ name, dispensed }) => ({ what: name, day: dispensed })),
]

function tooEarly(born: string, told: readonly Told[], limits: typeof LIMITS): readonly string[] {
  return told.flatMap(({ what, day }) =>
    limits
      .filter(([pattern, from]) => pattern.test(what) && ageOn(born, day) < from)
      .map(([, from]) => `born ${born}, ${day}: ${what}, from ${from}`),
  )
}

describe(`a medicine (SEED=${SEED})`, () => {
  it('is neither prescribed nor fetched before the age for it', () => {
    const told = drawn.flatMap(({ record }) => medicinesOf(record))
    const known = LIMITS.filter(([pattern]) => told.some(({ what }) => pattern.test(what)))
    expect(known).toEqual(LIMITS)
    expect(told.filter(({ what }) => !LIMITS.some(([pattern]) => pattern.test(what)))).toEqual([])
    for (const { patient, record } of drawn)
      expect(tooEarly(patient.born, medicinesOf(record), LIMITS)).toEqual([])
  })

  it('is in the dose of the age: half a tablet against hay fever is for those under twelve', () => {
    const doses = drawn.flatMap(({ patient: { born, medicines } }) =>
      medicines
        .filter(({ name }) => name.startsWith('Cetirizin'))
        .map(({ use }) => ({ child: ageOn(born, LATEST) < 12, half: use.startsWith('½') })),
    )
    expect(new Set(doses.map(({ half }) => half)).size).toBe(2)
    expect(doses.filter(({ child, half }) => child !== half)).toEqual([])
  })

  it('is there when, and only when, the indicator says so', () => {
    for (const { patient } of drawn) expect(patient.medicines.length > 0).toBe(patient.hasMedicines)
  })

  it('is locked by nobody who is too young to do so', () => {
    for (const { patient, record } of drawn) {
      const { born, hasLockedPrescriptions } = patient
      expect(record.lockedPrescriptions).toHaveLength(hasLockedPrescriptions ? 1 : 0)
      expect(record.lockedPrescriptions.filter(({ prescribed }) => ageOn(born, prescribed) < 16)).toEqual([])
    }
  })
})

describe(`what is told (SEED=${SEED})`, () => {
  it('of reactions is of those who have lived to have them, and of a child’s own', () => {
    for (const {
      patient: { born, critical },
    } of drawn) {
      for (const { title, changed } of critical) {
        expect(changed.slice(0, 10) >= addDays(born, 170), `${born} ${changed}`).toBe(true)
        if (ageOn(born, changed.slice(0, 10)) < 18) expect(title).toMatch(/penicillin|trimetoprim/)
      }
    }
  })

  it('by patients themselves is of their age then', () => {
    const limits: typeof LIMITS = [
      [/organdonor|stammer/, 16],
      [/ektefelle/i, 18],
      [/Barnet mitt/, 40],
      [/ser dårlig/, 60],
      [/Atopisk/, 1],
      [/Astma/, 2],
      [/Pollen/, 6],
      [/blodtrykk|kolesterol|Diabetes/, 40],
    ]
    for (const {
      patient: { born, ownRegistrations },
    } of drawn) {
      const told = ownRegistrations.map(({ detail, changed }) => ({
        what: detail,
        day: changed.slice(0, 10),
      }))
      expect(tooEarly(born, told, limits)).toEqual([])
    }
  })

  it('of blood is held to the ranges of adults for adults alone', () => {
    for (const { patient, record } of drawn)
      expect(record.testResults.filter(({ taken }) => ageOn(patient.born, taken) < 18)).toEqual([])
  })

  it('of minors is of everybody under 18, who has no e-mail in the contact register', () => {
    for (const {
      patient: { born, minor },
      record,
    } of drawn) {
      expect(minor ?? false).toBe(ageOn(born, LATEST) < 18)
      if (minor) expect(record.about.email).toBe(undefined)
    }
  })
})

it('boosters for adults are not all of one spring', () => {
  const adults = Array.from({ length: 200 }, (_, step) => inhabitant(step * BIRTHDAYS + 40 * 365))
  const years = adults.flatMap(({ record }) =>
    record.vaccines.filter(({ name }) => name.startsWith('Difteri')).map(({ date }) => date.slice(0, 4)),
  )
  expect(new Set(years).size).toBeGreaterThan(7)
})

it('a birthday is the first day of an age, also for who is born on 29 February', () => {
  expect(birthday('2008-02-28', 18)).toBe('2026-02-28')
  expect(birthday('2008-02-29', 18)).toBe('2026-03-01')
  expect(birthday('2008-02-29', 20)).toBe('2028-02-29')
})
