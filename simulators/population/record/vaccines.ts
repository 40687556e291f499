// Vaccines as the register of vaccinations would hold them: by age, and no later than the person lived.
import type { Random } from '#simulators/core/random.ts'
import type { Patient } from '../population.ts'
import { addDays, ageOn } from './days.ts'
import type { Vaccine } from './record.ts'

interface Dose {
  readonly name: string
  readonly against: string
  /** Days after birth. */
  readonly at: number
}

const MONTH = 30.4
const DTP = {
  name: 'Difteri-, stivkrampe-, kikhoste-, polio- og Hib-vaksine',
  against: 'Difteri, stivkrampe, kikhoste, polio, Hib',
}
const PNEUMOCOCCI = { name: 'Pneumokokkvaksine, konjugert', against: 'Pneumokokksykdom' }
const MMR = { name: 'MMR-vaksine', against: 'Meslinger, kusma, røde hunder' }

/** The child vaccination programme, as far as it has gone for children born from 2014 on. */
const CHILDHOOD: readonly Dose[] = [
  ...[3, 5, 12].map((month) => ({ ...DTP, at: month * MONTH })),
  ...[3, 5, 12].map((month) => ({ ...PNEUMOCOCCI, at: month * MONTH + 1 })),
  { ...MMR, at: 15 * MONTH },
  {
    name: 'Difteri-, stivkrampe-, kikhoste- og poliovaksine',
    against: 'Difteri, stivkrampe, kikhoste, polio',
    at: 7.6 * 365,
  },
  { ...MMR, at: 11.4 * 365 },
]

const COVID = { name: 'Koronavaksine (mRNA)', against: 'Covid-19' }
const INFLUENZA = { name: 'Influensavaksine', against: 'Influensa' }

export function drawVaccines(
  random: Random,
  {
    patient,
    latest,
    office,
  }: { readonly patient: Patient; readonly latest: string; readonly office: string },
): readonly Vaccine[] {
  const near = (day: string) => addDays(day, random.integer(40))
  const doses = patient.minor
    ? CHILDHOOD.map(({ at, ...dose }) => ({
        ...dose,
        date: addDays(patient.born, Math.round(at) + random.integer(14)),
      }))
    : [
        { ...COVID, date: near('2021-03-15') },
        { ...COVID, date: near('2021-05-25') },
        ...(ageOn(patient.born, '2025-10-01') >= 65
          ? [
              { ...COVID, date: near('2024-10-07') },
              ...['2023-10-09', '2024-10-07', '2025-10-06'].map((day) => ({ ...INFLUENZA, date: near(day) })),
              {
                name: 'Pneumokokkvaksine, polysakkarid',
                against: 'Pneumokokksykdom',
                date: near('2022-11-07'),
              },
            ]
          : [
              {
                name: 'Difteri-, stivkrampe-, kikhoste- og poliovaksine',
                against: 'Difteri, stivkrampe, kikhoste, polio',
                date: near('2019-04-08'),
              },
            ]),
      ]
  return doses
    .filter(({ date }) => date <= latest)
    .map((dose) => ({ ...dose, place: patient.minor ? 'Helsestasjonen' : office }))
    .sort((one, other) => other.date.localeCompare(one.date))
}
