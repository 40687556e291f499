// People with a role in an organisation who are not health workers. Two of them have surnames of the kinds
// that go wrong when somebody types them into Altinn: a mellomnavn taken for a surname, and a double surname.
import type { People, PersonPlan } from './people.ts'
import type { Population, Title } from './population.ts'

interface OtherPlan {
  readonly key: string
  readonly title: Title
  readonly person: PersonPlan
}

const PLANS: readonly OtherPlan[] = [
  {
    key: 'radmann',
    title: { nb: 'Kommunedirektør', en: 'Chief executive' },
    person: { gender: 'woman', born: [1962, 1978] },
  },
  {
    key: 'systemansvarlig',
    title: { nb: 'Systemansvarlig', en: 'System manager' },
    person: { gender: 'man', born: [1975, 1995], surname: 'hyphen' },
  },
  {
    key: 'kontaktperson',
    title: { nb: 'Kontaktperson', en: 'Contact person' },
    person: { gender: 'woman', born: [1968, 1990], surname: 'middle' },
  },
  {
    key: 'kommunalsjef',
    title: { nb: 'Kommunalsjef helse og omsorg', en: 'Head of health and care' },
    person: { gender: 'man', born: [1962, 1985] },
  },
  {
    key: 'nabo-radmann',
    title: { nb: 'Kommunedirektør i nabokommunen', en: 'Chief executive of the neighbouring municipality' },
    person: { gender: 'man', born: [1962, 1978] },
  },
  {
    key: 'daglig-leder',
    title: { nb: 'Daglig leder', en: 'General manager' },
    person: { gender: 'woman', born: [1965, 1990] },
  },
  // Has been given nothing yet: whoever takes over as system manager must get the right in Altinn first.
  {
    key: 'ny-systemansvarlig',
    title: { nb: 'Ny systemansvarlig', en: 'New system manager' },
    person: { gender: 'woman', born: [1980, 1998] },
  },
]

export function drawOthers(people: People): Population['others'] {
  return PLANS.map(({ key, title, person }) => ({ ...people.draw(key, person), key, title }))
}
