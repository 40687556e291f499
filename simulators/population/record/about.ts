// Household, contact and care of a patient.
import type { Random } from '#simulators/core/room/random.ts'
import { MARRIED_FROM, WIDOWED_FROM } from '../own-registrations.ts'
import { createFaker } from '../people.ts'
import type { Patient, Population } from '../population.ts'
import { dischargedOn } from '../way-to-sykehjem.ts'
import { addDays, ageOn } from './days.ts'
import type { About } from './record.ts'
import { workdayOnOrBefore } from './workdays.ts'

interface Situation {
  readonly patient: Patient
  readonly population: Population
  readonly latest: string
}

interface Circumstances {
  readonly patient: Patient
  readonly latest: string
  /** Days on which medicines packed by dose were delivered, newest first. */
  readonly rolls: readonly string[]
}

/** Years: who lives at home then has help there. */
export const CARED_FOR_FROM = 75

/** Of those who are neither young nor old; a cohabitant is unmarried to the population register. */
const MARITAL_STATUSES = ['Gift', 'Gift', 'Gift', 'Samboer', 'Skilt'] as const

const MOTHER_TONGUES: Readonly<Record<string, string>> = {
  Zieliński: 'Polsk',
  Tesfaye: 'Tigrinja',
  Melnyk: 'Ukrainsk',
  Kazlauskas: 'Litauisk',
  Åkesson: 'Svensk',
}

export function drawAbout(random: Random, circumstances: Circumstances, care: About['care']): About {
  const { patient, latest, rolls } = circumstances
  const age = ageOn(patient.born, latest)
  const language = MOTHER_TONGUES[patient.name.family] ?? 'Norsk'
  const [since] = rolls.slice(-1)
  return {
    ...drawFamily(random, patient, age),
    ...(!patient.minor && age < 80 && { email: emailOf(patient) }),
    gpSince: String(Math.max(Number(patient.born.slice(0, 4)), 2009 + random.integer(14))),
    language,
    needsInterpreter: language !== 'Norsk' && language !== 'Svensk',
    ...(care && { care }),
    ...(since !== undefined && { multidose: { since } }),
  }
}

function drawFamily(random: Random, { name, gender, ownRegistrations }: Patient, age: number) {
  const faker = createFaker(random)
  const relative = (relation: string, sex: 'female' | 'male') => ({
    relation,
    name: `${faker.person.firstName(sex)} ${name.family}`,
  })
  if (age < MARRIED_FROM)
    return { maritalStatus: 'Ugift', relatives: [relative('Mor', 'female'), relative('Far', 'male')] }
  const child = random.integer(2) === 0 ? relative('Datter', 'female') : relative('Sønn', 'male')
  if (age >= WIDOWED_FROM)
    return { maritalStatus: gender === 'woman' ? 'Enke' : 'Enkemann', relatives: [child] }
  const other = gender === 'woman' ? 'male' : 'female'
  const told = ownRegistrations.some(({ detail }) => detail.startsWith('Ektefellen'))
  switch (told ? 'Gift' : random.fork('marital-status').pick(MARITAL_STATUSES)) {
    case 'Gift':
      return { maritalStatus: 'Gift', relatives: [relative('Ektefelle', other), child] }
    case 'Samboer':
      return { maritalStatus: 'Ugift', relatives: [drawCohabitant(random.fork('cohabitant'), other), child] }
    default:
      return { maritalStatus: 'Skilt', relatives: [child] }
  }
}

/** Has kept the name of before, as nearly all who are not married have. */
function drawCohabitant(random: Random, sex: 'female' | 'male') {
  const { person } = createFaker(random)
  return { relation: 'Samboer', name: `${person.firstName(sex)} ${person.lastName()}` }
}

/** The oldest living patient has a place at the sykehjem; others of a great age have help at home. */
export function careFor(
  patient: Patient,
  patients: readonly Patient[],
  latest: string,
): 'sykehjem' | 'hjemmetjeneste' | undefined {
  if (patient.dead !== undefined || patient.status < 2) return undefined
  const living = patients.filter(({ status, dead }) => status >= 2 && dead === undefined)
  const oldest = living.reduce((one, other) => (other.born < one.born ? other : one))
  // By number: somebody may have been told something new since, and is another object then.
  if (patient.pid === oldest.pid) return 'sykehjem'
  return ageOn(patient.born, latest) >= CARED_FOR_FROM ? 'hjemmetjeneste' : undefined
}

export function careOf(random: Random, { patient, population, latest }: Situation): About['care'] {
  const kind = careFor(patient, population.patients, latest)
  const name = population.organisations.find(({ key }) => key === kind)?.navn
  if (kind === undefined || name === undefined) return undefined
  const lastDispensed = patient.medicines[0]?.dispensed ?? addDays(latest, -30)
  // What an institution gives its residents is not dispensed on prescription.
  const since =
    kind === 'sykehjem'
      ? (dischargedOn(patient) ?? addDays(lastDispensed, 1))
      : workdayOnOrBefore(addDays(latest, -200 - random.integer(1300)))
  return { kind, name, since }
}

function emailOf({ name }: Patient): string {
  const part = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('ø', 'o')
      .replaceAll('æ', 'ae')
      .replaceAll('ł', 'l')
      .normalize('NFD')
      .replace(/[^a-z-]/g, '')
  return `${part(name.given)}.${part(name.family)}@example.com`
}
