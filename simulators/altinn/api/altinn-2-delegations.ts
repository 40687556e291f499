// Altinn 2's REST API for whoever gives rights and roles away: one order for all of them, and one call for each that is
// taken back.
import { z } from 'zod'
import { parseJson } from '#simulators/core/call/body.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { Person } from '#simulators/population/population.ts'
import type { Altinn } from '../altinn.ts'
import type { Act, Right } from '../delegation.ts'
import type { Receiver } from '../grants.ts'
import { isSimilarSurname } from '../person-look-up.ts'
import { problemOf } from '../problems.ts'
import { ROLES } from '../roles.ts'
import { SERVICES } from '../services.ts'
import { createCallers } from '../tokens/callers.ts'
import { enterAltinn2 } from './altinn-2.ts'
import { noteAct, orRefuse } from './query.ts'

const rightOrder = z.object({
  ServiceCode: z.string().max(20),
  ServiceEditionCode: z.coerce.number().int(),
  Action: z.enum(['Read', 'Write', 'Sign', 'ArchiveRead', 'ArchiveDelete']).default('Read'),
})
const order = z.object({
  SocialSecurityNumber: z.string().max(20).optional(),
  LastName: z.string().max(200).optional(),
  OrganizationNumber: z.string().max(20).optional(),
  Name: z.string().max(200).optional(),
  _embedded: z.object({
    Roles: z
      .array(z.object({ RoleDefinitionId: z.coerce.number().int() }))
      .max(50)
      .default([]),
    Rights: z.array(rightOrder).max(50).default([]),
  }),
})

type Order = z.infer<typeof order>

export interface Altinn2Delegations {
  readonly delegate: Handler
  readonly takeBack: Handler
}

export function createAltinn2Delegations(altinn: Altinn): Altinn2Delegations {
  const { delegations, lookUp, parties, population } = altinn
  const callers = createCallers(altinn)

  function receiverOrdered(caller: Person, body: Order): Receiver {
    if (body.OrganizationNumber !== undefined) {
      const found = parties.organisation(body.OrganizationNumber)
      if (found && isSimilarSurname(found.navn, body.Name ?? '')) return found
      throw problemOf('party-not-found')
    }
    if (body.SocialSecurityNumber === undefined || body.LastName === undefined)
      throw problemOf('person-input-required')
    const found = lookUp.find(caller.pid, body.SocialSecurityNumber, body.LastName)
    if (typeof found === 'string') throw problemOf(found)
    return found
  }

  /** `r<party number>`, or the organisation number. */
  async function actIn(request: SimRequest): Promise<Act> {
    const who = request.params['who'] ?? ''
    const from =
      parties.organisation(who) ??
      population.organisations.find(
        (unit) => `r${parties.numberOf(unit)}` === who && !unit.slettet && !unit.fjernet,
      )
    if (!from) throw problemOf('party-not-found')
    return { actor: await callers.actor(request, 'write'), from }
  }

  return {
    async delegate(request, response) {
      enterAltinn2(altinn, request)
      const act = await actIn(request)
      const body = parseJson(request.rawBody, order)
      const rights = rightsOrdered(body._embedded)
      // All of them or none.
      for (const right of rights) orRefuse(delegations.obstacle(act, right))
      const to = receiverOrdered(act.actor, body)
      for (const right of rights) orRefuse(delegations.obstacle(act, right, to))
      for (const right of rights) {
        orRefuse(delegations.give(act, right, to))
        noteAct(request, 'given', act, to, right)
      }
      response.status(201).end()
    },

    async takeBack(request, response) {
      enterAltinn2(altinn, request)
      const act = await actIn(request)
      const numbered = /^r(\d+)$/.exec(request.params['receiver'] ?? '')?.[1]
      const everybody = [...population.others, ...population.healthWorkers, ...population.organisations]
      const to = everybody.find((one) => String(parties.numberOf(one)) === numbered)
      if (!to) throw problemOf('party-not-found')
      const right = rightCalled(request.params['kind'] ?? '', request.params['id'] ?? '')
      orRefuse(delegations.takeBack(act, right, to))
      noteAct(request, 'taken-back', act, to, right)
      response.status(204).end()
    },
  }
}

/** What one delegation of Altinn 2 is known by afterwards: the number of the service or the role. */
function rightCalled(kind: string, id: string): Right {
  const service = kind === 'rights' ? SERVICES.find(({ serviceCode }) => serviceCode === id) : undefined
  if (service) return { kind: 'resource', service }
  const role = kind === 'roles' ? ROLES.find(({ definitionId }) => String(definitionId) === id) : undefined
  if (role) return { kind: 'role', role }
  throw problemOf('invalid-resource')
}

function rightsOrdered({ Roles, Rights }: Order['_embedded']): readonly Right[] {
  const ordered = [
    ...Roles.map(({ RoleDefinitionId }) => rightCalled('roles', String(RoleDefinitionId))),
    ...Rights.map(({ ServiceCode }) => rightCalled('rights', ServiceCode)),
  ]
  if (ordered.length === 0) throw problemOf('no-right-keys')
  return ordered
}
