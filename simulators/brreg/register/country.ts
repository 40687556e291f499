// The country around the cast: every municipality with the units it would have, drawn from the room's seed. The
// municipalities bear their real names and numbers; their organisation numbers, and everything below, are made up.
import type { Random } from '#simulators/core/room/random.ts'
import { municipalStaff } from '#simulators/population/municipal-staff.ts'
import { MUNICIPALITIES, type Municipality } from '#simulators/population/municipalities.ts'
import { drawOrganisasjonsnummer } from '#simulators/population/numbers/organisasjonsnummer.ts'
import type { Address } from '#simulators/population/population.ts'
import { AUDITORS, COMPANY_PLANS, drawName, SECTIONS, SERVICES, STREETS, TROUBLES } from './country-plans.ts'
import { INDUSTRIES } from './industry-codes.ts'
import type { Unit } from './unit.ts'

interface Draw {
  readonly random: Random
  readonly number: () => string
}

interface Place {
  readonly name: string
  readonly addresses: readonly Address[]
  readonly box: Address
  readonly site: string
}

/** @param taken organisation numbers that somebody has already. */
export function drawCountry(random: Random, taken: Iterable<string>): readonly Unit[] {
  const draw = { random, number: numbers(random, taken) }
  const places = MUNICIPALITIES.map((municipality) => placeOf(municipality, random))
  return [
    ...AUDITORS.map((plan, index) => drawAuditor(draw, plan, places[index * 60])),
    ...places.flatMap((place) => [...drawMunicipality(draw, place), ...drawCompanies(draw, place)]),
  ]
}

function numbers(random: Random, taken: Iterable<string>): () => string {
  const used = new Set(taken)
  return () => {
    for (;;) {
      const number = drawOrganisasjonsnummer(random)
      if (used.has(number)) continue
      used.add(number)
      return number
    }
  }
}

function placeOf({ navn, kommunenummer }: Municipality, random: Random): Place {
  const name = navn.toLocaleUpperCase('nb')
  const place = {
    // Which postal codes lie in a municipality is not public knowledge that this could lean on: drawn.
    postnummer: String(100 + random.integer(9800)).padStart(4, '0'),
    poststed: name,
    kommune: name,
    kommunenummer,
  }
  const street = () => ({ adresse: [`${random.pick(STREETS)} ${1 + random.integer(90)}`], ...place })
  return {
    name,
    addresses: [street(), street(), street()],
    box: { adresse: [`Postboks ${1 + random.integer(900)}`], ...place },
    // `.example` belongs to nobody (RFC 2606).
    site: `www.${kommunenummer}.kommune.example`,
  }
}

function drawMunicipality({ random, number }: Draw, place: Place): readonly Unit[] {
  const staff = municipalStaff(place.box.kommunenummer, random.fraction())
  const kommune: Unit = {
    organisasjonsnummer: number(),
    navn: `${place.name} KOMMUNE`,
    form: 'KOMM',
    industry: INDUSTRIES['84.110'],
    address: place.addresses[0] ?? place.box,
    postadresse: place.box,
    hjemmeside: place.site,
    ansatte: staff,
    registered: date(random, 1995, 1),
  }
  const units = [kommune]
  const sections = new Map<string, Unit>()
  for (const { key, suffix, share, chance } of SECTIONS) {
    if (random.integer(100) >= chance) continue
    const section: Unit = {
      organisasjonsnummer: number(),
      navn: `${kommune.navn} ${suffix}`,
      form: 'ORGL',
      overordnetEnhet: kommune.organisasjonsnummer,
      industry: INDUSTRIES['84.120'],
      address: kommune.address,
      postadresse: place.box,
      ansatte: Math.floor(staff * share),
      registered: date(random, 1996, 20),
    }
    sections.set(key, section)
    units.push(section)
  }
  for (const { suffix, kode, count, share, most, below } of SERVICES) {
    const wanted = count[0] + random.integer(count[1] - count[0] + 1)
    for (let made = 0; made < wanted; made += 1)
      units.push({
        organisasjonsnummer: number(),
        navn: `${drawName(random)} ${suffix}`,
        form: 'BEDR',
        overordnetEnhet: (sections.get(below) ?? kommune).organisasjonsnummer,
        industry: INDUSTRIES[kode],
        address: random.pick(place.addresses),
        ansatte: drawStaff(random, staff * share, most),
        registered: date(random, 1996, 27),
        ...drawFate(random),
      })
  }
  return units
}

/** About as many as its share of the municipality's staff, somebody at least. */
function drawStaff(random: Random, share: number, most: number): number {
  const drawn = Math.floor(share * (0.8 + 0.2 * random.fraction()))
  return Math.max(1, Math.min(most, drawn))
}

function drawCompanies({ random, number }: Draw, place: Place): readonly Unit[] {
  const plan = COMPANY_PLANS[random.integer(12)]
  if (!plan) return []
  const trouble = TROUBLES[random.integer(20)]
  const company: Unit = {
    organisasjonsnummer: number(),
    navn: `${drawName(random)} ${plan.suffix} ${plan.form}`,
    form: plan.form,
    industry: INDUSTRIES[plan.kode],
    address: random.pick(place.addresses),
    ansatte: 3 + random.integer(28),
    registered: date(random, 1998, 25),
    regnskap: String(2023 + random.integer(2)),
    ...(trouble && { trouble }),
  }
  const { form: _form, regnskap: _regnskap, trouble: _trouble, ...shared } = company
  return [
    company,
    {
      ...shared,
      organisasjonsnummer: number(),
      form: 'BEDR',
      overordnetEnhet: company.organisasjonsnummer,
      // Some companies have bought their practice.
      ...(random.integer(4) === 0 && { eierskifte: date(random, 2023, 2) }),
    },
  ]
}

function drawAuditor({ random, number }: Draw, name: string, place: Place | undefined): Unit {
  if (!place) throw new RangeError('no place to lay an auditor in')
  return {
    organisasjonsnummer: number(),
    navn: `${name} IKS`,
    form: 'IKS',
    industry: INDUSTRIES['69.201'],
    address: random.pick(place.addresses),
    ansatte: 8 + random.integer(30),
    registered: date(random, 2001, 10),
    regnskap: '2024',
  }
}

/** Most units live on; a few are closed, deleted, or removed for legal reasons. */
function drawFate(random: Random): Pick<Unit, 'nedlagt' | 'slettet' | 'fjernet'> {
  const fate = random.integer(400)
  if (fate < 4) return { slettet: date(random, 2023, 2) }
  if (fate === 4) return { fjernet: date(random, 2023, 2) }
  return fate < 8 ? { nedlagt: date(random, 2023, 2) } : {}
}

function date(random: Random, from: number, years: number): string {
  const day = 1 + random.integer(28)
  const month = 1 + random.integer(12)
  return `${from + random.integer(years)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
