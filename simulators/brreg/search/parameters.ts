// Every query parameter of the two searches, as data: name, type, where it is taken, and which units it lets through.
import type { Address } from '#simulators/population/population.ts'
import type { UnitKind } from '../media-types.ts'
import { registrations, sectorOf, type Unit } from '../register/unit.ts'
import { atLeast, atMost, holding, is, type MakeFilter, oneOf, type Value } from './filters.ts'
import type { TypeName } from './parameter-types.ts'

export interface QueryParameter {
  readonly name: string
  readonly type: TypeName
  readonly about: string
}

export interface SearchParameter extends QueryParameter {
  readonly on: readonly UnitKind[]
  readonly filter: MakeFilter
}

const BOTH: readonly UnitKind[] = ['enhet', 'underenhet']
const ENHET: readonly UnitKind[] = ['enhet']
const UNDERENHET: readonly UnitKind[] = ['underenhet']

/** A pair of parameters, `fraX` and `tilX`, both dates included. */
const period = (what: string, on: readonly UnitKind[], value: Value): readonly SearchParameter[] => [
  { name: `fra${what}`, type: 'date', on, about: `${what}, earliest`, filter: atLeast(value) },
  { name: `til${what}`, type: 'date', on, about: `${what}, latest`, filter: atMost(value) },
]

const address = (
  prefix: string,
  on: readonly UnitKind[],
  of: (unit: Unit) => Address | undefined,
): readonly SearchParameter[] => {
  const part = (name: string, type: TypeName, filter: MakeFilter): SearchParameter => ({
    name: `${prefix}.${name}`,
    type,
    on,
    about: `${name} of the ${prefix}`,
    filter,
  })
  return [
    part(
      'postnummer',
      'postnummer',
      oneOf((unit) => of(unit)?.postnummer),
    ),
    part(
      'poststed',
      'text',
      oneOf((unit) => of(unit)?.poststed),
    ),
    part(
      'landkode',
      'landkode',
      oneOf((unit) => of(unit) && 'NO'),
    ),
    part(
      'adresse',
      'text',
      holding((unit) => of(unit)?.adresse.join(' ')),
    ),
  ]
}

const flag = (name: string, test: (unit: Unit) => boolean, on = ENHET): SearchParameter => ({
  name,
  type: 'boolean',
  on,
  about: name,
  filter: is(test),
})

export const SEARCH_PARAMETERS: readonly SearchParameter[] = [
  {
    name: 'navn',
    type: 'text',
    on: BOTH,
    about: 'Words of the name, in any order',
    filter: holding((unit) => unit.navn),
  },
  {
    name: 'organisasjonsnummer',
    type: 'organisasjonsnummer',
    on: BOTH,
    about: 'The units with these numbers',
    filter: oneOf((unit) => unit.organisasjonsnummer),
  },
  {
    name: 'overordnetEnhet',
    type: 'organisasjonsnummer',
    on: BOTH,
    about: 'The units below this one',
    filter: oneOf((unit) => unit.overordnetEnhet),
  },
  {
    name: 'organisasjonsform',
    type: 'organisasjonsform',
    on: BOTH,
    about: 'Codes of organisational forms',
    filter: oneOf((unit) => unit.form),
  },
  {
    name: 'naeringskode',
    type: 'naeringskode',
    on: BOTH,
    about: 'Industry codes on any level, with the dot',
    filter: (values, standard) => (unit) =>
      values.some((value) => unit.industry[standard].kode.startsWith(value)),
  },
  {
    name: 'kommunenummer',
    type: 'kommunenummer',
    on: BOTH,
    about: 'Municipality of the forretningsadresse, or of the beliggenhetsadresse of an underenhet',
    filter: oneOf((unit) => unit.address.kommunenummer),
  },
  {
    name: 'postadresse.kommunenummer',
    type: 'kommunenummer',
    on: BOTH,
    about: 'Municipality of the postadresse',
    filter: oneOf((unit) => unit.postadresse?.kommunenummer),
  },
  ...address('postadresse', BOTH, (unit) => unit.postadresse),
  ...address('forretningsadresse', ENHET, (unit) => unit.address),
  ...address('beliggenhetsadresse', UNDERENHET, (unit) => unit.address),
  {
    name: 'fraAntallAnsatte',
    type: 'ansatte',
    on: BOTH,
    about: 'Employees, at least; also where the number is withheld',
    filter:
      ([least]) =>
      ({ ansatte }) =>
        ansatte >= Number(least),
  },
  {
    name: 'tilAntallAnsatte',
    type: 'ansatte',
    on: BOTH,
    about: 'Employees, at most',
    filter:
      ([most]) =>
      ({ ansatte }) =>
        ansatte <= Number(most),
  },
  flag('registrertIMvaregisteret', registrations.registrertIMvaregisteret, BOTH),
  flag('registrertIForetaksregisteret', registrations.registrertIForetaksregisteret),
  flag('registrertIStiftelsesregisteret', registrations.registrertIStiftelsesregisteret),
  flag('registrertIFrivillighetsregisteret', registrations.registrertIFrivillighetsregisteret),
  flag('frivilligRegistrertIMvaregisteret', () => false),
  flag('konkurs', ({ trouble }) => trouble === 'konkurs'),
  flag('underAvvikling', ({ trouble }) => trouble === 'underAvvikling'),
  flag(
    'underTvangsavviklingEllerTvangsopplosning',
    ({ trouble }) => trouble === 'underTvangsavviklingEllerTvangsopplosning',
  ),
  ...period('RegistreringsdatoEnhetsregisteret', BOTH, ({ registered }) => registered),
  ...period('Stiftelsesdato', ENHET, ({ registered }) => registered),
  {
    name: 'sisteInnsendteAarsregnskap',
    type: 'aar',
    on: ENHET,
    about: 'Year of the accounts that were sent in last',
    filter: oneOf(({ regnskap }) => regnskap),
  },
  {
    name: 'institusjonellSektorkode',
    type: 'sektorkode',
    on: ENHET,
    about: 'Codes of institutional sectors',
    filter: oneOf((unit) => sectorOf(unit).kode),
  },
  ...period('Oppstartsdato', UNDERENHET, ({ registered }) => registered),
  ...period('DatoEierskifte', UNDERENHET, ({ eierskifte }) => eierskifte),
  ...period('Nedleggelsesdato', UNDERENHET, ({ nedlagt }) => nedlagt),
  {
    name: 'hjemmeside',
    type: 'text',
    on: BOTH,
    about: 'Words of the home page’s address',
    filter: holding(({ hjemmeside }) => hjemmeside),
  },
]

export const PAGING: readonly QueryParameter[] = [
  { name: 'page', type: 'page', about: 'Page, from 0' },
  { name: 'size', type: 'size', about: 'Rows of a page, 20 unless told; size * (page+1) is at most 10 000' },
]
