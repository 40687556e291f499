// What a clinician would stop at. Rules about age, family, illness and time that hold for everybody who is drawn: the
// cast of many rooms, and people from all over a country.
import { describe, expect, it } from 'vitest'
import { COUNTRY_SIZE, createCountry } from '../country/country.ts'
import { countryPid } from '../country/country-numbers.ts'
import { populationOf } from '../of-seed.ts'
import type { Patient, Population } from '../population.ts'
import { LATEST } from '../records.ts'
import { addDays, addYears, ageOn } from './days.ts'
import { filtrationRate } from './filtration-rate.ts'
import { factsOf } from './medicine-facts.ts'
import type { PatientRecord } from './record.ts'
import { recordOf } from './record-of.ts'
import { isOpen } from './workdays.ts'

interface Drawn {
  readonly who: string
  readonly patient: Patient
  readonly record: PatientRecord
  readonly age: number
}

function drawnFrom(seed: string, population: Population, patients: readonly Patient[]): readonly Drawn[] {
  return patients
    .filter(({ status }) => status >= 2)
    .map((patient) => ({
      who: `${seed}/${patient.key}/${patient.pid}`,
      patient,
      record: recordOf(patient, population),
      age: ageOn(patient.born, patient.dead ?? LATEST),
    }))
}

const room = populationOf('demo')
const country = createCountry(room)
const spread = Array.from({ length: 600 }, (_, step) => countryPid(Math.floor((step * COUNTRY_SIZE) / 600)))
const everybody: readonly Drawn[] = [
  ...Array.from({ length: 20 }, (_, index) => {
    const seed = `plausible-${index}`
    const population = populationOf(seed)
    return drawnFrom(seed, population, population.patients)
  }).flat(),
  ...drawnFrom(
    'country',
    room,
    spread.flatMap((pid) => country.patient(pid) ?? []),
  ),
]

const daysBetween = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / 86_400_000

/** Who breaks a rule. */
const breaking = (rule: (drawn: Drawn) => boolean) =>
  everybody.filter((drawn) => !rule(drawn)).map(({ who }) => who)
const relationsOf = ({ about }: PatientRecord) => about.relatives.map(({ relation }) => relation)
const kinOf = ({ patient }: Drawn) =>
  patient.ownRegistrations.filter(({ title }) => title === 'Nærmeste pårørende').map(({ detail }) => detail)

describe('family', () => {
  it('agrees with age and sex: nobody is married before 18, only the bereaved are widowed', () => {
    expect(
      breaking(({ record, age, patient }) => {
        const { maritalStatus } = record.about
        const hasSpouse = relationsOf(record).includes('Ektefelle')
        const widowed = patient.gender === 'woman' ? 'Enke' : 'Enkemann'
        return (
          hasSpouse === (maritalStatus === 'Gift') &&
          (age >= 18 || maritalStatus === 'Ugift') &&
          ['Gift', 'Ugift', 'Skilt', widowed].includes(maritalStatus)
        )
      }),
    ).toEqual([])
  })

  it('is not the same for everybody: some of those in between are divorced, or live together unmarried', () => {
    const between = everybody.filter(({ age }) => age >= 28 && age < 78)
    const statuses = between.map(({ record }) => record.about.maritalStatus)
    for (const status of ['Gift', 'Ugift', 'Skilt'])
      expect(statuses.filter((one) => one === status).length, status).toBeGreaterThan(between.length / 20)
    expect(
      breaking(({ record, age }) => {
        const { maritalStatus } = record.about
        return age < 28 || (maritalStatus === 'Ugift') === relationsOf(record).includes('Samboer')
      }),
    ).toEqual([])
  })

  it('seldom has the name of somebody whom one lives with unmarried', () => {
    const cohabitants = everybody.flatMap(({ patient, record }) =>
      record.about.relatives
        .filter(({ relation }) => relation === 'Samboer')
        .map(({ name }) => name.endsWith(` ${patient.name.family}`)),
    )
    expect(cohabitants.length).toBeGreaterThan(10)
    expect(cohabitants.filter(Boolean).length).toBeLessThan(cohabitants.length / 10)
  })

  it('has the next of kin whom the patient names', () => {
    const named = everybody.filter((drawn) => kinOf(drawn).length > 0)
    expect(named.length).toBeGreaterThan(10)
    expect(
      breaking((drawn) => {
        const relations = relationsOf(drawn.record)
        return kinOf(drawn).every(
          (detail) =>
            (/ektefelle/i.test(detail) && relations.includes('Ektefelle')) ||
            (/mor/i.test(detail) && relations.includes('Mor')) ||
            (/barn|datter/i.test(detail) && relations.some((one) => ['Datter', 'Sønn'].includes(one))),
        )
      }),
    ).toEqual([])
  })
})

describe('illness', () => {
  it('is what the patient’s medicines are for, also in the patient’s own words', () => {
    expect(
      breaking(({ patient }) =>
        patient.ownRegistrations
          .filter(({ title, detail }) => title === 'Sykdommer' && /diabetes/i.test(detail))
          .every(() => patient.medicines.some(({ name }) => name.startsWith('Metformin'))),
      ),
    ).toEqual([])
  })

  it('is none that the age speaks against', () => {
    const adults = /Metformin|Amlodipin|Losartan|Atorvastatin|Kalsium|Escitalopram|Sertralin|Zopiklon/
    expect(
      breaking(({ patient, record, age }) => {
        const taken = [...patient.medicines, ...record.lockedPrescriptions].map(({ name }) => name).join(' ')
        return (
          (age >= 18 || !adults.test(taken)) &&
          (age >= 60 || !taken.includes('Kalsium')) &&
          (age >= 6 || !taken.includes('Cetirizin'))
        )
      }),
    ).toEqual([])
  })

  it('is none of adults in what a hospital writes of a child', () => {
    const ofChildren = everybody.flatMap(({ patient, record }) =>
      record.documents.filter(({ date }) => ageOn(patient.born, date) < 18),
    )
    expect(ofChildren.length).toBeGreaterThan(10)
    const text = JSON.stringify(ofChildren)
    expect(text).not.toMatch(/grå stær|bilkjøring|høreapparat|brokk|Langvarig hoste|uendret/)
    expect(
      breaking(({ patient, record }) =>
        record.documents.every(
          ({ place, date }) => !place.includes('barneavdelingen') || ageOn(patient.born, date) < 18,
        ),
      ),
    ).toEqual([])
  })

  it('is of the child’s age: a cold that takes the breath, or fluid behind the eardrums, is of the small', () => {
    const written = everybody.flatMap(({ patient, record }) =>
      record.documents.map(({ date, sections }) => ({
        age: ageOn(patient.born, date),
        text: JSON.stringify(sections),
      })),
    )
    expect(written.filter(({ age, text }) => /rhinovirus/.test(text) && age >= 3)).toEqual([])
    expect(written.filter(({ age, text }) => /mellomøre/.test(text) && age >= 8)).toEqual([])
  })

  const packedByDose = everybody.filter(({ record }) => record.about.multidose)
  const rollsOf = ({ record }: Drawn) =>
    record.dispensings.filter(({ amount }) => amount.includes('multidose'))
  const whole = /^(?:Tablett|Depottablett|Enterotablett)$/

  it('is packed by dose in rolls for a fortnight: tablets to swallow that are taken at fixed hours', () => {
    expect(packedByDose.length).toBeGreaterThan(10)
    for (const drawn of packedByDose) {
      const { who, patient, record } = drawn
      const use = (name: string) => patient.medicines.find((one) => one.name === name)?.use ?? ''
      const rolls = rollsOf(drawn)
      const days = [...new Set(rolls.map(({ dispensed }) => dispensed))]
      expect([who, days.at(-1)]).toEqual([who, record.about.multidose?.since])
      // A holiday may move a delivery by some days.
      for (const [index, day] of days.slice(1).entries())
        expect([who, Math.abs(daysBetween(day, days[index] ?? '') - 14) <= 6]).toEqual([who, true])
      for (const { name, form, amount } of rolls) {
        expect([who, name, whole.test(form), use(name).includes('ved behov')]).toEqual([
          who,
          name,
          true,
          false,
        ])
        expect(amount).toBe(
          `${use(name).includes('kveld') && use(name).includes('morgen') ? 28 : 14} stk. i multidose`,
        )
      }
      const since = record.about.multidose?.since ?? ''
      const inPacks = record.dispensings.filter(({ amount }) => !amount.includes('multidose'))
      for (const { name, form, dispensed } of inPacks.filter((one) => one.dispensed >= since))
        expect([who, name, dispensed, whole.test(form) && !use(name).includes('ved behov')]).toEqual([
          who,
          name,
          dispensed,
          false,
        ])
    }
  })

  it('came in the last roll of those in the room who have it packed, not long ago', () => {
    const inRooms = packedByDose.filter(({ who }) => !who.startsWith('country'))
    expect(inRooms.length).toBeGreaterThan(10)
    for (const drawn of inRooms)
      expect([drawn.who, daysBetween(rollsOf(drawn)[0]?.dispensed ?? '', LATEST) <= 20]).toEqual([
        drawn.who,
        true,
      ])
  })

  it('is not treated twice over: no medicine stands twice, and no two calm or cheer in the same way', () => {
    expect(
      breaking(({ patient, record }) => {
        const taken = [...record.prescriptions, ...record.lockedPrescriptions]
        const ssri = taken.filter(({ atc }) => atc.startsWith('N06AB'))
        return (
          new Set(patient.medicines.map(({ name }) => name)).size === patient.medicines.length &&
          ssri.length < 2
        )
      }),
    ).toEqual([])
  })
})

describe('time', () => {
  it('runs from birth to death: nothing is before the one or after the other', () => {
    expect(
      breaking(({ patient, record }) => {
        const days = [
          ...patient.critical.map(({ changed }) => changed.slice(0, 10)),
          ...patient.ownRegistrations.map(({ changed }) => changed.slice(0, 10)),
          ...patient.visits.map(({ date }) => date),
          ...record.prescriptions.map(({ prescribed }) => prescribed),
          ...record.dispensings.map(({ dispensed }) => dispensed),
          ...record.testResults.map(({ taken }) => taken),
          ...record.documents.map(({ date }) => date),
          ...record.vaccines.map(({ date }) => date),
        ]
        return days.every((day) => patient.born <= day && day <= (patient.dead ?? LATEST))
      }),
    ).toEqual([])
  })

  it('puts the prescription before what is dispensed on it, and leaves something on it', () => {
    expect(
      breaking(({ patient, record }) =>
        record.prescriptions.every(({ name, prescribed, validTo, refillsLeft }) => {
          const { dispensed } = patient.medicines.find((medicine) => medicine.name === name) ?? {}
          return dispensed !== undefined && prescribed <= dispensed && dispensed <= validTo && refillsLeft > 0
        }),
      ),
    ).toEqual([])
  })

  it('lets nobody be vaccinated before the vaccine was offered to that age', () => {
    expect(
      breaking(({ patient, record }) =>
        record.vaccines.every(({ name, date }) => {
          const age = ageOn(patient.born, date)
          if (name.startsWith('Koronavaksine')) return date >= '2020-12-27' && age >= 12
          if (name.startsWith('HPV')) return age >= 11 && age < 26
          return !name.includes('polysakkarid') || age >= 50
        }),
      ),
    ).toEqual([])
  })

  it('gives a child the programme of its year: rotavirus since 2014, hepatitis B since 2016', () => {
    const children = everybody.filter(({ patient, age }) => patient.born >= '2014-09-01' && age >= 2)
    expect(children.length).toBeGreaterThan(10)
    for (const { who, patient, record } of children) {
      const count = (part: string) => record.vaccines.filter(({ against }) => against.includes(part)).length
      expect(count('Rotavirus'), who).toBe(2)
      if (patient.born >= '2016-11-01') expect(count('hepatitt B'), who).toBe(3)
    }
  })

  it('gives at one visit what is due at one age, at school from six on, and HPV six months apart', () => {
    expect(
      breaking(({ patient, record }) => {
        const days = (name: string, before = 100) =>
          record.vaccines
            .filter((one) => one.name.includes(name) && ageOn(patient.born, one.date) < before)
            .map(({ date }) => date)
        const [second, first] = days('HPV')
        const sameDays = days('Hib').join() === days('konjugert').join()
        const atSchool = record.vaccines.filter(({ place }) => place === 'Skolehelsetjenesten')
        return (
          sameDays &&
          (patient.born < '2014-09-01' ||
            days('Hib')
              .slice(-1)
              .every((day) => days('Rotavirus').includes(day))) &&
          (first === undefined || second === undefined || daysBetween(first, second) >= 184) &&
          (first === undefined ||
            second === undefined ||
            first > `${Number(patient.born.slice(0, 4)) + 12}-08-17`) &&
          atSchool.every(({ date }) => {
            const age = ageOn(patient.born, date)
            const year = Number(date.slice(0, 4)) - Number(patient.born.slice(0, 4))
            return (
              age >= 6 &&
              age < 18 &&
              !['-06-', '-07-', '-08-'].some((part) => date.includes(part)) &&
              year >= 7
            )
          })
        )
      }),
    ).toEqual([])
  })

  it('gives the old one visit each autumn, and residents of a sykehjem theirs there', () => {
    const old = everybody.filter(({ patient, age }) => age >= 80 && patient.dead === undefined)
    expect(old.length).toBeGreaterThan(10)
    for (const { who, record } of old) {
      const { care } = record.about
      for (const year of ['2023', '2024', '2025']) {
        const autumn = record.vaccines.filter(({ date }) => date >= `${year}-09` && date < `${year}-12-31`)
        expect(new Set(autumn.map(({ date }) => date)).size, who).toBe(1)
        expect(autumn.map(({ against }) => against).sort(), who).toEqual(['Covid-19', 'Influensa'])
        for (const { date, place } of autumn)
          if (care?.kind === 'sykehjem') expect(place === care.name, who).toBe(date >= care.since)
      }
    }
  })

  it('keeps surgeries, clinics and pharmacies closed at weekends and on holidays', () => {
    expect(
      everybody.flatMap(({ who, patient, record }) =>
        [
          ...patient.visits.filter(({ kind }) => kind === 'Poliklinisk kontakt').map(({ date }) => date),
          ...record.testResults.map(({ taken }) => taken),
          ...record.prescriptions.map(({ prescribed }) => prescribed),
          ...record.dispensings.map(({ dispensed }) => dispensed),
          ...record.vaccines.map(({ date }) => date),
        ]
          .filter((day) => !isOpen(day) && ageOn(patient.born, day) > 0)
          .map((day) => `${who} ${day}`),
      ),
    ).toEqual([])
  })

  it('has one visit a day, and a document of each kind of department once', () => {
    expect(
      breaking(({ patient }) => {
        const days = patient.visits.map(({ date }) => date)
        return new Set(days).size === days.length && [...days].sort().reverse().join() === days.join()
      }),
    ).toEqual([])
  })
})

describe('a stay in hospital', () => {
  it('is told of on the day the patient leaves, in the order of the days', () => {
    const stays = everybody.filter(({ patient }) => patient.visits.some(({ kind }) => kind === 'Innleggelse'))
    expect(stays.length).toBeGreaterThan(50)
    for (const { who, patient, record } of stays)
      for (const { date: came, place, kind } of patient.visits) {
        const told = record.documents.findLast(
          (document) => document.place === place && document.date >= came,
        )
        const days = told ? daysBetween(came, told.date) : 0
        if (told && kind !== 'Innleggelse') expect(days, who).toBe(0)
        if (told && kind === 'Innleggelse' && told.date < (patient.dead ?? LATEST))
          expect(days > 0 || !isOpen(addDays(came, 2)), who).toBe(true)
      }
    expect(
      breaking(({ record }) => {
        const days = record.documents.map(({ date }) => date)
        return [...days].sort().reverse().join() === days.join()
      }),
    ).toEqual([])
  })
})

describe('what a hospital writes', () => {
  const documentsOf = (place: string) =>
    everybody.flatMap(({ patient, record }) =>
      record.documents
        .filter((one) => one.place.includes(place))
        .map(({ date, sections }) => ({ patient, date, text: JSON.stringify(sections) })),
    )

  it('knows no illness whose medicine came later', () => {
    const late = everybody.flatMap(({ who, patient, record }) =>
      record.documents.flatMap(({ date, sections }) => {
        const known = sections.find(({ heading }) => heading === 'Kjente sykdommer')?.text ?? ''
        return patient.medicines.flatMap(({ name }) => {
          const { illness, days } = factsOf(name)
          if (illness === undefined || !known.includes(illness)) return []
          const isOther = (other: string) => other !== name && factsOf(other).illness === illness
          if (patient.medicines.some((one) => isOther(one.name))) return []
          const first = record.dispensings.findLast((one) => one.name === name)?.dispensed ?? ''
          // Before that a pack would be off the list.
          const isFromBefore = daysBetween(addYears(patient.dead ?? LATEST, -3), first) <= Math.max(days, 200)
          return first > date && !isFromBefore ? [`${who} ${date} ${illness} from ${first}`] : []
        })
      }),
    )
    expect(everybody.some(({ record }) => JSON.stringify(record.documents).includes('Kjente'))).toBe(true)
    expect(late).toEqual([])
  })

  it('is not the same of everybody: groins are men’s, gallstones women’s, worn knees those of the older', () => {
    for (const [place, words] of [
      ['kirurgisk', ['lyskebrokk', 'gallestein']],
      ['medisinsk', ['Lungebetennelse', 'Nyrebekkenbetennelse']],
      ['røntgen', ['hoste', 'kne']],
    ] as const)
      for (const word of words)
        expect(documentsOf(place).filter(({ text }) => text.includes(word)).length, word).toBeGreaterThan(5)
    for (const { patient, date, text } of documentsOf('')) {
      if (text.includes('lyskebrokk')) expect(patient.gender, patient.pid).toBe('man')
      if (text.includes('høyre kne'))
        expect(ageOn(patient.born, date), patient.pid).toBeGreaterThanOrEqual(55)
      if (text.includes('Faste medisiner')) expect(patient.medicines.length, patient.pid).toBeGreaterThan(0)
      if (text.includes('grå stær')) expect(text, 'at any age').not.toContain('bilkjøring')
    }
  })

  it('is not crossed by the surgery: nobody has routine tests or vaccines there from a bed, or while ill', () => {
    const crossed = everybody.flatMap(({ who, patient, record }) => {
      const days = [
        ...record.testResults.map(({ taken }) => taken),
        ...record.vaccines.map(({ date }) => date).filter((date) => ageOn(patient.born, date) >= 18),
      ]
      return patient.visits
        .filter(({ kind }) => kind === 'Innleggelse')
        .flatMap(({ date: came }) =>
          days
            .filter((day) => day >= came && daysBetween(came, day) <= 14)
            .map((day) => `${who} ${came} ${day}`),
        )
    })
    expect(crossed).toEqual([])
  })
})

describe('a place at a sykehjem', () => {
  it('is where its residents are registered, and nobody else in the cast', () => {
    const crossed = Array.from({ length: 20 }, (_, index) => populationOf(`plausible-${index}`)).flatMap(
      (population) => {
        const { address } = population.organisations.find(({ key }) => key === 'sykehjem') ?? {}
        const there = `${address?.adresse.join(', ')}, ${address?.postnummer} ${address?.poststed}`
        return population.patients
          .filter(({ status, dead }) => status >= 2 && dead === undefined)
          .filter((patient) => {
            const lives = recordOf(patient, population).about.care?.kind === 'sykehjem'
            return !patient.addressBlocked && lives !== (patient.address === there)
          })
          .map(({ pid }) => pid)
      },
    )
    expect(crossed).toEqual([])
  })

  it('comes after a stay in hospital that says why, and after the last medicine from the pharmacy', () => {
    const residents = everybody.filter(
      ({ record, who }) => record.about.care?.kind === 'sykehjem' && !who.startsWith('country'),
    )
    expect(residents.length).toBeGreaterThan(10)
    for (const { who, patient, record } of residents) {
      const since = record.about.care?.since ?? ''
      const stay = patient.visits.find(({ place }) => place.includes('ortopedisk'))
      const days = stay && daysBetween(stay.date, since)
      expect(days, who).toBeGreaterThanOrEqual(4)
      expect(days, who).toBeLessThanOrEqual(9)
      expect(
        patient.medicines.every(({ dispensed }) => stay && dispensed < stay.date),
        who,
      ).toBe(true)
      const summary = record.documents.find(({ place, kind }) => place === stay?.place && kind === 'Epikrise')
      expect(summary?.sections.at(-1)?.text, who).toContain('Til sykehjem')
      expect(summary?.date, who).toBe(since)
      expect(since < LATEST, who).toBe(true)
    }
  })

  it('ends dispensing on prescription and packing by dose, and the life together at home', () => {
    const residents = everybody.filter(({ record }) => record.about.care?.kind === 'sykehjem')
    expect(residents.length).toBeGreaterThan(10)
    for (const { who, patient, record } of residents) {
      const { since = '' } = record.about.care ?? {}
      expect(
        record.dispensings.filter(({ dispensed }) => dispensed >= since),
        who,
      ).toEqual([])
      expect(record.about.multidose, who).toBe(undefined)
      expect(JSON.stringify(patient.ownRegistrations), who).not.toContain('bor sammen')
    }
  })
})

describe('an analysis', () => {
  it('does not leap from one time to the next without a cause', () => {
    const creatinine = ({ record }: Drawn) =>
      record.testResults.flatMap(({ analyses }) =>
        analyses.filter(({ name }) => name === 'Kreatinin').map(({ value }) => Number(value)),
      )
    expect(everybody.filter((drawn) => creatinine(drawn).length > 1).length).toBeGreaterThan(10)
    expect(
      breaking((drawn) => {
        const values = creatinine(drawn)
        return values.length === 0 || Math.max(...values) - Math.min(...values) <= 12
      }),
    ).toEqual([])
  })

  it('gives the filtration rate with creatinine, as it follows from age and sex', () => {
    const read = (record: PatientRecord, name: string) =>
      record.testResults.map(({ analyses }) => analyses.find((one) => one.name === name)?.value)
    const tested = everybody.filter(({ record }) => read(record, 'Kreatinin').some(Boolean))
    expect(tested.length).toBeGreaterThan(50)
    for (const { who, patient, record } of tested) {
      const rates = record.testResults.map(({ taken }, index) => {
        const creatinine = read(record, 'Kreatinin')[index]
        const person = { age: ageOn(patient.born, taken), gender: patient.gender }
        return creatinine && String(filtrationRate(Number(creatinine), person))
      })
      expect(read(record, 'eGFR'), who).toEqual(rates)
    }
  })

  it('has a unit and a range, and is marked when, and only when, it is outside', () => {
    const read = (text: string) => Number(text.replace(',', '.'))
    expect(
      breaking(({ record }) =>
        record.testResults.every(({ analyses }) =>
          analyses.every(({ value, unit, reference, flag }) => {
            const [, low = '-Infinity', high = 'Infinity'] =
              /^(?:≥ )?([\d,]+)?(?:–|≤ )?([\d,]+)?$/.exec(reference) ?? []
            const number = read(value)
            const wanted = number > read(high) ? 'high' : number < read(low) ? 'low' : undefined
            return unit !== '' && /\d/.test(reference) && flag === wanted
          }),
        ),
      ),
    ).toEqual([])
  })
})
