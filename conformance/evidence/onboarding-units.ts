// Units as Enhetsregisteret answered about them, whoever asked.
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { members, text } from './jwt.ts'

export interface RegisteredUnit {
  readonly seq: number
  readonly at: number
  readonly organisasjonsnummer: string
  readonly navn: string
  /** KOMM, ORGL, BEDR … */
  readonly form: string
  readonly overordnetEnhet: string | undefined
  readonly naeringskoder: readonly string[]
  readonly slettet: boolean
}

const LOOK_UPS = new Set([
  'brreg.enhet',
  'brreg.underenhet',
  'brreg.search-enheter',
  'brreg.search-underenheter',
])

export function readRegisteredUnits(exchanges: readonly Exchange[]): ReadonlyMap<string, RegisteredUnit> {
  const units = new Map<string, RegisteredUnit>()
  for (const exchange of exchanges) {
    if (!LOOK_UPS.has(exchange.operation)) continue
    const body = exchange.response?.body
    const answer = members(body && 'text' in body ? body.text : undefined)
    for (const found of [answer, ...foundIn(answer)]) {
      const unit = unitIn(found, exchange)
      if (unit) units.set(unit.organisasjonsnummer, unit)
    }
  }
  return units
}

type Members = Readonly<Record<string, unknown>>

/** The page of a search. */
function foundIn({ _embedded: embedded }: Members): readonly Members[] {
  if (typeof embedded !== 'object' || embedded === null) return []
  return Object.values(embedded)
    .flat()
    .filter((one): one is Members => typeof one === 'object' && one !== null)
}

function unitIn(answer: Members, { seq, at }: Exchange): RegisteredUnit | undefined {
  const organisasjonsnummer = text(answer['organisasjonsnummer'])
  if (organisasjonsnummer === undefined) return undefined
  return {
    seq,
    at: Date.parse(at),
    organisasjonsnummer,
    navn: text(answer['navn']) ?? '',
    form: codeIn(answer['organisasjonsform']) ?? '',
    overordnetEnhet: text(answer['overordnetEnhet']),
    naeringskoder: ['naeringskode1', 'naeringskode2', 'naeringskode3'].flatMap(
      (name) => codeIn(answer[name]) ?? [],
    ),
    slettet: answer['slettedato'] !== undefined,
  }
}

function codeIn(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'kode' in value ? text(value.kode) : undefined
}

/** HelseID's rights are given on a hovedenhet: no sub-unit, no organisasjonsledd (NHN's steps, step 2). */
export const isHovedenhet = ({ form, overordnetEnhet, slettet }: RegisteredUnit): boolean =>
  form !== 'ORGL' && overordnetEnhet === undefined && !slettet

/** Kjernejournal is for units within health and care (NHN's steps, step 2). */
export const isWithinHealth = ({ naeringskoder, slettet }: RegisteredUnit): boolean =>
  !slettet && naeringskoder.some((kode) => /^8[678]/.test(kode))
