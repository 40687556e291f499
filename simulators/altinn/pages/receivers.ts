// Adding a person or an organisation, and what the one that was added has.
import type { Response } from 'express'
import { formBody } from '#simulators/core/call/body.ts'
import { dateIn } from '#simulators/core/pages/dates.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { fullName, isSyntheticOrAllowed } from '#simulators/population/index.ts'
import type { Altinn } from '../altinn.ts'
import { noteAct } from '../api/query.ts'
import type { Act, Refusal } from '../delegation.ts'
import { type GrantKind, identifierOf, type Receiver } from '../grants.ts'
import { PACKAGES } from '../packages.ts'
import { ADMAI } from '../roles.ts'
import { type Choice, type Errors, errorsOf, explain, type Frame } from './frame.ts'

export interface Receivers {
  readonly showAdding: Handler
  readonly add: Handler
  readonly show: Handler
  readonly disconnect: Handler
}

interface Form {
  readonly hva: 'person' | 'virksomhet'
  readonly fodselsnummer: string
  readonly etternavn: string
  readonly orgnummer: string
}

const EMPTY: Form = { hva: 'person', fodselsnummer: '', etternavn: '', orgnummer: '' }
const DONE = ['given', 'taken-back', 'connected', 'package-given', 'package-taken-back']

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

export function createReceivers(altinn: Altinn, frame: Frame): Receivers {
  const { delegations, grants, lookUp, manners, parties, tilgangsstyring } = altinn

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

    add(request, response) {
      requireSameOrigin(request)
      const body = formBody(request)
      const choice = frame.choiceIn(body)
      const act = frame.actOf(choice)
      if (frame.mustChoose(choice, response, 'party') || !act) return
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
    },

    show(request, response) {
      const choice = frame.choiceIn(request.searchParams)
      if (frame.mustChoose(choice, response, 'receiver') || !choice.receiver || !choice.party) return
      const act = frame.actOf(choice)
      const to = identifierOf(choice.receiver)
      const mine = grants.from(choice.party.organisasjonsnummer).filter((grant) => grant.to === to)
      const done = request.searchParams.get('utfort') ?? ''
      const nameOf = (kind: GrantKind, id: string) => frame.nameOfRight(kind, id, request.language)
      const held = (kind: GrantKind) =>
        mine
          .filter((grant) => grant.kind === kind)
          .map(({ id, given }) => ({ id, name: nameOf(kind, id), given: given?.at }))
      const givable =
        manners.vocabulary() === 'altinn-3'
          ? PACKAGES.map((one) => ({ id: one.key, right: { kind: 'package', package: one } as const }))
          : [{ id: ADMAI.code, right: { kind: 'role', role: ADMAI } as const }]
      frame.show(request, response, 'receiver', {
        choice,
        title: { title: 'receiver.title', titleVars: { name: frame.nameOf(choice.receiver) } },
        data: {
          done: DONE.includes(done) ? done : '',
          date: (at: string) => dateIn(request.language, at),
          services: held('resource'),
          packages: held(manners.vocabulary() === 'altinn-3' ? 'package' : 'role'),
          givable: givable
            .filter(({ right }) => act && delegations.obstacle(act, right, choice.receiver) === undefined)
            .filter(({ id }) => !mine.some((grant) => grant.id === id))
            .map(({ id, right }) => ({ id, name: nameOf(right.kind, id) })),
          persons:
            'pid' in choice.receiver
              ? []
              : tilgangsstyring.of(choice.receiver).map(({ person }) => fullName(person.name)),
        },
      })
    },

    disconnect(request, response) {
      requireSameOrigin(request)
      const choice = frame.choiceIn(formBody(request))
      const act = frame.actOf(choice)
      if (frame.mustChoose(choice, response, 'receiver') || !act || !choice.receiver) return
      const obstacle = delegations.disconnect(act, choice.receiver)
      if (obstacle)
        return frame.show(request, response, 'refused', {
          choice,
          title: { title: 'trouble.title', status: explain(request, obstacle) },
          errors: errorsOf(obstacle),
        })
      noteAct(request, 'disconnected', act, choice.receiver)
      const { given } = choice
      response.redirect(
        303,
        frame.to('/rettigheter', { given: { ...given, mottaker: '' } }, { utfort: 'disconnected' }),
      )
    },
  }
}

/** An organisation has no surname to be wrong about. */
function organisationErrors(refusal: Refusal): Errors {
  if (refusal === 'party-not-found') return { orgnummer: 'error.organisation-not-found' }
  if (refusal === 'not-delegable') return { orgnummer: 'error.only-hovedenhet' }
  return errorsOf(refusal)
}
