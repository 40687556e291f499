// What Selvbetjening asks the registers over HTTP: who may act for whom (Altinn), and what a unit is (Enhetsregisteret).
import { z } from 'zod'
import type { SimulatorDeps } from '../../core/simulator.ts'
import { HELSEID_RESOURCES, type HelseidResource } from '../../population/index.ts'

export interface Unit {
  readonly number: string
  readonly name: string
  /** `KOMM`, `ORGL`, `BEDR` … */
  readonly form: string
  readonly parent?: string
  readonly codes: readonly string[]
  readonly deleted?: string
}

export interface Party {
  readonly number: string
  readonly name: string
  readonly form: string
  readonly rights: readonly HelseidResource[]
}

/** `away`: the register does not answer as it should. */
export interface Registers {
  mainUnit(number: string): Promise<Unit | 'unknown' | 'away'>
  unit(number: string): Promise<Unit | 'unknown' | 'away'>
  /** Sub-units of a hovedenhet, those below its organisasjonsledd too. */
  unitsBelow(number: string): Promise<readonly Unit[] | 'away'>
  /** Organisations that somebody has a role or a right in, with the units below them. */
  partiesOf(pid: string): Promise<readonly Party[] | 'away'>
}

const code = z.object({ kode: z.string() }).nullish()
const unitSchema = z.object({
  organisasjonsnummer: z.string(),
  navn: z.string().default(''),
  organisasjonsform: z.object({ kode: z.string() }).optional(),
  overordnetEnhet: z.string().optional(),
  slettedato: z.string().optional(),
  naeringskode1: code,
  naeringskode2: code,
  naeringskode3: code,
})
const enheter = z.object({
  _embedded: z
    .object({ enheter: z.array(unitSchema).optional(), underenheter: z.array(unitSchema).optional() })
    .optional(),
})

interface PartyJson {
  readonly organizationNumber: string | null
  readonly name: string
  readonly unitType: string | null
  readonly authorizedResources: readonly string[]
  readonly subunits: readonly PartyJson[]
}
const partySchema: z.ZodType<PartyJson> = z.object({
  organizationNumber: z.string().nullable().default(null),
  name: z.string(),
  unitType: z.string().nullable().default(null),
  authorizedResources: z.array(z.string()).default([]),
  get subunits() {
    return z.array(partySchema).default([])
  },
})

/** How far down organisasjonsledd are followed, and how many units of each are shown. */
const DEEPEST = 4
const PAGE = 200
const PATIENCE = 10_000

export function createRegisters({ addresses, fetch }: Pick<SimulatorDeps, 'addresses' | 'fetch'>): Registers {
  const api = `${addresses.brreg}/enhetsregisteret/api`

  async function ask<T>(schema: z.ZodType<T>, url: string, init: RequestInit = {}) {
    try {
      const headers = { accept: 'application/json', ...init.headers }
      const answer = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(PATIENCE) })
      if (answer.status === 404 || answer.status === 410) return 'unknown'
      if (answer.status !== 200) return 'away'
      const parsed = schema.safeParse(await answer.json())
      return parsed.success ? { found: parsed.data } : 'away'
    } catch {
      return 'away'
    }
  }

  async function lookUp(kind: 'enheter' | 'underenheter', number: string) {
    const answer = await ask(unitSchema, `${api}/${kind}/${encodeURIComponent(number)}`)
    return typeof answer === 'string' ? answer : asUnit(answer.found)
  }

  async function children(kind: 'enheter' | 'underenheter', number: string) {
    const query = new URLSearchParams({ overordnetEnhet: number, size: String(PAGE) })
    const answer = await ask(enheter, `${api}/${kind}?${query}`)
    if (typeof answer === 'string') return 'away'
    return (answer.found._embedded?.[kind] ?? []).map(asUnit)
  }

  async function below(number: string, depth: number): Promise<readonly Unit[] | 'away'> {
    const own = await children('underenheter', number)
    const sections = depth > 0 ? await children('enheter', number) : []
    if (own === 'away' || sections === 'away') return 'away'
    const all = [...own]
    for (const section of sections) {
      const deeper = await below(section.number, depth - 1)
      if (deeper === 'away') return 'away'
      all.push(...deeper)
    }
    return all
  }

  return {
    mainUnit: (number) => lookUp('enheter', number),
    unit: (number) => lookUp('underenheter', number),
    unitsBelow: (number) => below(number, DEEPEST),
    async partiesOf(pid) {
      const address = `${addresses.altinn}/accessmanagement/api/v1/resourceowner/authorizedparties`
      const answer = await ask(z.array(partySchema), address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'urn:altinn:person:identifier-no', value: pid }),
      })
      return typeof answer === 'string' ? 'away' : answer.found.flatMap(asParties)
    },
  }
}

function asUnit(json: z.infer<typeof unitSchema>): Unit {
  const codes = [json.naeringskode1, json.naeringskode2, json.naeringskode3]
  return {
    number: json.organisasjonsnummer,
    name: json.navn,
    form: json.organisasjonsform?.kode ?? '',
    codes: codes.flatMap((one) => (one ? [one.kode] : [])),
    ...(json.overordnetEnhet !== undefined && { parent: json.overordnetEnhet }),
    ...(json.slettedato !== undefined && { deleted: json.slettedato }),
  }
}

function asParties(json: PartyJson): readonly Party[] {
  const { organizationNumber, name, unitType, authorizedResources, subunits } = json
  const rights = HELSEID_RESOURCES.filter((resource) => authorizedResources.includes(resource))
  const own =
    organizationNumber === null ? [] : [{ number: organizationNumber, name, form: unitType ?? '', rights }]
  return [...own, ...subunits.flatMap(asParties)]
}
