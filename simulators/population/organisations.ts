// The organisations: two municipalities with what lies below them, two companies, and two units that are gone.
import type { Faker } from '@faker-js/faker'
import type { Random } from '#simulators/core/room/random.ts'
import { HEALTH_SHARE, municipalStaff } from './municipal-staff.ts'
import { drawOrganisasjonsnummer } from './numbers/organisasjonsnummer.ts'
import type { Fakers } from './people.ts'
import { PLACES, type Place } from './places.ts'
import type { Address, Organisation } from './population.ts'
import { streetAddress } from './street.ts'

type Role = Organisation['roles'][number]

interface OrganisationPlan {
  readonly key: string
  readonly form: Organisation['form']
  /** Key of the unit above; it must stand earlier in the list. */
  readonly below?: string
  readonly suffix: string
  readonly kode: keyof typeof NAERINGSKODER
  /** Absent: follows from how many live there. */
  readonly ansatte?: readonly [number, number]
  readonly roles?: readonly { readonly type: Role['type']; readonly holder: keyof RoleHolders }[]
  readonly slettet?: string
  readonly fjernet?: string
}

/** Who holds the roles, by fødselsnummer. */
export interface RoleHolders {
  readonly radmann: string
  readonly kontaktperson: string
  readonly kommunalsjef: string
  readonly naboRadmann: string
  readonly dagligLeder: string
}

/** SN2025, as Enhetsregisteret answers since the change from SN2007. */
const NAERINGSKODER = {
  '62.100': 'Dataprogrammeringstjenester',
  '84.110': 'Generell offentlig administrasjon',
  '84.120': 'Offentlig administrasjon tilknyttet helsestell, sosial virksomhet, undervisning og kultur',
  '85.100': 'Barnehager og førskoleundervisning',
  '86.210': 'Allmennlegetjenester',
  '86.941': 'Sykepleietjenester og andre helsetjenester i hjemmet',
  '87.102': 'Sykehjemstjenester',
  '88.102': 'Dagaktivitetstilbud tilpasset målgrupper',
} as const

const ADJECTIVES = [
  ...['BLID', 'DEILIG', 'FLITTIG', 'KVIKK', 'LYSTIG', 'MODIG', 'MUNTER', 'NØYTRAL'],
  ...['ORDINÆR', 'ROLIG', 'ROSA', 'SINDIG', 'SMIDIG', 'STOLT', 'TAPPER', 'VENNLIG'],
]

const PLANS: readonly OrganisationPlan[] = [
  {
    key: 'kommune',
    form: 'KOMM',
    suffix: 'BJØRN KOMMUNE',
    kode: '84.110',
    roles: [
      { type: 'DAGL', holder: 'radmann' },
      { type: 'KONT', holder: 'kontaktperson' },
    ],
  },
  {
    key: 'helse-og-omsorg',
    form: 'ORGL',
    below: 'kommune',
    suffix: 'BJØRN KOMMUNE HELSE OG OMSORG',
    kode: '84.120',
    roles: [{ type: 'DAGL', holder: 'kommunalsjef' }],
  },
  {
    key: 'sykehjem',
    form: 'BEDR',
    below: 'helse-og-omsorg',
    suffix: 'BJØRN SYKEHJEM',
    kode: '87.102',
    ansatte: [60, 180],
  },
  {
    key: 'hjemmetjeneste',
    form: 'BEDR',
    below: 'kommune',
    suffix: 'BJØRN HJEMMETJENESTE',
    kode: '86.941',
    ansatte: [40, 160],
  },
  {
    key: 'legekontor',
    form: 'BEDR',
    below: 'kommune',
    suffix: 'BJØRN LEGEKONTOR',
    kode: '86.210',
    ansatte: [6, 18],
  },
  {
    key: 'slettet',
    form: 'BEDR',
    below: 'kommune',
    suffix: 'BJØRN DAGSENTER',
    kode: '88.102',
    ansatte: [0, 0],
    slettet: '2024-05-31',
  },
  {
    key: 'fjernet',
    form: 'BEDR',
    below: 'kommune',
    suffix: 'BJØRN AVLASTNING',
    kode: '87.102',
    ansatte: [0, 0],
    fjernet: '2023-11-15',
  },
  {
    key: 'nabokommune',
    form: 'KOMM',
    suffix: 'ELG KOMMUNE',
    kode: '84.110',
    roles: [{ type: 'DAGL', holder: 'naboRadmann' }],
  },
  {
    key: 'nabosykehjem',
    form: 'BEDR',
    below: 'nabokommune',
    suffix: 'ELG SYKEHJEM',
    kode: '87.102',
    ansatte: [40, 120],
  },
  {
    key: 'legesenter-as',
    form: 'AS',
    suffix: 'TIGER LEGESENTER AS',
    kode: '86.210',
    ansatte: [6, 24],
    roles: [{ type: 'DAGL', holder: 'dagligLeder' }],
  },
  {
    key: 'feil-naeringskode',
    form: 'AS',
    suffix: 'TIGER PROGRAMVARE AS',
    kode: '62.100',
    ansatte: [5, 40],
    roles: [{ type: 'DAGL', holder: 'dagligLeder' }],
  },
  // Was 88.911 until SN2025, and is no longer within health and care.
  {
    key: 'barnehage',
    form: 'BEDR',
    below: 'kommune',
    suffix: 'BJØRN BARNEHAGE',
    kode: '85.100',
    ansatte: [8, 30],
  },
]

export function drawOrganisations(
  random: Random,
  fakers: Fakers,
  holders: RoleHolders,
): readonly Organisation[] {
  const taken = new Set<string>()
  const places = fakers(random.fork('places')).helpers.arrayElements(PLACES, 2)
  const adjectives = fakers(random.fork('names')).helpers.arrayElements(ADJECTIVES, 4)
  const surroundings = (plan: OrganisationPlan) => {
    const neighbour = plan.key === 'nabokommune' || plan.below === 'nabokommune'
    return {
      place: places[neighbour ? 1 : 0],
      prefix: adjectives.slice(neighbour ? 2 : 0, neighbour ? 4 : 2).join(' '),
    }
  }

  const drawn: Organisation[] = []
  for (const plan of PLANS) {
    const stream = random.fork(plan.key)
    const { place = PLACES[0], prefix } = surroundings(plan)
    const parent = drawn.find(({ key }) => key === plan.below)
    drawn.push({
      key: plan.key,
      organisasjonsnummer: drawUntaken(stream, taken),
      navn: `${prefix} ${plan.suffix}`,
      form: plan.form,
      ...(parent && { overordnetEnhet: parent.organisasjonsnummer }),
      naeringskode: { kode: plan.kode, beskrivelse: NAERINGSKODER[plan.kode] },
      address: drawAddress(fakers(stream), place),
      ansatte: drawStaff(stream, plan, { parent, place }),
      registered: `${1995 + stream.integer(25)}-0${1 + stream.integer(9)}-${10 + stream.integer(18)}`,
      ...(plan.slettet && { slettet: plan.slettet }),
      ...(plan.fjernet && { fjernet: plan.fjernet }),
      roles: (plan.roles ?? []).map(({ type, holder }) => ({ type, pid: holders[holder] })),
    })
  }
  return drawn
}

function drawStaff(
  random: Random,
  { ansatte }: OrganisationPlan,
  { parent, place }: { readonly parent: Organisation | undefined; readonly place: Place | undefined },
): number {
  if (ansatte) return ansatte[0] + random.integer(ansatte[1] - ansatte[0] + 1)
  if (parent) return Math.floor(parent.ansatte * HEALTH_SHARE)
  return municipalStaff(place?.kommunenummer ?? '', random.fraction())
}

function drawUntaken(random: Random, taken: Set<string>): string {
  for (;;) {
    const organisasjonsnummer = drawOrganisasjonsnummer(random)
    if (taken.has(organisasjonsnummer)) continue
    taken.add(organisasjonsnummer)
    return organisasjonsnummer
  }
}

function drawAddress(faker: Faker, place: Place | undefined): Address {
  if (!place) throw new RangeError('no place to lay an organisation in')
  return { adresse: [streetAddress(faker)], ...place }
}
