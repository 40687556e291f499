// The connections API of access management: who may use which of an organisation's rights.
import { z } from 'zod'
import { jsonBody } from '#simulators/core/body.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { fullName, type HelseidResource } from '#simulators/population/index.ts'
import type { Organisation, Person } from '#simulators/population/population.ts'
import type { Altinn } from './altinn.ts'
import { type Act, isHelseidResource } from './delegation.ts'
import { problemOf } from './problems.ts'

/** Stands for the log-in that the real API has: names the acting person by fødselsnummer. Invented. */
export const ACTOR_HEADER = 'x-testbenk-actor'

const delegationBody = z.object({
  directRightKeys: z.array(z.string().max(200)).max(100).default([]),
  personIdentifier: z.string().max(20).optional(),
  lastName: z.string().max(200).optional(),
})

export interface Connections {
  readonly list: Handler
  readonly check: Handler
  readonly give: Handler
  readonly takeBack: Handler
}

export function createConnections(altinn: Altinn): Connections {
  const { delegations, parties, population, lookUp } = altinn

  function partyOf(request: SimRequest): Organisation {
    const party = parties.organisation(required(request, 'party'))
    if (!party) throw problemOf('party-not-found')
    return party
  }

  function actorOf(request: SimRequest): Person {
    const actor = population.person(String(request.headers[ACTOR_HEADER] ?? ''))
    if (actor) return actor
    throw new ProblemError(401, 'The acting person is not known.', {
      explanation: {
        reason: 'The request does not name a known acting person',
        at: `header.${ACTOR_HEADER}`,
      },
    })
  }

  function actOf(request: SimRequest): Act {
    const actor = actorOf(request)
    const from = partyOf(request)
    const resource = resourceOf(request)
    const obstacle = delegations.obstacle({ actor, from })
    if (obstacle) throw problemOf(obstacle)
    return { actor, from, resource }
  }

  /** Somebody new by number and surname; somebody who has a right from the party already, by id. */
  function receiverOf(
    request: SimRequest,
    { actor, from }: Act,
    body: z.infer<typeof delegationBody>,
  ): Person {
    const to = request.searchParams.get('to')
    if (to !== null && to !== '') {
      const known = parties.person(to)
      if (known && delegations.list(from).some((delegation) => delegation.to === known.pid)) return known
      throw problemOf('connection-needed')
    }
    if (!body.personIdentifier || !body.lastName) throw problemOf('person-input-required')
    const found = lookUp.find(actor.pid, body.personIdentifier, body.lastName)
    if (typeof found === 'string') throw problemOf(found)
    return found
  }

  const personJson = (person: Person) => ({
    id: parties.idOf(person),
    type: 'Person',
    name: fullName(person.name),
    personIdentifier: person.pid,
  })
  const organisationJson = (unit: Organisation) => ({
    id: parties.idOf(unit),
    type: 'Organization',
    name: unit.navn,
    organizationNumber: unit.organisasjonsnummer,
    unitType: unit.form,
  })

  return {
    list(request, response) {
      const from = partyOf(request)
      const resource = request.searchParams.has('resource') ? resourceOf(request) : undefined
      const data = delegations
        .list(from)
        .filter((delegation) => resource === undefined || delegation.resource === resource)
        .flatMap((delegation) => {
          const to = population.person(delegation.to)
          return to
            ? [{ from: organisationJson(from), to: personJson(to), resource: delegation.resource }]
            : []
        })
      response.json({ data })
    },

    check(request, response) {
      const resource = resourceOf(request)
      const obstacle = delegations.obstacle({ actor: actorOf(request), from: partyOf(request) })
      const rights = [
        {
          right: { key: rightKey(resource), name: 'access', resource: [resource], action: 'access' },
          result: obstacle === undefined,
          reasonCodes: [REASONS[obstacle ?? 'none'] ?? 'MissingRoleAccess'],
        },
      ]
      response.json({ resource, rights })
    },

    give(request, response) {
      const act = actOf(request)
      const body = jsonBody(request, delegationBody)
      if (body.directRightKeys.length === 0) throw problemOf('no-right-keys')
      if (body.directRightKeys.some((key) => key !== rightKey(act.resource)))
        throw problemOf('invalid-resource')
      const to = receiverOf(request, act, body)
      delegations.give(act, to)
      noteAct(request, 'given', act, to)
      response
        .status(201)
        .json({ from: organisationJson(act.from), to: personJson(to), resource: act.resource })
    },

    takeBack(request, response) {
      const act = actOf(request)
      const to = parties.person(required(request, 'to'))
      if (!to) throw problemOf('party-not-found')
      delegations.takeBack(act, to)
      noteAct(request, 'taken-back', act, to)
      response.status(204).end()
    },
  }
}

const REASONS: Readonly<Record<string, string>> = {
  none: 'RoleAccess',
  'not-authorised': 'MissingRoleAccess',
  'not-delegable': 'ResourceNotDelegable',
}

/** What evidence of an onboarding is made of: who gave which right of which organisation to whom. */
export function noteAct(request: SimRequest, delegation: 'given' | 'taken-back', act: Act, to: Person): void {
  request.recording.fact('delegation', delegation)
  request.recording.fact('by', act.actor.pid)
  request.recording.fact('from', act.from.organisasjonsnummer)
  request.recording.fact('to', to.pid)
  request.recording.fact('resource', act.resource)
}

function rightKey(resource: HelseidResource): string {
  return `${resource}:access`
}

function resourceOf(request: SimRequest): HelseidResource {
  const resource = required(request, 'resource')
  if (isHelseidResource(resource)) return resource
  throw problemOf('invalid-resource')
}

function required(request: SimRequest, name: string): string {
  const value = request.searchParams.get(name)
  if (value !== null && value !== '') return value
  throw new ProblemError(400, `The parameter ${name} is required.`, {
    explanation: { reason: `The parameter ${name} is missing`, at: `query.${name}` },
  })
}
