// Medicines to fill a list with. No antibiotics and no anti-inflammatories: whatever is drawn goes together
// with any critical information in `records.ts`.
import { addDays, addYears, ageOn, birthday } from './record/days.ts'

export interface MedicineKind {
  readonly name: string
  readonly use: string
  /** Years: nobody younger has it. */
  readonly from: number
  /** Years: nobody of that age has it any longer. */
  readonly below?: number
}

/** Days before the records end in which what a patient has now was last fetched. */
export const FETCHED_WITHIN = 150
const GROWN_UP = 18

const STEROID_INHALER: MedicineKind = {
  name: 'Budesonid/formoterol 160/4,5 mikrogram inhalasjonspulver',
  use: '1 inhalasjon morgen og kveld mot astma',
  from: 12,
}

const MEDICINES: readonly MedicineKind[] = [
  { name: 'Amlodipin 5 mg tablett', use: '1 tablett morgen mot høyt blodtrykk', from: 40 },
  { name: 'Atorvastatin 20 mg tablett', use: '1 tablett kveld mot høyt kolesterol', from: 40 },
  STEROID_INHALER,
  { name: 'Escitalopram 10 mg tablett', use: '1 tablett morgen mot depresjon', from: 18 },
  { name: 'Kalsium/vitamin D 500 mg/800 IE tyggetablett', use: '1 tablett daglig mot benskjørhet', from: 60 },
  {
    name: 'Levotyroksin 50 mikrogram tablett',
    use: '1 tablett morgen, fastende, mot lavt stoffskifte',
    from: 25,
  },
  { name: 'Losartan 50 mg tablett', use: '1 tablett morgen mot høyt blodtrykk', from: 40 },
  { name: 'Makrogol pulver til mikstur', use: '1 dosepose daglig ved behov mot forstoppelse', from: 12 },
  { name: 'Metformin 500 mg tablett', use: '1 tablett morgen og kveld mot diabetes type 2', from: 40 },
  { name: 'Pantoprazol 20 mg enterotablett', use: '1 tablett morgen mot sure oppstøt', from: 18 },
  {
    name: 'Paracetamol 500 mg tablett',
    use: '1–2 tabletter ved behov mot smerte, høyst 8 i døgnet',
    from: 12,
  },
  {
    name: 'Salbutamol 0,1 mg/dose inhalasjonsaerosol',
    use: '1–2 inhalasjoner ved behov mot tung pust',
    from: 12,
  },
]

const CHILDRENS_MEDICINES: readonly MedicineKind[] = [
  {
    name: 'Cetirizin 10 mg tablett',
    use: '½ tablett inntil to ganger daglig ved behov mot pollenallergi',
    from: 6,
    below: 12,
  },
  { name: 'Cetirizin 10 mg tablett', use: '1 tablett daglig ved behov mot pollenallergi', from: 12 },
  {
    name: 'Hydrokortison 1 % krem',
    use: 'Et tynt lag én gang daglig på eksemet, inntil to uker om gangen',
    from: 1,
    below: 3,
  },
  { name: 'Salbutamol 0,1 mg/dose inhalasjonsaerosol', use: '1–2 inhalasjoner ved behov mot astma', from: 2 },
  STEROID_INHALER,
]

/**
 * What somebody may have: old enough for it already when it was last fetched.
 * @param latest ISO date on which the records end
 */
export function medicinesFor(born: string, latest: string): readonly MedicineKind[] {
  const now = ageOn(born, latest)
  const then = ageOn(born, addDays(latest, -FETCHED_WITHIN))
  return (now < GROWN_UP ? CHILDRENS_MEDICINES : MEDICINES).filter(
    ({ from, below }) => from <= then && now < (below ?? Infinity),
  )
}

const YOUNGEST = new Map<string, number>()
for (const { name, from } of [...MEDICINES, ...CHILDRENS_MEDICINES])
  YOUNGEST.set(name, Math.min(from, YOUNGEST.get(name) ?? from))

/** Years: nobody younger has it. */
export const youngestOf = (name: string) => YOUNGEST.get(name) ?? 0

/** The birthday, as an ISO date, before which nobody has it. */
export const firstDayOf = (name: string, born: string) => birthday(born, youngestOf(name))

/** Whoever is born after this day has no medicines yet. */
export function lastBirthdayWithMedicines(latest: string): string {
  const youngest = Math.min(...YOUNGEST.values())
  return addYears(addDays(latest, -FETCHED_WITHIN), -youngest)
}
