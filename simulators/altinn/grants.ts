// What has been given away: by which organisation, to whom, since when.
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Store } from '#simulators/core/room/store.ts'
import { HELSEID_RESOURCES } from '#simulators/population/index.ts'
import type { Organisation, Person, Population } from '#simulators/population/population.ts'

/** `rightholder` is the connection itself, with nothing in it yet. */
export type GrantKind = 'rightholder' | 'resource' | 'package' | 'role'

export interface Grant {
  /** Organisation number. */
  readonly from: string
  /** Fødselsnummer, or organisation number. */
  readonly to: string
  readonly kind: GrantKind
  /** Id of a service, key of a package, code of a role; empty for the connection itself. */
  readonly id: string
  /** Absent for what was there from the start. */
  readonly given?: { readonly by: string; readonly at: string }
}

export type Receiver = Person | Organisation

export interface Grants {
  from(organisasjonsnummer: string): readonly Grant[]
  to(identifier: string): readonly Grant[]
  has(from: string, to: string, kind: GrantKind, id: string): boolean
  /** Giving what has been given changes nothing. */
  give(grant: Omit<Grant, 'given'>, by: Person): void
  take(grant: Omit<Grant, 'given'>): void
  /** The whole connection, with everything that was given in it. */
  takeAll(from: string, to: string): void
  /** Back to what the seed gives. */
  reset(): void
}

export function identifierOf(receiver: Receiver): string {
  return 'pid' in receiver ? receiver.pid : receiver.organisasjonsnummer
}

interface Parts {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly population: Population
}

export function createGrants({ store, clock, population }: Parts): Grants {
  const kept = store.collection<Grant>('altinn.grants')
  const keyOf = ({ from, to, kind, id }: Omit<Grant, 'given'>) => `${from} ${to} ${kind} ${id}`
  const all = () => kept.entries().map(([, grant]) => grant)

  function reset(): void {
    kept.clear()
    for (const { from, to, resource } of population.delegations) {
      const grant: Grant = { from, to, kind: 'resource', id: resource }
      kept.put(keyOf(grant), grant)
    }
    for (const { parent: from, supplier: to } of population.supplierDelegations) {
      const grant: Grant = { from, to, kind: 'resource', id: HELSEID_RESOURCES[0] }
      kept.put(keyOf(grant), grant)
    }
  }
  reset()

  return {
    from: (organisasjonsnummer) => all().filter(({ from }) => from === organisasjonsnummer),
    to: (identifier) => all().filter(({ to }) => to === identifier),
    has: (from, to, kind, id) => kept.get(keyOf({ from, to, kind, id })) !== undefined,
    give(grant, by) {
      if (kept.get(keyOf(grant))) return
      kept.put(keyOf(grant), { ...grant, given: { by: by.pid, at: new Date(clock.now()).toISOString() } })
    },
    take: (grant) => void kept.delete(keyOf(grant)),
    takeAll(from, to) {
      for (const grant of all()) if (grant.from === from && grant.to === to) kept.delete(keyOf(grant))
    },
    reset,
  }
}
