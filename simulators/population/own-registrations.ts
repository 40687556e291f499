// What patients register about themselves: nothing that the rest of the record contradicts.
import { youngestOf } from './medicines.ts'
import { ageOn } from './record/days.ts'
import { illnessesOf } from './record/medicine-facts.ts'

interface OwnRegistration {
  readonly title: string
  readonly detail: string
}

interface Person {
  readonly born: string
  readonly medicines: readonly { readonly name: string }[]
}

/** With the age in years from which somebody may have registered it. */
interface Possible extends OwnRegistration {
  readonly from: number
}

interface Option extends Possible {
  readonly below: number
}

/** From so many years on a patient is married, and from so many widowed (`record/about.ts`). */
export const MARRIED_FROM = 28
export const WIDOWED_FROM = 78

const OPTIONS: readonly Option[] = [
  { title: 'Nærmeste pårørende', detail: 'Mor og far. Vi bor sammen.', from: 0, below: 18 },
  { title: 'Nærmeste pårørende', detail: 'Moren min. Ring henne først.', from: 18, below: MARRIED_FROM },
  {
    title: 'Nærmeste pårørende',
    detail: 'Ektefellen min. Ring hvis jeg blir lagt inn.',
    from: MARRIED_FROM,
    below: WIDOWED_FROM,
  },
  {
    title: 'Nærmeste pårørende',
    detail: 'Barnet mitt. Ring hvis jeg blir lagt inn.',
    from: WIDOWED_FROM,
    below: 200,
  },
  {
    title: 'Behov ved kommunikasjon',
    detail: 'Har med seg en forelder, og trenger tid til å bli trygg.',
    from: 0,
    below: 16,
  },
  {
    title: 'Behov ved kommunikasjon',
    detail: 'Jeg ser dårlig og trenger at du sier hvem du er.',
    from: 60,
    below: 200,
  },
  {
    title: 'Behov ved kommunikasjon',
    detail: 'Jeg stammer. Gi meg tid til å snakke ferdig.',
    from: 16,
    below: 200,
  },
  { title: 'Organdonasjon', detail: 'Jeg ønsker å være organdonor.', from: 16, below: 200 },
]

/** @param day ISO date: the patient's age on it counts */
export function ownRegistrationsFor({ born, medicines }: Person, day: string): readonly Possible[] {
  const age = ageOn(born, day)
  const illnesses = illnessesOf(medicines)
  return [
    ...OPTIONS.filter(({ from, below }) => from <= age && age < below),
    ...(illnesses.length > 0
      ? [{ title: 'Sykdommer', detail: `${illnesses.join('. ')}.`, from: youngestWith(medicines) }]
      : []),
  ]
}

const youngestWith = (medicines: Person['medicines']) =>
  Math.max(...medicines.map(({ name }) => youngestOf(name)))
