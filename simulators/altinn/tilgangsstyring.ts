// Who may give away an organisation's rights. It comes by itself with a role in Enhetsregisteret, in the words
// of Altinn 2 (role ADMAI): with daglig leder (DAGL), and in a municipality with kontaktperson, which Altinn
// turns into a role of its own (KONT → KOMK). In Altinn 3's own seed KOMK gives no access package.
import type { Organisation, Person, Population } from '#simulators/population/population.ts'

export interface Tilgangsstyrer {
  readonly person: Person
  readonly via: 'DAGL' | 'KOMK'
}

export interface Tilgangsstyring {
  of(organisation: Organisation): readonly Tilgangsstyrer[]
  has(pid: string, organisation: Organisation): boolean
}

export function createTilgangsstyring(population: Population): Tilgangsstyring {
  function of({ form, roles }: Organisation): readonly Tilgangsstyrer[] {
    return roles.flatMap(({ type, pid }) => {
      const person = population.person(pid)
      if (!person || (type === 'KONT' && form !== 'KOMM')) return []
      return [{ person, via: type === 'KONT' ? 'KOMK' : 'DAGL' } as const]
    })
  }
  return {
    of,
    has: (pid, organisation) => of(organisation).some(({ person }) => person.pid === pid),
  }
}
