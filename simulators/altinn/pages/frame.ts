// What every page of Altinn knows: who is logged in, for whom, in which Altinn, and where it all stands.
import type { Response } from 'express'
import type { PageOptions, Pages } from '#simulators/core/pages/pages.ts'
import type { Language, SimRequest } from '#simulators/core/simulator.ts'
import { fullName, hovedenhetOf } from '#simulators/population/index.ts'
import type { Organisation, Person, Title } from '#simulators/population/population.ts'
import type { Altinn } from '../altinn.ts'
import type { Act, Refusal } from '../delegation.ts'
import type { GrantKind, Receiver } from '../grants.ts'
import { packageOf } from '../packages.ts'
import { problemOf } from '../problems.ts'
import { roleCalled } from '../roles.ts'
import { serviceOf } from '../services.ts'

/** Text keys, by field; `form` is what no field can mend. */
export type Errors = Readonly<Record<string, string>>

export interface Choice {
  readonly actor?: Person
  readonly party?: Organisation
  readonly receiver?: Receiver
  /** As it was given, whether anybody is called that or not. */
  readonly given: { readonly aktor: string; readonly virksomhet: string; readonly mottaker: string }
}

export interface Frame {
  readonly home: string
  readonly actors: readonly { readonly person: Person; readonly key: string; readonly title?: Title }[]
  choiceIn(source: URLSearchParams): Choice
  /** Address of a page with the same choice. */
  to(path: string, choice: Choice, more?: Readonly<Record<string, string>>): string
  nameOf(receiver: Receiver): string
  /** What has been given, as people call it. */
  nameOfRight(kind: GrantKind, id: string, language: Language): string
  show(request: SimRequest, response: Response, view: string, shown: Shown): void
  /** Sends whoever has not chosen yet to where it is done. True when that has happened. */
  mustChoose(choice: Choice, response: Response, what: 'party' | 'receiver'): boolean
  /** The act that the choice is; undefined when it is not complete. */
  actOf(choice: Choice): Act | undefined
}

export interface Shown {
  readonly choice: Choice
  readonly title: PageOptions
  readonly data?: object
  readonly errors?: Errors
}

/** Where on the page a refusal is shown, and in which words. */
const PLACES: Readonly<Partial<Record<Refusal, string>>> = { 'person-not-found': 'fodselsnummer' }

export function errorsOf(refusal: Refusal): Errors {
  return { [PLACES[refusal] ?? 'form']: `error.${refusal}` }
}

export function explain(request: SimRequest, refusal: Refusal): number {
  const { status, explanation } = problemOf(refusal)
  if (explanation) request.recording.explain(explanation)
  return status
}

export function createFrame(altinn: Altinn, pages: Pages): Frame {
  const { population, parties, manners, addresses, tilgangsstyring, delegations } = altinn
  const home = new URL(addresses.altinn).pathname
  const actors = [
    ...population.others.map((person) => ({ person, key: person.key, title: person.title })),
    ...population.healthWorkers.map((person) => ({ person, key: person.key })),
  ]
  const nameOf = (receiver: Receiver) => ('pid' in receiver ? fullName(receiver.name) : receiver.navn)

  function to(path: string, { given }: Choice, more: Readonly<Record<string, string>> = {}): string {
    const query = Object.entries({ ...given, ...more }).filter(([, value]) => value !== '')
    return `${home}${path}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`
  }

  function situation({ actor, party, receiver }: Choice): object {
    const act = actor && party && { actor, from: party }
    const above = party?.overordnetEnhet !== undefined && hovedenhetOf(population, party.organisasjonsnummer)
    return {
      actorName: actor && fullName(actor.name),
      party,
      above: above ? above.navn : '',
      mayManage: act !== undefined && delegations.mayManage(act),
      managers: (party ? tilgangsstyring.of(party) : []).map(({ person, via, above: from }) => ({
        name: fullName(person.name),
        via,
        from: from?.navn ?? '',
      })),
      receiverName: receiver && nameOf(receiver),
      receiverIsPerson: receiver !== undefined && 'pid' in receiver,
    }
  }

  return {
    home,
    actors,
    to,
    nameOf,
    nameOfRight(kind, id, language) {
      if (kind === 'resource') return serviceOf(id)?.title[language] ?? id
      return (kind === 'package' ? packageOf(id) : roleCalled(id))?.name[language] ?? id
    },
    choiceIn(source) {
      const text = (name: string) => (source.get(name) ?? '').trim().slice(0, 100)
      const given = { aktor: text('aktor'), virksomhet: text('virksomhet'), mottaker: text('mottaker') }
      const actor = actors.find(({ key }) => key === given.aktor)?.person
      const party = parties.organisation(given.virksomhet)
      const receiver = parties.receiver(given.mottaker)
      return { given, ...(actor && { actor }), ...(party && { party }), ...(receiver && { receiver }) }
    },
    show(request, response, view, { choice, title, data = {}, errors = {} }) {
      const vocabulary = manners.vocabulary()
      const shared = {
        home,
        vocabulary,
        choice: choice.given,
        link: (path: string, more?: Readonly<Record<string, string>>) => to(path, choice, more),
        errors,
        styles: ['altinn.css'],
        ...situation(choice),
        ...data,
      }
      pages.render(request, response, view, shared, title)
    },
    mustChoose(choice, response, what) {
      if (!choice.actor) response.redirect(303, home)
      else if (!choice.party) response.redirect(303, to('/aktor', choice))
      else if (what === 'receiver' && !choice.receiver) response.redirect(303, to('/rettigheter', choice))
      else return false
      return true
    },
    actOf: ({ actor, party }) => actor && party && { actor, from: party },
  }
}
