// Adding a person or an organisation, to whom rights can then be given.
import type { Response } from 'express'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { fullName, isSyntheticOrAllowed } from '#simulators/population/index.ts'
import type { Altinn } from '../altinn.ts'
import { noteAct } from '../api/query.ts'
import type { Act, Refusal } from '../delegation.ts'
import type { Receiver } from '../grants.ts'
import { type Choice, type Errors, errorsOf, explain, type Frame } from './frame.ts'
import { forParty } from './sent-form.ts'

export interface Adding {
  readonly showAdding: Handler
  readonly add: Handler
}

interface Form {
  readonly hva: 'person' | 'virksomhet'
  readonly fodselsnummer: string
  readonly etternavn: string
  readonly orgnummer: string
}

const EMPTY: Form = { hva: 'person', fodselsnummer: '', etternavn: '', orgnummer: '' }
function readForm(source: URLSearchParams): Form {
  const text = (name: string) => (source.get(name) ?? '').trim().slice(0, 200)
  return {
    hva: text('hva') === 'virksomhet' ? 'virksomhet' : 'person',
    // People write numbers in groups.
    fodselsnummer: text('fodselsnummer').replace(/\s/g, ''),
    etternavn: text('etternavn'),
    orgnummer: text('orgnummer').replace(/\s/g, ''),
  }
}

function errorsIn({ hva, fodselsnummer, etternavn, orgnummer }: Form): Errors {
  if (hva === 'virksomhet') return /^\d{9}$/.test(orgnummer) ? {} : { orgnummer: 'error.orgnummer' }
  const number = !/^\d{11}$/.test(fodselsnummer)
    ? { fodselsnummer: 'error.fodselsnummer' }
    : isSyntheticOrAllowed(fodselsnummer)
      ? {}
      : { fodselsnummer: 'error.not-synthetic' }
  return { ...number, ...(etternavn === '' && { etternavn: 'error.etternavn' }) }
}

export function createAdding(altinn: Altinn, frame: Frame): Adding {
  const { delegations, lookUp, manners, parties } = altinn

  function renderForm(
    request: SimRequest,
    response: Response,
    choice: Choice,
    form: Form,
    { errors, status }: { readonly errors: Errors; readonly status: number },
  ): void {
    frame.show(request, response, 'add', {
      choice,
      title: { title: `add.title.${manners.vocabulary()}`, status },
      errors,
      data: {
        form,
        people: frame.actors.map(({ person }) => ({ ...person, fullName: fullName(person.name) })),
        suppliers: altinn.population.organisations.filter(
          (unit) =>
            unit.overordnetEnhet === undefined && unit !== choice.party && !unit.slettet && !unit.fjernet,
        ),
      },
    })
  }

  function find({ actor }: Act, form: Form): Receiver | Refusal {
    if (form.hva === 'person') return lookUp.find(actor.pid, form.fodselsnummer, form.etternavn)
    return parties.organisation(form.orgnummer) ?? 'party-not-found'
  }

  return {
    showAdding(request, response) {
      const choice = frame.choiceIn(request.searchParams)
      if (frame.mustChoose(choice, response, 'party')) return
      renderForm(request, response, choice, EMPTY, { errors: {}, status: 200 })
    },

    add: forParty(frame, ({ request, response, body, choice, act }) => {
      const form = readForm(body)
      const refuse = (refusal: Refusal) =>
        renderForm(request, response, choice, form, {
          errors: form.hva === 'virksomhet' ? organisationErrors(refusal) : errorsOf(refusal),
          status: explain(request, refusal),
        })
      if (!delegations.mayManage(act)) return refuse('not-authorised')
      const errors = errorsIn(form)
      if (Object.keys(errors).length > 0)
        return renderForm(request, response, choice, form, { errors, status: 400 })
      const receiver = find(act, form)
      if (typeof receiver === 'string') return refuse(receiver)
      const obstacle = delegations.connect(act, receiver)
      if (obstacle) return refuse(obstacle)
      noteAct(request, 'connected', act, receiver)
      response.redirect(
        303,
        frame.to('/mottaker', choice, { mottaker: parties.idOf(receiver), utfort: 'connected' }),
      )
    }),
  }
}

/** An organisation has no surname to be wrong about. */
function organisationErrors(refusal: Refusal): Errors {
  if (refusal === 'party-not-found') return { orgnummer: 'error.organisation-not-found' }
  if (refusal === 'not-delegable') return { orgnummer: 'error.only-hovedenhet' }
  return errorsOf(refusal)
}
