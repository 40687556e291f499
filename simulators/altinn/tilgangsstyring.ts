// Who may give away an organisation's rights, and who holds them. In Altinn 2 the role Tilgangsstyring (ADMAI) comes
// by itself with daglig leder, and in a municipality with kontaktperson (KONT → KOMK), or has been given. In Altinn 3
// it is the access package Tilgangsstyrer: daglig leder has it, a kontaktperson only once it has been given.
import type { Organisation, Person, Population } from '#simulators/population/population.ts'
import type { Grants } from './grants.ts'
import { altinnRole, rolesThatFollow } from './roles.ts'
import type { Manners } from './vocabulary.ts'

export interface Tilgangsstyrer {
  readonly person: Person
  /** The role it comes with; ADMAI and `tilgangsstyrer` when it was given. */
  readonly via: 'DAGL' | 'KOMK' | 'ADMAI' | 'tilgangsstyrer'
  /** The unit above that the person has it from. */
  readonly above?: Organisation
}

export interface Tilgangsstyring {
  of(organisation: Organisation): readonly Tilgangsstyrer[]
  /** How the person has it; undefined when the person has not. */
  find(pid: string, organisation: Organisation): Tilgangsstyrer | undefined
  /** Whether the person, or the organisation, may use a service for the organisation, and why. */
  holds(identifier: string, organisation: Organisation, service: string): 'role' | 'delegation' | undefined
  /** Organisations that the person leads, and for which the person may do what they may. */
  led(pid: string): readonly Organisation[]
  /** Roles of the person for the organisation; in Altinn 2 with those that follow from them. */
  roles(pid: string, organisation: Organisation): readonly string[]
}

interface Parts {
  readonly population: Population
  readonly grants: Grants
  readonly manners: Manners
}

export function createTilgangsstyring({ population, grants, manners }: Parts): Tilgangsstyring {
  /** The unit itself first, then what it lies below. */
  function lineOf(organisation: Organisation): readonly Organisation[] {
    const above = population.organisation(organisation.overordnetEnhet ?? '')
    return above ? [organisation, ...lineOf(above)] : [organisation]
  }

  function ownManagers(unit: Organisation): readonly Tilgangsstyrer[] {
    const byRole = unit.roles.flatMap(({ type, pid }) => {
      const person = population.person(pid)
      const via = altinnRole(unit.form, type)
      const holds = via === 'DAGL' || (via === 'KOMK' && manners.vocabulary() === 'altinn-2')
      return person && holds ? [{ person, via }] : []
    })
    const [kind, id, via] =
      manners.vocabulary() === 'altinn-2'
        ? (['role', 'ADMAI', 'ADMAI'] as const)
        : (['package', 'tilgangsstyrer', 'tilgangsstyrer'] as const)
    const given = grants.from(unit.organisasjonsnummer).flatMap((grant) => {
      const person = grant.kind === kind && grant.id === id ? population.person(grant.to) : undefined
      return person && !byRole.some((one) => one.person.pid === person.pid) ? [{ person, via }] : []
    })
    return [...byRole, ...given]
  }

  function of(organisation: Organisation): readonly Tilgangsstyrer[] {
    return lineOf(organisation).flatMap((unit) =>
      ownManagers(unit).map((one) => (unit === organisation ? one : { ...one, above: unit })),
    )
  }

  const led = (pid: string) =>
    population.organisations.filter(
      ({ slettet, fjernet, roles }) =>
        !slettet && !fjernet && roles.some((role) => role.type === 'DAGL' && role.pid === pid),
    )

  return {
    of,
    led,
    find: (pid, organisation) => of(organisation).find(({ person }) => person.pid === pid),
    holds(identifier, organisation, service) {
      const line = lineOf(organisation)
      const leads = (unit: Organisation) =>
        unit.roles.some(({ type, pid }) => type === 'DAGL' && pid === identifier)
      if (line.some(leads)) return 'role'
      const receivers = [identifier, ...led(identifier).map((unit) => unit.organisasjonsnummer)]
      const given = line.some(({ organisasjonsnummer }) =>
        receivers.some((to) => grants.has(organisasjonsnummer, to, 'resource', service)),
      )
      return given ? 'delegation' : undefined
    },
    roles(pid, organisation) {
      const registered = organisation.roles
        .filter((role) => role.pid === pid)
        .map(({ type }) => altinnRole(organisation.form, type))
      const given = grants
        .from(organisation.organisasjonsnummer)
        .filter(({ kind, to }) => kind === 'role' && to === pid)
        .map(({ id }) => id)
      const follow = manners.vocabulary() === 'altinn-2' ? registered.flatMap(rolesThatFollow) : []
      return [...new Set([...registered, ...follow, ...given])]
    },
  }
}
