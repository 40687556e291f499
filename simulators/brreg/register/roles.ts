// Who has which role. People of the cast hold theirs by name; people of the country around them are drawn from the
// unit's number when somebody asks, always the same ones. A fødselsnummer leaves the register behind Maskinporten alone.
import { nb_NO } from '@faker-js/faker'
import type { Random } from '#simulators/core/room/random.ts'
import { drawNationalId } from '#simulators/population/numbers/national-id.ts'
import type { Person, Population } from '#simulators/population/population.ts'
import type { RoleCode, RoleGroupCode } from './code-lists.ts'
import type { Register } from './register.ts'
import { isAlive, isCompany, rolesChangedOn, type Unit } from './unit.ts'

export interface RoleHolder {
  readonly given: string
  readonly middle: string
  readonly family: string
  /** ISO date. */
  readonly born: string
  readonly dead: boolean
  readonly pid: string
}

export type Role = { readonly type: RoleCode } & (
  | { readonly person: RoleHolder }
  | { readonly unit: Unit; readonly person?: never }
)

export interface RoleGroup {
  readonly type: RoleGroupCode
  /** ISO date. */
  readonly changed: string
  readonly roles: readonly Role[]
}

export interface Roles {
  of(unit: Unit): readonly RoleGroup[]
}

interface RolesDeps {
  readonly register: Register
  readonly population: Pick<Population, 'person'>
  readonly random: Pick<Random, 'fork'>
}

export function createRoles({ register, population, random }: RolesDeps): Roles {
  const group = (unit: Unit, type: RoleGroupCode, roles: readonly Role[]): readonly RoleGroup[] =>
    roles.length > 0
      ? [
          {
            type,
            changed: type === 'BEDR' || type === 'ORGL' ? unit.registered : rolesChangedOn(unit),
            roles,
          },
        ]
      : []

  const below = (unit: Unit, type: 'BEDR' | 'ORGL') => {
    const above = unit.overordnetEnhet === undefined ? undefined : register.find(unit.overordnetEnhet)
    return group(unit, type, above ? [{ type, unit: above }] : [])
  }

  function auditorOf(unit: Unit, draw: Random): readonly Role[] {
    const auditors = register.units().filter(({ industry }) => industry.sn2025.kode === '69.201')
    return auditors.length > 0 && unit.form === 'KOMM' ? [{ type: 'REVI', unit: draw.pick(auditors) }] : []
  }

  function peopleOf(unit: Unit, type: 'DAGL' | 'KONT', draw: Random, chance: number): readonly Role[] {
    if (!unit.holders) return draw.integer(100) < chance ? [{ type, person: drawPerson(draw) }] : []
    return unit.holders
      .filter((holder) => holder.type === type)
      .flatMap(({ pid }) => {
        const person = population.person(pid)
        return person ? [{ type, person: holderOf(person) }] : []
      })
  }

  return {
    of(unit) {
      if (!isAlive(unit)) return []
      if (unit.form === 'BEDR') return below(unit, 'BEDR')
      const draw = random.fork(unit.organisasjonsnummer)
      return [
        ...group(unit, 'DAGL', peopleOf(unit, 'DAGL', draw, 100)),
        // As often as in the synthetic register.
        ...group(unit, 'KONT', peopleOf(unit, 'KONT', draw, unit.form === 'KOMM' ? 70 : 50)),
        ...group(unit, 'STYR', isCompany(unit) ? [{ type: 'LEDE', person: drawPerson(draw) }] : []),
        ...group(unit, 'REVI', auditorOf(unit, draw)),
        ...(unit.form === 'ORGL' ? below(unit, 'ORGL') : []),
      ]
    },
  }
}

function holderOf({ name, born, dead, pid }: Person): RoleHolder {
  return { ...name, born, dead: dead !== undefined, pid }
}

const WOMEN = nb_NO.person?.first_name?.female ?? []
const GIVEN = [...WOMEN, ...(nb_NO.person?.first_name?.male ?? [])]
const FAMILY = nb_NO.person?.last_name?.generic ?? []

function drawPerson(random: Random): RoleHolder {
  const day = Date.UTC(1955, 0, 1) + random.integer(16_000) * 86_400_000
  const born = new Date(day).toISOString().slice(0, 10)
  const given = random.pick(GIVEN)
  const middle = random.integer(4) === 0 ? random.pick(FAMILY) : ''
  const family = random.pick(FAMILY)
  const gender = WOMEN.includes(given) ? 'woman' : 'man'
  const pid = drawNationalId(random.fork(`${given} ${family} ${born}`), {
    born,
    gender,
    kind: 'fødselsnummer',
  })
  return { given, middle, family, born, dead: false, pid }
}
