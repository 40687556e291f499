// Vaccines as the register of vaccinations would hold them: by age, and no later than the person lived. What is due at
// one age is given at one visit.
import type { Random } from '#simulators/core/room/random.ts'
import type { Patient } from '../population.ts'
import { addDays, ageOn } from './days.ts'
import { afterStay } from './hospital-stays.ts'
import type { About, Vaccine } from './record.ts'
import { workdayOf } from './workdays.ts'

interface Dose {
  readonly name: string
  readonly against: string
}

interface Visit {
  readonly date: string
  readonly doses: readonly Dose[]
}

const MONTH = 30.4
const DTP = {
  name: 'Difteri-, stivkrampe-, kikhoste-, polio- og Hib-vaksine',
  against: 'Difteri, stivkrampe, kikhoste, polio, Hib',
}
/** With hepatitis B for everybody born from November 2016 on. */
const DTP_HEPATITIS = {
  name: 'Difteri-, stivkrampe-, kikhoste-, polio-, Hib- og hepatitt B-vaksine',
  against: `${DTP.against}, hepatitt B`,
}
const HEPATITIS_FROM = '2016-11-01'
const ROTAVIRUS = { name: 'Rotavirusvaksine', against: 'Rotavirussykdom' }
const ROTAVIRUS_FROM = '2014-09-01'
const BOOSTER = {
  name: 'Difteri-, stivkrampe-, kikhoste- og poliovaksine',
  against: 'Difteri, stivkrampe, kikhoste, polio',
}
const PNEUMOCOCCI = { name: 'Pneumokokkvaksine, konjugert', against: 'Pneumokokksykdom' }
const MMR = { name: 'MMR-vaksine', against: 'Meslinger, kusma, røde hunder' }
const HPV = { name: 'HPV-vaksine', against: 'Humant papillomavirus' }
/** Days from the first dose against HPV to the second: at least six months. */
const HPV_PAUSE = 190
const CHILDHOOD_KEPT_FROM = '2007-01-01'
const SCHOOL_FROM = 6

const COVID = { name: 'Koronavaksine (mRNA)', against: 'Covid-19' }
const INFLUENZA = { name: 'Influensavaksine', against: 'Influensa' }
const PNEUMOCOCCI_OF_ADULTS = { name: 'Pneumokokkvaksine, polysakkarid', against: 'Pneumokokksykdom' }
/** Before that the municipality vaccinated against covid-19 at a place of its own. */
const VACCINATION_CENTRE_UNTIL = '2022-07-01'

/** One is due every ten years, and asked for before a summer's travels. */
const BOOSTER_YEARS = { first: 2017, count: 10 }

/** What was recommended from an age on, in years; what is due in one autumn is given at once. */
const SEASONS: readonly { readonly day: string; readonly doses: readonly (Dose & Ages)[] }[] = [
  { day: '2021-11-01', doses: [{ ...COVID, from: 65 }] },
  { day: '2022-01-10', doses: [{ ...COVID, from: 45, below: 65 }] },
  { day: '2022-09-12', doses: [{ ...COVID, from: 65 }] },
  { day: '2022-11-07', doses: [{ ...PNEUMOCOCCI_OF_ADULTS, from: 65 }] },
  {
    day: '2023-10-09',
    doses: [
      { ...INFLUENZA, from: 65 },
      { ...COVID, from: 65 },
    ],
  },
  ...['2024-10-07', '2025-10-06'].map((day) => ({
    day,
    doses: [
      { ...INFLUENZA, from: 65 },
      { ...COVID, from: 75 },
    ],
  })),
]

interface Ages {
  readonly from: number
  readonly below?: number
}

interface Circumstances {
  readonly patient: Patient
  readonly latest: string
  readonly office: string
  readonly care: About['care']
}

export function drawVaccines(random: Random, circumstances: Circumstances): readonly Vaccine[] {
  const { patient, latest } = circumstances
  const childhood = patient.born >= CHILDHOOD_KEPT_FROM ? drawChildhood(random, patient.born) : []
  return [...childhood, ...drawGrownUp(random, patient.born)]
    .map(({ date, doses }) => ({ date: workdayOf(patient.born, dayFor(date, patient)), doses }))
    .filter(({ date }) => date <= latest)
    .flatMap(({ date, doses }) =>
      doses.map((dose) => ({ ...dose, date, place: placeOf(dose, date, circumstances) })),
    )
    .sort((one, other) => other.date.localeCompare(one.date))
}

/** Doses of the child vaccination programme are so far apart, whatever happens between. */
function dayFor(date: string, patient: Patient): string {
  return ageOn(patient.born, date) >= 18 ? afterStay(date, patient) : date
}

/** The child vaccination programme as it is for children born from 2007 on. */
function drawChildhood(random: Random, born: string): readonly Visit[] {
  const rotavirus = born >= ROTAVIRUS_FROM ? [ROTAVIRUS] : []
  const both = [born >= HEPATITIS_FROM ? DTP_HEPATITIS : DTP, PNEUMOCOCCI]
  const later = (day: string, days: number) => addDays(day, Math.round(days) + random.integer(14))
  /** Children begin at school in the autumn of the year in which they are six. */
  const inYear = (schoolYear: number, month: string) =>
    later(`${Number(born.slice(0, 4)) + 5 + schoolYear}-${month}-01`, 14)
  const hpv = inYear(7, '09')
  return [
    { date: later(born, 1.4 * MONTH), doses: rotavirus },
    { date: later(born, 3 * MONTH), doses: [...rotavirus, ...both] },
    { date: later(born, 5 * MONTH), doses: both },
    { date: later(born, 12 * MONTH), doses: both },
    { date: later(born, 15 * MONTH), doses: [MMR] },
    { date: inYear(2, '10'), doses: [BOOSTER] },
    { date: inYear(6, '11'), doses: [MMR] },
    { date: hpv, doses: [HPV] },
    { date: later(hpv, HPV_PAUSE), doses: [HPV] },
    { date: inYear(10, '11'), doses: [BOOSTER] },
  ]
}

function drawGrownUp(random: Random, born: string): readonly Visit[] {
  const near = (day: string) => addDays(day, random.integer(40))
  const ageAt = (day: string) => ageOn(born, day)
  const first = near(covidFrom(ageAt('2021-01-01')))
  const boosted = BOOSTER_YEARS.first + random.fork('booster').integer(BOOSTER_YEARS.count)
  const seasons = SEASONS.map(({ day, doses }) => {
    const date = near(day)
    const age = ageAt(date)
    return { date, doses: doses.filter(({ from, below }) => age >= from && age < (below ?? Infinity)) }
  })
  const grown = [
    { date: near(`${boosted}-04-08`), doses: [BOOSTER] },
    { date: first, doses: [COVID] },
    { date: addDays(first, 42 + random.integer(20)), doses: [COVID] },
  ].filter(({ date }) => ageAt(date) >= 18)
  return [...grown, ...seasons].map(({ date, doses }) => ({
    date,
    doses: doses.map(({ name, against }) => ({ name, against })),
  }))
}

/** The oldest came first in 2021. */
function covidFrom(age: number): string {
  if (age >= 75) return '2021-02-15'
  if (age >= 65) return '2021-03-22'
  return age >= 45 ? '2021-05-10' : '2021-07-12'
}

function placeOf({ name }: Dose, date: string, { patient, office, care }: Circumstances): string {
  const age = ageOn(patient.born, date)
  if (age < SCHOOL_FROM) return 'Helsestasjonen'
  if (age < 18) return 'Skolehelsetjenesten'
  if (care?.kind === 'sykehjem' && date >= care.since) return care.name
  return name === COVID.name && date < VACCINATION_CENTRE_UNTIL ? 'Vaksinesenteret' : office
}
