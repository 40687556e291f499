// Vaccines as the register of vaccinations would hold them: by age, and no later than the person lived.
import type { Random } from '#simulators/core/random.ts'
import type { Patient } from '../population.ts'
import { addDays, ageOn } from './days.ts'
import type { Vaccine } from './record.ts'
import { workdayOf } from './workdays.ts'

interface Dose {
  readonly name: string
  readonly against: string
  /** Days after birth. */
  readonly at: number
}

const MONTH = 30.4
const YEAR = 365.25
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

/** The child vaccination programme, as far as it has gone for children born from 2007 on. */
const childhoodOf = (born: string): readonly Dose[] => [
  ...(born >= ROTAVIRUS_FROM ? [1.4, 3] : []).map((month) => ({ ...ROTAVIRUS, at: month * MONTH })),
  ...[3, 5, 12].map((month) => ({ ...(born >= HEPATITIS_FROM ? DTP_HEPATITIS : DTP), at: month * MONTH })),
  ...[3, 5, 12].map((month) => ({ ...PNEUMOCOCCI, at: month * MONTH + 1 })),
  { ...MMR, at: 15 * MONTH },
  { ...BOOSTER, at: 7.6 * YEAR },
  { ...MMR, at: 11.4 * YEAR },
  ...[12.3, 12.8].map((age) => ({ name: 'HPV-vaksine', against: 'Humant papillomavirus', at: age * YEAR })),
  { ...BOOSTER, at: 15.4 * YEAR },
]
const CHILDHOOD_KEPT_FROM = '2007-01-01'

const COVID = { name: 'Koronavaksine (mRNA)', against: 'Covid-19' }
const INFLUENZA = { name: 'Influensavaksine', against: 'Influensa' }

/** The oldest came first in 2021. */
function covidFrom(age: number): string {
  if (age >= 75) return '2021-02-15'
  if (age >= 65) return '2021-03-22'
  return age >= 45 ? '2021-05-10' : '2021-07-12'
}

export function drawVaccines(
  random: Random,
  {
    patient,
    latest,
    office,
  }: { readonly patient: Patient; readonly latest: string; readonly office: string },
): readonly Vaccine[] {
  const near = (day: string) => addDays(day, random.integer(40))
  const ageAt = (day: string) => ageOn(patient.born, day)
  const childhood =
    patient.born >= CHILDHOOD_KEPT_FROM
      ? childhoodOf(patient.born).map(({ at, ...dose }) => ({
          ...dose,
          date: addDays(patient.born, Math.round(at) + random.integer(14)),
        }))
      : []
  const first = near(covidFrom(ageAt('2021-01-01')))
  const grown = [
    { ...COVID, date: first },
    { ...COVID, date: addDays(first, 42 + random.integer(20)) },
    { ...BOOSTER, date: near('2019-04-08') },
  ].filter(({ date }) => ageAt(date) >= 18)
  const elderly = [
    { ...COVID, date: near('2024-10-07') },
    ...['2023-10-09', '2024-10-07', '2025-10-06'].map((day) => ({ ...INFLUENZA, date: near(day) })),
    {
      name: 'Pneumokokkvaksine, polysakkarid',
      against: 'Pneumokokksykdom',
      date: near('2022-11-07'),
    },
  ].filter(({ date }) => ageAt(date) >= 65)
  const doses = [...childhood, ...grown, ...elderly]
  return doses
    .filter(({ date }) => date <= latest)
    .map((dose) => ({ ...dose, date: workdayOf(patient.born, dose.date) }))
    .map((dose) => ({ ...dose, place: ageAt(dose.date) < 18 ? 'Helsestasjonen' : office }))
    .sort((one, other) => other.date.localeCompare(one.date))
}
