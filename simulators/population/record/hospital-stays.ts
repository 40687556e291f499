// What others do with a patient has to wait for the hospital: nobody goes to the surgery from a bed.
import type { Patient } from '../population.ts'
import { DAYS_IN_HOSPITAL } from '../way-to-sykehjem.ts'
import { addDays } from './days.ts'

/** The longest stay, and two weeks to get over it. */
const DAYS_OF_ILLNESS = DAYS_IN_HOSPITAL + 15

type Visited = Pick<Patient, 'visits'>

/** @param day ISO date; moved to some days before the stay that it would fall in */
export function beforeStay(day: string, { visits }: Visited): string {
  return stays(visits).reduce((moved, came) => (isIll(moved, came) ? addDays(came, -5) : moved), day)
}

/** @param day ISO date; moved to when the patient is well again after the stay that it would fall in */
export function afterStay(day: string, { visits }: Visited): string {
  // Oldest first: it may be moved into the next one.
  return stays(visits).reduceRight(
    (moved, came) => (isIll(moved, came) ? addDays(came, DAYS_OF_ILLNESS + 1) : moved),
    day,
  )
}

const stays = (visits: Patient['visits']) =>
  visits.filter(({ kind }) => kind === 'Innleggelse').map(({ date }) => date)

const isIll = (day: string, came: string) => came <= day && day <= addDays(came, DAYS_OF_ILLNESS)
