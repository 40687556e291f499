// How somebody who lived at home came to a sykehjem: forgetful for a year, then a fall. Nobody moves in for nothing.
import { HOSPITAL } from './departments.ts'
import type { Patient } from './population.ts'
import { addDays } from './record/days.ts'
import { workdayOf, workdayOnOrBefore } from './record/workdays.ts'

/** Days between the last medicine from the pharmacy and the fall, so that there is time for the rest. */
const AT_HOME = 5
export const DAYS_IN_HOSPITAL = 9
const MEMORY_BEFORE = 380
const MOVED_AGO = 30

const ORTHOPAEDICS = `${HOSPITAL}, ortopedisk avdeling`
const GERIATRICS = `${HOSPITAL}, geriatrisk poliklinikk`

/** The day on which the hospital sent the patient on to the sykehjem; undefined for whoever came in another way. */
export function dischargedOn({ visits }: Pick<Patient, 'visits'>): string | undefined {
  const fall = visits.find(({ place }) => place === ORTHOPAEDICS)
  return fall && workdayOnOrBefore(addDays(fall.date, DAYS_IN_HOSPITAL))
}

/** The pharmacy's last packs come some weeks earlier then. */
export function onTheWayToSykehjem(patient: Patient): Patient {
  const medicines = patient.medicines.map((medicine) => ({
    ...medicine,
    dispensed: workdayOf(patient.born, addDays(medicine.dispensed, -MOVED_AGO)),
  }))
  const last = medicines
    .map(({ dispensed }) => dispensed)
    .sort()
    .at(-1)
  if (last === undefined) return patient
  const fall = addDays(last, AT_HOME)
  const memory = workdayOnOrBefore(addDays(fall, -MEMORY_BEFORE))
  const visits = [
    { date: fall, place: ORTHOPAEDICS, kind: 'Innleggelse' },
    { date: memory, place: GERIATRICS, kind: 'Poliklinisk kontakt' },
    ...patient.visits.filter(({ date }) => date !== fall && date !== memory),
  ].sort((one, other) => other.date.localeCompare(one.date))
  return { ...patient, medicines, visits }
}
