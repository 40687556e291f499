// Units as Enhetsregisteret answered about them, whoever asked.
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { members, text } from '../jwt.ts'
import { type Members, membersOf } from '../members.ts'
import { type Moment, momentOf } from '../moment.ts'
import { bodyText } from '../seen.ts'

export interface RegisteredUnit extends Moment {
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
    const answer = members(bodyText(exchange.response?.body))
    for (const found of [answer, ...foundIn(answer)]) {
      const unit = unitIn(found, exchange)
      if (unit) units.set(unit.organisasjonsnummer, unit)
    }
  }
  return units
}

/** The page of a search. */
function foundIn({ _embedded: embedded }: Members): readonly Members[] {
  return Object.values(membersOf(embedded)).flat().map(membersOf)
}

function unitIn(answer: Members, exchange: Exchange): RegisteredUnit | undefined {
  const organisasjonsnummer = text(answer['organisasjonsnummer'])
  if (organisasjonsnummer === undefined) return undefined
  return {
    ...momentOf(exchange),
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

const codeIn = (value: unknown): string | undefined => text(membersOf(value)['kode'])

/** HelseID's rights are given on a hovedenhet: no sub-unit, no organisasjonsledd (NHN's steps, step 2). */
export const isHovedenhet = ({ form, overordnetEnhet, slettet }: RegisteredUnit): boolean =>
  form !== 'ORGL' && overordnetEnhet === undefined && !slettet

/** Kjernejournal is for units within health and care (NHN's steps, step 2). */
export const isWithinHealth = ({ naeringskoder, slettet }: RegisteredUnit): boolean =>
  !slettet && naeringskoder.some((kode) => /^8[678]/.test(kode))
