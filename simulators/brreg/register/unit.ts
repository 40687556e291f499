// A unit as the register holds it: one of the cast, or one of the country around them.
import type { Address, Organisation } from '#simulators/population/population.ts'
import type { UnitKind } from '../media-types.ts'
import { type Industry, industryOf } from './industry-codes.ts'

export type UnitForm = 'AS' | 'BEDR' | 'IKS' | 'KOMM' | 'ORGL'

export type Trouble = 'konkurs' | 'underAvvikling' | 'underTvangsavviklingEllerTvangsopplosning'

export interface Unit {
  readonly organisasjonsnummer: string
  /** In upper case. */
  readonly navn: string
  readonly form: UnitForm
  readonly overordnetEnhet?: string
  readonly industry: Industry
  /** Forretningsadresse, or beliggenhetsadresse of an underenhet. */
  readonly address: Address
  readonly postadresse?: Address
  readonly hjemmeside?: string
  readonly ansatte: number
  /** ISO date, as all dates here. */
  readonly registered: string
  readonly trouble?: Trouble
  /** The year of the accounts that were sent in last. */
  readonly regnskap?: string
  /** An underenhet that has a new owner since. */
  readonly eierskifte?: string
  /** An underenhet that is closed, and not yet deleted. */
  readonly nedlagt?: string
  readonly slettet?: string
  readonly fjernet?: string
  /** Fødselsnumre of those in the cast who have a role. Absent: the people are drawn when they are asked for. */
  readonly holders?: Organisation['roles']
}

export function unitOf(organisation: Organisation): Unit {
  const { key: _key, naeringskode, roles, form, ...rest } = organisation
  return {
    ...rest,
    form,
    industry: industryOf(naeringskode),
    holders: roles,
    ...(form === 'AS' && { regnskap: '2024' }),
  }
}

/** Hovedenheter and organisasjonsledd are `enheter`; only what employs people at a place is an `underenhet`. */
export function kindOf({ form }: Pick<Unit, 'form'>): UnitKind {
  return form === 'BEDR' ? 'underenhet' : 'enhet'
}

export const isAlive = ({ slettet, fjernet }: Unit): boolean => slettet === undefined && fjernet === undefined

export const isCompany = ({ form }: Unit): boolean => form === 'AS' || form === 'IKS'

/** Where a unit stands in the other registers that Enhetsregisteret tells of. */
export const registrations = {
  registrertIMvaregisteret: (unit: Unit) => unit.form === 'KOMM' || isCompany(unit),
  registrertIForetaksregisteret: isCompany,
  registrertIStiftelsesregisteret: (_unit: Unit) => false,
  registrertIFrivillighetsregisteret: (_unit: Unit) => false,
} as const

const SECTORS = {
  AS: { kode: '2100', beskrivelse: 'Private aksjeselskaper mv.' },
  IKS: { kode: '1510', beskrivelse: 'Kommunale foretak med ubegrenset ansvar' },
  public: { kode: '6500', beskrivelse: 'Kommuneforvaltningen' },
} as const

export function sectorOf({ form }: Unit) {
  return form === 'AS' || form === 'IKS' ? SECTORS[form] : SECTORS.public
}

/** When people last came into, or went out of, the unit's roles. */
export function rolesChangedOn({ organisasjonsnummer, registered }: Unit): string {
  const seed = Number(organisasjonsnummer.slice(2, 8))
  const day = `${2019 + (seed % 5)}-0${1 + (seed % 9)}-${10 + (seed % 19)}`
  return day > registered ? day : registered
}
