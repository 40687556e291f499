// Roles as the service writes them: people by name and birth date; by number behind Maskinporten alone.
import { REPRESENTATIVES, ROLE_GROUPS, ROLES } from './register/code-lists.ts'
import type { Role, RoleGroup, RoleHolder } from './register/roles.ts'
import { isAlive, kindOf, type Unit } from './register/unit.ts'
import type { UnitJson } from './unit-json.ts'

/** The code lists of roles, by their place below `/roller`. */
export const ROLE_LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rollegruppetyper: ROLE_GROUPS,
  rolletyper: ROLES,
  representanter: REPRESENTATIVES,
}

export function createRolesJson(api: string, unitJson: UnitJson, { numbers = false } = {}) {
  const listed = (list: string, kode: string) => ({
    kode,
    beskrivelse: ROLE_LISTS[list]?.[kode] ?? kode,
    _links: { self: { href: `${api}/roller/${list}/${kode}` } },
  })

  const person = ({ given, middle, family, born, dead, pid }: RoleHolder) => ({
    fodselsdato: born,
    ...(numbers && { fodselsnummer: pid }),
    navn: { fornavn: given, ...(middle !== '' && { mellomnavn: middle }), etternavn: family },
    erDoed: dead,
  })

  const enhet = (unit: Unit) => ({
    organisasjonsnummer: unit.organisasjonsnummer,
    organisasjonsform: unitJson.form(unit.form),
    navn: [unit.navn],
    erSlettet: !isAlive(unit),
    _links: { self: { href: unitJson.hrefOf(kindOf(unit), unit.organisasjonsnummer) } },
  })

  const role = (held: Role, rekkefolge: number) => ({
    type: listed('rolletyper', held.type),
    ...(held.person ? { person: person(held.person) } : { enhet: enhet(held.unit) }),
    fratraadt: false,
    avregistrert: false,
    rekkefolge,
  })

  return {
    listed,
    groups: (groups: readonly RoleGroup[]) =>
      groups.map(({ type, changed, roles }) => ({
        type: listed('rollegruppetyper', type),
        sistEndret: changed,
        roller: roles.map(role),
      })),
  }
}
