// Prescriptions and dispensings behind the list of medicines: the newest dispensing is the one the list shows.
import type { Random } from '#simulators/core/room/random.ts'
import { firstDayOf } from '../medicines.ts'
import type { Patient } from '../population.ts'
import { LATEST } from '../records.ts'
import { addDays, addYears, ageOn } from './days.ts'
import { factsOf } from './medicine-facts.ts'
import { inRoll, isPacked } from './multidose.ts'
import type { Dispensing, Prescription } from './record.ts'
import { workdayOf, workdayOnOrBefore } from './workdays.ts'

interface Supply {
  readonly patient: Patient
  readonly pharmacy: string
  /** Days on which rolls were delivered, newest first. */
  readonly rolls: readonly string[]
  /** ISO date: nothing is older. */
  readonly earliest: string
}

export function drawPrescriptions(random: Random, { patient }: Supply): readonly Prescription[] {
  return patient.medicines.map(({ name, use, dispensed }) => {
    const { atc, form } = factsOf(name)
    const drawn = addDays(dispensed, -random.integer(120))
    const first = firstDayOf(name, patient.born)
    const prescribed = workdayOf(first, drawn > first ? drawn : first)
    // What has been dispensed for the last time is no longer a valid prescription.
    const refillsLeft = 1 + random.integer(3)
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

/** @param prescribed ISO date */
function lockedMedicine({ born, medicines }: Patient, prescribed: string) {
  if (ageOn(born, prescribed) < 18)
    return {
      name: 'Melatonin 3 mg tablett',
      use: '1 tablett om kvelden mot søvnvansker',
      ...codeOf('N05CH01', 'Tablett'),
    }
  // Nobody has two antidepressants of one kind.
  if (medicines.some(({ name }) => name.startsWith('Escitalopram')))
    return { name: 'Zopiklon 5 mg tablett', use: '1 tablett til natten', ...codeOf('N05CF01', 'Tablett') }
  return { name: 'Sertralin 50 mg tablett', use: '1 tablett daglig', ...codeOf('N06AB06', 'Tablett') }
}

const codeOf = (atc: string, form: string) => ({ atc, form })

/** What the patient does not want everybody to see. */
export function drawLockedPrescriptions(random: Random, { patient }: Supply): readonly Prescription[] {
  if (!patient.hasLockedPrescriptions) return []
  const prescribed = workdayOnOrBefore(addDays(LATEST, -random.integer(200)))
  return [
    {
      ...lockedMedicine(patient, prescribed),
      prescriber: patient.gp,
      prescribed,
      validTo: addYears(prescribed, 1),
      refillsLeft: 1 + random.integer(3),
    },
  ]
}

export function drawDispensings(
  random: Random,
  { patient, pharmacy, rolls, earliest }: Supply,
): readonly Dispensing[] {
  const [firstRoll] = rolls.slice(-1)
  return patient.medicines
    .flatMap((medicine) => {
      const { name } = medicine
      const { atc, form, pack, days } = factsOf(name)
      const times = 1 + random.integer(8)
      const inRolls = firstRoll !== undefined && isPacked(medicine)
      // The last pack was about empty when the rolls began.
      const lastPack = inRolls ? workdayOnOrBefore(addDays(firstRoll, 3 - days)) : medicine.dispensed
      const packs = Array.from({ length: times }, (_, index) => ({
        amount: pack,
        // Fetched a few days before the pack is empty.
        dispensed:
          index === 0
            ? lastPack
            : workdayOnOrBefore(addDays(lastPack, -index * (days - 1 - random.integer(6)))),
      }))
      const delivered = inRolls ? rolls.map((dispensed) => ({ amount: inRoll(medicine), dispensed })) : []
      return [...delivered, ...packs].map((one) => ({
        name,
        atc,
        form,
        prescriber: patient.gp,
        pharmacy,
        ...one,
      }))
    })
    .filter(({ name, dispensed }) => dispensed >= earliest && dispensed >= firstDayOf(name, patient.born))
    .sort((one, other) => other.dispensed.localeCompare(one.dispensed))
}
