// Draws people: a name, a birth date, and a number that agrees with both. Nobody is drawn twice.
import { base, en, Faker, nb_NO } from '@faker-js/faker'
import type { Random } from '#simulators/core/room/random.ts'
import { drawNationalId } from './numbers/national-id.ts'
import type { Name, Person } from './population.ts'
import { TEST_PIDS } from './test-persons.ts'

export interface PersonPlan {
  readonly gender: 'woman' | 'man'
  /** Years of birth, from and to. */
  readonly born: readonly [number, number]
  readonly kind?: 'fødselsnummer' | 'd-nummer'
  /** `middle`: Kari Berg Hansen. `hyphen`: Kari Berg-Hansen. `foreign`: a name from abroad. Else Kari Hansen. */
  readonly surname?: 'middle' | 'hyphen' | 'foreign'
}

export interface People {
  draw(key: string, plan: PersonPlan): Person
}

/** A Faker that draws from this stream, until it is asked for the next. */
export type Fakers = (random: Random) => Faker

/** One Faker for many streams: making it costs more than all that is drawn from it. */
export function createFakers(): Fakers {
  let current: Random | undefined
  const faker = createFaker({ fraction: () => current?.fraction() ?? 0 })
  return (random) => {
    current = random
    return faker
  }
}

const FOREIGN_NAMES = {
  woman: ['Agnieszka Wiśniewska', 'Lina Haddad', 'Olena Kovalenko', 'Rasa Petrauskaitė', 'Ylva Lindqvist'],
  man: ['Tomasz Zieliński', 'Yonas Tesfaye', 'Andrij Melnyk', 'Tomas Kazlauskas', 'Björn Åkesson'],
} as const

export function createPeople(random: Random, fakers: Fakers): People {
  const takenNumbers = new Set(TEST_PIDS)
  const takenNames = new Set<string>()

  return {
    draw(key, plan) {
      const stream = random.fork(key)
      const faker = fakers(stream)
      for (;;) {
        const name = drawName(faker, stream, plan)
        const born = drawDate(stream, plan.born)
        const kind = plan.kind ?? 'fødselsnummer'
        const pid = drawNationalId(stream, { born, gender: plan.gender, kind })
        if (takenNumbers.has(pid) || takenNames.has(fullName(name))) continue
        takenNumbers.add(pid)
        takenNames.add(fullName(name))
        return { pid, kind, name, born, gender: plan.gender }
      }
    },
  }
}

/** A Faker of its own that draws from the room's stream: never the shared one, which every room would move. */
export function createFaker(random: Pick<Random, 'fraction'>): Faker {
  return new Faker({
    locale: [nb_NO, en, base],
    randomizer: { next: () => random.fraction(), seed: () => undefined },
  })
}

/** Kari Berg Hansen. */
export function fullName({ given, middle, family }: Name): string {
  return [given, middle, family].filter((part) => part !== '').join(' ')
}

function drawName(faker: Faker, random: Random, plan: PersonPlan): Name {
  if (plan.surname === 'foreign') {
    const [given = '', family = ''] = random.pick(FOREIGN_NAMES[plan.gender]).split(' ')
    return { given, middle: '', family }
  }
  const given = faker.person.firstName(plan.gender === 'woman' ? 'female' : 'male')
  const [one = '', other = ''] = faker.helpers.arrayElements(nb_NO.person?.last_name?.generic ?? [], 2)
  if (plan.surname === 'middle') return { given, middle: one, family: other }
  if (plan.surname === 'hyphen') return { given, middle: '', family: `${one}-${other}` }
  return { given, middle: '', family: one }
}

function drawDate(random: Random, [from, to]: readonly [number, number]): string {
  const first = Date.UTC(from, 0, 1)
  const days = Math.round((Date.UTC(to + 1, 0, 1) - first) / 86_400_000)
  return new Date(first + random.integer(days) * 86_400_000).toISOString().slice(0, 10)
}
