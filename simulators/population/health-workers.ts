// The health workers: one for each profession with access, and those who meet a closed door.
import type { Random } from '#simulators/core/room/random.ts'
import type { People, PersonPlan } from './people.ts'
import type { HealthWorker, Organisation, Profession } from './population.ts'
import { TEST_HPR_NUMBERS } from './test-persons.ts'

interface HealthWorkerPlan {
  readonly key: string
  readonly person: PersonPlan
  /** None: not in HPR. */
  readonly profession?: Profession
  /** Another that the person had, and has no longer. */
  readonly lapsed?: Profession
  /** Keys of the units where the person works. */
  readonly works: readonly string[]
}

const PLANS: readonly HealthWorkerPlan[] = [
  {
    key: 'lege',
    person: { gender: 'woman', born: [1970, 1988] },
    profession: 'LE',
    works: ['legekontor', 'sykehjem', 'legesenter-as'],
  },
  {
    key: 'sykepleier',
    person: { gender: 'man', born: [1980, 1998], surname: 'middle' },
    profession: 'SP',
    works: ['sykehjem', 'hjemmetjeneste'],
  },
  {
    key: 'vernepleier',
    person: { gender: 'woman', born: [1975, 1998], surname: 'hyphen' },
    profession: 'VP',
    works: ['hjemmetjeneste'],
  },
  {
    key: 'provisorfarmasoyt',
    person: { gender: 'man', born: [1970, 1995] },
    profession: 'FA1',
    works: ['sykehjem'],
  },
  {
    key: 'reseptarfarmasoyt',
    person: { gender: 'woman', born: [1970, 1998] },
    profession: 'FA2',
    works: ['hjemmetjeneste'],
  },
  {
    key: 'helsefagarbeider',
    person: { gender: 'man', born: [1985, 2003] },
    profession: 'HF',
    lapsed: 'SP',
    works: ['sykehjem'],
  },
  { key: 'uten-hpr', person: { gender: 'woman', born: [1990, 2004] }, works: ['sykehjem'] },
  {
    key: 'to-arbeidsgivere',
    person: { gender: 'woman', born: [1980, 1998] },
    profession: 'SP',
    works: ['sykehjem', 'nabosykehjem'],
  },
]

export function drawHealthWorkers(
  random: Random,
  people: People,
  organisations: readonly Organisation[],
): readonly HealthWorker[] {
  const taken = new Set(TEST_HPR_NUMBERS)
  return PLANS.map((plan) => ({
    ...people.draw(plan.key, plan.person),
    key: plan.key,
    ...(plan.profession && { hprNumber: drawHprNumber(random.fork(plan.key), taken) }),
    authorizations: [
      ...(plan.profession ? [{ profession: plan.profession, active: true }] : []),
      ...(plan.lapsed ? [{ profession: plan.lapsed, active: false }] : []),
    ],
    arbeidssteder: organisations
      .filter(({ key }) => plan.works.includes(key))
      .sort((one, other) => plan.works.indexOf(one.key) - plan.works.indexOf(other.key))
      .map(({ organisasjonsnummer }) => organisasjonsnummer),
  }))
}

/** The series of NHN's own test persons; the rule for HPR's check digit is not public. */
function drawHprNumber(random: Random, taken: Set<string>): string {
  for (;;) {
    const hprNumber = `5655${String(random.integer(100_000)).padStart(5, '0')}`
    if (taken.has(hprNumber)) continue
    taken.add(hprNumber)
    return hprNumber
  }
}
