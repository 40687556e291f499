// The patients: one for each answer the health indicator can give, and one for each privacy rule.
import type { Faker } from '@faker-js/faker'
import type { Random } from '#simulators/core/room/random.ts'
import { lineDanser } from './line-danser.ts'
import { medicinesFor } from './medicines.ts'
import { withWrongCheckDigit } from './numbers/national-id.ts'
import { type Fakers, fullName, type People, type PersonPlan } from './people.ts'
import type {
  Address,
  Del,
  HealthWorker,
  IndicatorStatus,
  Organisation,
  Patient,
  Person,
} from './population.ts'
import { careFor } from './record/about.ts'
import { inOneRoll } from './record/multidose.ts'
import { drawCritical, drawMedicines, drawOwnRegistrations, drawVisits, LATEST } from './records.ts'
import { streetAddress } from './street.ts'
import { onTheWayToSykehjem } from './way-to-sykehjem.ts'

interface PatientPlan {
  readonly key: string
  readonly person: PersonPlan
  readonly status: IndicatorStatus
  readonly dead?: string
  readonly addressBlocked?: true
  readonly reserved?: true
  readonly sperret?: true
  readonly sperredeDeler?: readonly Del[]
  readonly minor?: true
  /** Keys of health workers whom the patient has blocked. */
  readonly blocks?: readonly string[]
  readonly lockedPrescriptions?: true
  readonly invalidNumber?: true
}

const PLANS: readonly PatientPlan[] = [
  { key: 'status-0', person: { gender: 'man', born: [1950, 1975] }, status: 0, invalidNumber: true },
  { key: 'status-1', person: { gender: 'woman', born: [1955, 1985] }, status: 1 },
  { key: 'status-2', person: { gender: 'man', born: [1940, 1965] }, status: 2 },
  { key: 'status-3', person: { gender: 'woman', born: [1935, 1960], surname: 'hyphen' }, status: 3 },
  { key: 'status-4', person: { gender: 'man', born: [1932, 1955] }, status: 4 },
  { key: 'reservert', person: { gender: 'man', born: [1960, 1985] }, status: 1, reserved: true },
  {
    key: 'sperret',
    person: { gender: 'woman', born: [1950, 1985], surname: 'middle' },
    status: 4,
    sperret: true,
    lockedPrescriptions: true,
  },
  {
    key: 'blokkert-helsepersonell',
    person: { gender: 'woman', born: [1950, 1985] },
    status: 2,
    blocks: ['sykepleier'],
  },
  { key: 'adressesperre', person: { gender: 'woman', born: [1970, 1995] }, status: 2, addressBlocked: true },
  { key: 'dod', person: { gender: 'man', born: [1930, 1942] }, status: 2, dead: '2026-02-17' },
  {
    key: 'd-nummer',
    person: { gender: 'man', born: [1975, 1998], kind: 'd-nummer', surname: 'foreign' },
    status: 2,
  },
  { key: 'mindrearig', person: { gender: 'woman', born: [2014, 2017] }, status: 2, minor: true },
  {
    key: 'delvis-sperret',
    person: { gender: 'man', born: [1945, 1970] },
    status: 4,
    sperredeDeler: ['legemidler', 'dokumenter'],
  },
]

interface Surroundings {
  readonly people: People
  readonly fakers: Fakers
  readonly organisations: readonly Organisation[]
  readonly healthWorkers: readonly HealthWorker[]
}

export function drawPatients(
  random: Random,
  { people, fakers, organisations, healthWorkers }: Surroundings,
): readonly Patient[] {
  const gp = describeGp(organisations, healthWorkers)
  const home = organisations.find(({ key }) => key === 'kommune')?.address
  const sykehjem = organisations.find(({ key }) => key === 'sykehjem')?.address
  const drawAddress = (stream: Random) =>
    `${streetAddress(fakers(stream))}, ${home?.postnummer} ${home?.poststed}`

  const drawPatient = (plan: PatientPlan): Patient => {
    const stream = random.fork(plan.key)
    const person = people.draw(plan.key, plan.person)
    return {
      ...person,
      ...(plan.invalidNumber && { pid: withWrongCheckDigit(person.pid) }),
      key: plan.key,
      status: plan.status,
      ...(plan.dead && { dead: plan.dead }),
      ...(plan.addressBlocked && { addressBlocked: true }),
      ...(plan.reserved && { reserved: true }),
      ...(plan.sperret && { sperret: true }),
      ...(plan.sperredeDeler && { sperredeDeler: plan.sperredeDeler }),
      ...(plan.minor && { minor: true }),
      blockedHealthWorkers: healthWorkers.flatMap(({ key, hprNumber }) =>
        hprNumber && plan.blocks?.includes(key) ? [hprNumber] : [],
      ),
      hasLockedPrescriptions: plan.lockedPrescriptions ?? false,
      address: plan.addressBlocked ? 'Adressen er sperret' : drawAddress(stream),
      gp,
      ...drawRecord(stream, fakers(stream), { plan, person, gp }),
    }
  }

  const patients = [
    lineDanser({ address: drawAddress(random.fork('line-danser')), gp }),
    ...PLANS.map(drawPatient),
  ]
  return patients.map((patient) => {
    const care = careFor(patient, patients, LATEST)
    if (care === 'sykehjem') return movedTo(sykehjem, onTheWayToSykehjem(patient))
    if (care !== 'hjemmetjeneste') return patient
    const medicines = inOneRoll(random.fork(patient.key).fork('roll'), patient.medicines, LATEST)
    return { ...patient, medicines }
  })
}

/** Whoever lives in a sykehjem for good is registered there. */
function movedTo(place: Address | undefined, patient: Patient): Patient {
  if (place === undefined || patient.addressBlocked) return patient
  return { ...patient, address: `${place.adresse.join(', ')}, ${place.postnummer} ${place.poststed}` }
}

/** Nothing is kept about a person without a kjernejournal. */
function drawRecord(
  random: Random,
  faker: Faker,
  { plan, person, gp }: { readonly plan: PatientPlan; readonly person: Person; readonly gp: string },
) {
  if (plan.status < 2)
    return { hasMedicines: false, critical: [], medicines: [], ownRegistrations: [], visits: [] }
  const medicines = drawMedicines(random, faker, {
    kinds: medicinesFor(person.born, LATEST),
    ...(person.kind === 'd-nummer' && { most: 2 }),
    ...(plan.dead && { before: plan.dead }),
  })
  return {
    hasMedicines: medicines.length > 0,
    critical: plan.status === 4 ? drawCritical(random, faker, gp) : [],
    medicines,
    ownRegistrations: plan.status === 3 ? drawOwnRegistrations(random, faker, { ...person, medicines }) : [],
    visits: drawVisits(random, person.born, plan.dead),
  }
}

function describeGp(organisations: readonly Organisation[], healthWorkers: readonly HealthWorker[]): string {
  const doctor = healthWorkers.find(({ key }) => key === 'lege')
  const office = organisations.find(({ key }) => key === 'legekontor')
  if (!doctor || !office) throw new RangeError('the cast has no doctor with an office')
  return `${fullName(doctor.name)}, ${office.navn}`
}
