// Giving away and taking back HelseID's rights: the rules, shared by the page and the API.
import type { Clock } from '#simulators/core/clock.ts'
import type { Store } from '#simulators/core/store.ts'
import { HELSEID_RESOURCES, type HelseidResource } from '#simulators/population/index.ts'
import type { Organisation, Person, Population } from '#simulators/population/population.ts'
import type { Tilgangsstyring } from './tilgangsstyring.ts'

export interface Delegation {
  /** Organisation number. */
  readonly from: string
  /** Fødselsnummer. */
  readonly to: string
  readonly resource: HelseidResource
  /** Absent for what was there from the start. */
  readonly given?: { readonly by: string; readonly at: string }
}

export type Refusal =
  | 'party-not-found'
  | 'connection-needed'
  | 'person-input-required'
  | 'too-many-look-ups'
  | 'invalid-resource'
  | 'not-authorised'
  | 'no-right-keys'
  | 'not-delegable'
  | 'person-not-found'

/** Who does what with which right. */
export interface Act {
  readonly actor: Person
  readonly from: Organisation
  readonly resource: HelseidResource
}

export interface Delegations {
  list(from: Organisation): readonly Delegation[]
  ofReceiver(pid: string): readonly Delegation[]
  /** What stands in the way before a receiver is looked for; undefined when nothing does. */
  obstacle(act: Pick<Act, 'actor' | 'from'>): Refusal | undefined
  give(act: Act, to: Person): void
  takeBack(act: Act, to: Person): void
  /** Back to what the seed gives. */
  reset(): void
}

interface Parts {
  readonly store: Store
  readonly clock: Clock
  readonly population: Population
  readonly tilgangsstyring: Tilgangsstyring
}

export function isHelseidResource(text: string | null): text is HelseidResource {
  return HELSEID_RESOURCES.some((resource) => resource === text)
}

export function createDelegations({ store, clock, population, tilgangsstyring }: Parts): Delegations {
  const kept = store.collection<Delegation>('altinn.delegations')
  const keyOf = (from: string, to: string, resource: string) => `${from} ${to} ${resource}`

  function reset(): void {
    kept.clear()
    for (const { from, to, resource } of population.delegations)
      if (isHelseidResource(resource)) kept.put(keyOf(from, to, resource), { from, to, resource })
  }
  reset()

  const all = () => kept.entries().map(([, delegation]) => delegation)
  return {
    list: ({ organisasjonsnummer }) => all().filter(({ from }) => from === organisasjonsnummer),
    ofReceiver: (pid) => all().filter(({ to }) => to === pid),
    obstacle({ actor, from }) {
      if (!tilgangsstyring.has(actor.pid, from)) return 'not-authorised'
      // HelseID's rights belong to the hovedenhet: never to what lies below it.
      return from.overordnetEnhet === undefined ? undefined : 'not-delegable'
    },
    give({ actor, from: { organisasjonsnummer }, resource }, { pid }) {
      const key = keyOf(organisasjonsnummer, pid, resource)
      if (kept.get(key)) return
      const given = { by: actor.pid, at: new Date(clock.now()).toISOString() }
      kept.put(key, { from: organisasjonsnummer, to: pid, resource, given })
    },
    takeBack({ from, resource }, { pid }) {
      kept.delete(keyOf(from.organisasjonsnummer, pid, resource))
    },
    reset,
  }
}
