// Altinn's own pages in one: choose who acts for what, see who has Tilgangsstyring, give a right, take it back.
import type { Response } from 'express'
import { formBody } from '#simulators/core/body.ts'
import type { Pages } from '#simulators/core/pages.ts'
import { requireSameOrigin } from '#simulators/core/same-origin.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { fullName, HELSEID_RESOURCES, hovedenhetOf } from '#simulators/population/index.ts'
import type { Organisation, Person } from '#simulators/population/population.ts'
import type { Altinn } from './altinn.ts'
import { noteAct } from './connections.ts'
import { type Act, isHelseidResource, type Refusal } from './delegation.ts'
import {
  type DelegationForm,
  EMPTY_FORM,
  errorsIn,
  errorsOf,
  type FormErrors,
  readForm,
} from './delegation-form.ts'
import { problemOf } from './problems.ts'

export interface DelegationPage {
  readonly show: Handler
  /** A form that was refused stands at its own address: loaded again, or in the other language, it starts over. */
  readonly startOver: Handler
  readonly give: Handler
  readonly takeBack: Handler
}

interface Shown {
  readonly form: DelegationForm
  readonly errors: FormErrors
  readonly done?: 'given' | 'taken-back'
  readonly status?: number
}

export function createDelegationPage(altinn: Altinn, pages: Pages): DelegationPage {
  const { population, tilgangsstyring, delegations, parties, lookUp, addresses } = altinn
  const home = new URL(addresses.altinn).pathname
  const actors = [
    ...population.others.map((person) => ({ person, key: person.key, title: person.title })),
    ...population.healthWorkers.map((person) => ({ person, key: person.key, title: '' })),
  ]

  const actorCalled = (key: string): Person | undefined => actors.find((actor) => actor.key === key)?.person

  function render(
    request: SimRequest,
    response: Response,
    { form, errors, done, status = 200 }: Shown,
  ): void {
    const actor = actorCalled(form.aktor)
    const party = parties.organisation(form.virksomhet)
    const data = {
      action: home,
      choice: new URLSearchParams({ aktor: form.aktor, virksomhet: form.virksomhet }).toString(),
      form,
      errors,
      done,
      actors: actors.map(({ person, key, title }) => ({ key, name: fullName(person.name), title })),
      organisations: population.organisations.filter(({ organisasjonsnummer }) =>
        parties.organisation(organisasjonsnummer),
      ),
      resources: HELSEID_RESOURCES,
      people: actors.map(({ person }) => ({ ...person, fullName: fullName(person.name) })),
      chosen: actor && party && describe(actor, party),
      styles: ['altinn.css'],
    }
    pages.render(request, response, 'delegate', data, { title: 'title', status })
  }

  function describe(actor: Person, party: Organisation) {
    return {
      party,
      actorName: fullName(actor.name),
      above: party.overordnetEnhet && hovedenhetOf(population, party.organisasjonsnummer)?.navn,
      managers: tilgangsstyring.of(party).map(({ person, via }) => ({ name: fullName(person.name), via })),
      mayDelegate: tilgangsstyring.has(actor.pid, party),
      delegations: delegations.list(party).flatMap(({ to, resource, given }) => {
        const person = population.person(to)
        return person
          ? [{ id: parties.idOf(person), name: fullName(person.name), resource, given: given?.at }]
          : []
      }),
    }
  }

  /** The actor and the organisation that a form names, or what is wrong with them. */
  function choiceIn(form: DelegationForm): Pick<Act, 'actor' | 'from'> | FormErrors {
    const actor = actorCalled(form.aktor)
    const from = parties.organisation(form.virksomhet)
    if (actor && from) return { actor, from }
    return { ...(!actor && { aktor: 'error.aktor' }), ...(!from && { virksomhet: 'error.virksomhet' }) }
  }

  function refuse(request: SimRequest, response: Response, form: DelegationForm, refusal: Refusal): void {
    const { status, explanation } = problemOf(refusal)
    if (explanation) request.recording.explain(explanation)
    render(request, response, { form, errors: errorsOf(refusal), status })
  }

  function backTo({ aktor, virksomhet }: DelegationForm, response: Response, done: string): void {
    response.redirect(303, `${home}?${new URLSearchParams({ aktor, virksomhet, utfort: done })}`)
  }

  return {
    show(request, response) {
      const form = readForm(request.searchParams)
      const done = request.searchParams.get('utfort')
      const isChosen = form.aktor !== '' || form.virksomhet !== ''
      const choice = choiceIn(form)
      const errors = isChosen && !('actor' in choice) ? choice : {}
      render(request, response, {
        form: { ...EMPTY_FORM, aktor: form.aktor, virksomhet: form.virksomhet },
        errors,
        ...((done === 'given' || done === 'taken-back') && { done }),
        status: Object.keys(errors).length > 0 ? 400 : 200,
      })
    },

    startOver(request, response) {
      response.redirect(303, `${home}?${request.searchParams}`)
    },

    give(request, response) {
      requireSameOrigin(request)
      const form = readForm(formBody(request))
      const choice = choiceIn(form)
      if (!('actor' in choice)) return render(request, response, { form, errors: choice, status: 400 })
      const obstacle = delegations.obstacle(choice)
      if (obstacle) return refuse(request, response, form, obstacle)
      const errors = errorsIn(form)
      const resource = form.rett
      if (Object.keys(errors).length > 0 || !isHelseidResource(resource))
        return render(request, response, { form, errors, status: 400 })

      const receiver = lookUp.find(choice.actor.pid, form.fodselsnummer, form.etternavn)
      if (typeof receiver === 'string') return refuse(request, response, form, receiver)
      const act: Act = { ...choice, resource }
      delegations.give(act, receiver)
      noteAct(request, 'given', act, receiver)
      backTo(form, response, 'given')
    },

    takeBack(request, response) {
      requireSameOrigin(request)
      const body = formBody(request)
      const form = readForm(body)
      const choice = choiceIn(form)
      if (!('actor' in choice)) return render(request, response, { form, errors: choice, status: 400 })
      const obstacle = delegations.obstacle(choice)
      if (obstacle) return refuse(request, response, form, obstacle)
      const receiver = parties.person(body.get('mottaker') ?? '')
      const resource = form.rett
      if (!receiver || !isHelseidResource(resource))
        return refuse(request, response, form, 'invalid-resource')
      const act: Act = { ...choice, resource }
      delegations.takeBack(act, receiver)
      noteAct(request, 'taken-back', act, receiver)
      backTo(form, response, 'taken-back')
    },
  }
}
