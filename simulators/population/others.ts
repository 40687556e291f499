// People with a role in an organisation who are not health workers. Two of them have surnames of the kinds
// that go wrong when somebody types them into Altinn: a mellomnavn taken for a surname, and a double surname.
import type { People, PersonPlan } from './people.ts'
import type { Population } from './population.ts'

interface OtherPlan {
  readonly key: string
  readonly title: string
  readonly person: PersonPlan
}

const PLANS: readonly OtherPlan[] = [
  { key: 'radmann', title: 'Rådmann', person: { gender: 'woman', born: [1962, 1978] } },
  {
    key: 'systemansvarlig',
    title: 'Systemansvarlig',
    person: { gender: 'man', born: [1975, 1995], surname: 'hyphen' },
  },
  {
    key: 'kontaktperson',
    title: 'Kontaktperson',
    person: { gender: 'woman', born: [1968, 1990], surname: 'middle' },
  },
  {
    key: 'kommunalsjef',
    title: 'Kommunalsjef helse og omsorg',
    person: { gender: 'man', born: [1962, 1985] },
  },
  { key: 'nabo-radmann', title: 'Rådmann i nabokommunen', person: { gender: 'man', born: [1962, 1978] } },
  { key: 'daglig-leder', title: 'Daglig leder', person: { gender: 'woman', born: [1965, 1990] } },
  // Has been given nothing yet: whoever takes over as system manager must get the right in Altinn first.
  {
    key: 'ny-systemansvarlig',
    title: 'Ny systemansvarlig',
    person: { gender: 'woman', born: [1980, 1998] },
  },
]

export function drawOthers(people: People): Population['others'] {
  return PLANS.map(({ key, title, person }) => ({ ...people.draw(key, person), key, title }))
}
