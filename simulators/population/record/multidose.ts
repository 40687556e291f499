// Medicines packed by dose: the pharmacy sends a roll for a fortnight at a time, with the tablets that are taken at fixed
// hours. What is taken when needed, or is no tablet to swallow, comes in packs as before.
import type { Random } from '#simulators/core/room/random.ts'
import type { Patient } from '../population.ts'
import { addDays } from './days.ts'
import { factsOf } from './medicine-facts.ts'
import { workdayOnOrBefore } from './workdays.ts'

const ROLL_DAYS = 14
const PACKED = ['Tablett', 'Depottablett', 'Enterotablett']

type Medicine = Patient['medicines'][number]

export function isPacked({ name, use }: Pick<Medicine, 'name' | 'use'>): boolean {
  return PACKED.includes(factsOf(name).form) && !use.includes('ved behov')
}

/** What one roll holds of a medicine. */
export function inRoll({ use }: Pick<Medicine, 'use'>): string {
  return `${ROLL_DAYS * (use.includes('morgen og kveld') ? 2 : 1)} stk. i multidose`
}

/** What is packed comes on one day, in the last fortnight. */
export function inOneRoll(
  random: Pick<Random, 'integer'>,
  medicines: readonly Medicine[],
  latest: string,
): readonly Medicine[] {
  const delivered = workdayOnOrBefore(addDays(latest, -1 - random.integer(ROLL_DAYS)))
  return medicines
    .map((medicine) => (isPacked(medicine) ? { ...medicine, dispensed: delivered } : medicine))
    .sort((one, other) => other.dispensed.localeCompare(one.dispensed))
}

/** The days on which rolls were delivered, newest first; none when there is nothing to pack. */
export function drawRolls(random: Random, medicines: readonly Medicine[]): readonly string[] {
  const [newest] = medicines
    .filter(isPacked)
    .map(({ dispensed }) => dispensed)
    .sort()
    .reverse()
  if (newest === undefined) return []
  const count = 4 + random.integer(9)
  return Array.from({ length: count }, (_, index) => workdayOnOrBefore(addDays(newest, -index * ROLL_DAYS)))
}
