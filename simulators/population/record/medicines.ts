// Prescriptions and dispensings behind the list of medicines: the newest dispensing is the one the list shows.
import type { Random } from '#simulators/core/random.ts'
import type { Patient } from '../population.ts'
import { addDays, addYears } from './days.ts'
import { factsOf } from './medicine-facts.ts'
import type { Dispensing, Prescription } from './record.ts'

interface Supply {
  readonly patient: Patient
  readonly pharmacy: string
  /** ISO date: nothing is older. */
  readonly earliest: string
}

export function drawPrescriptions(random: Random, { patient }: Supply): readonly Prescription[] {
  return patient.medicines.map(({ name, use, dispensed }) => {
    const { atc, form } = factsOf(name)
    const prescribed = addDays(dispensed, -random.integer(120))
    const refillsLeft = random.integer(4)
    return {
      name,
      atc,
      form,
      use,
      prescriber: patient.gp,
      prescribed,
      validTo: addYears(prescribed, 1),
      refillsLeft,
    }
  })
}

/** What the patient does not want everybody to see. */
export function drawLockedPrescriptions(random: Random, { patient }: Supply): readonly Prescription[] {
  if (!patient.hasLockedPrescriptions) return []
  const prescribed = addDays('2026-09-30', -random.integer(200))
  return [
    {
      name: 'Sertralin 50 mg tablett',
      atc: 'N06AB06',
      form: 'tablett',
      use: '1 tablett daglig',
      prescriber: patient.gp,
      prescribed,
      validTo: addYears(prescribed, 1),
      refillsLeft: 1 + random.integer(3),
    },
  ]
}

export function drawDispensings(
  random: Random,
  { patient, pharmacy, earliest }: Supply,
): readonly Dispensing[] {
  return patient.medicines
    .flatMap(({ name, dispensed }) => {
      const { atc, form, pack, days } = factsOf(name)
      const times = 1 + random.integer(8)
      return Array.from({ length: times }, (_, index) => ({
        name,
        atc,
        form,
        prescriber: patient.gp,
        amount: pack,
        pharmacy,
        // Fetched a few days before the pack is empty.
        dispensed: index === 0 ? dispensed : addDays(dispensed, -index * (days - 1 - random.integer(6))),
      }))
    })
    .filter(({ dispensed }) => dispensed >= earliest)
    .sort((one, other) => other.dispensed.localeCompare(one.dispensed))
}
