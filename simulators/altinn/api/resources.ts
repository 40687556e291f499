// The connections API about single services: which right who has been given, and giving and taking back.
import { z } from 'zod'
import { jsonBody } from '#simulators/core/call/body.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { problemOf } from '../problems.ts'
import { ACTION, rightKeyOf, type Service, serviceOf } from '../services.ts'
import { createQuery, noteAct, orRefuse, personInput, required } from './query.ts'

const rights = personInput.extend({ directRightKeys: z.array(z.string().max(200)).max(100).default([]) })

export interface Resources {
  readonly list: Handler
  readonly check: Handler
  readonly rights: Handler
  readonly give: Handler
  readonly replace: Handler
  readonly takeBack: Handler
}

export function createResources(altinn: Altinn): Resources {
  const { delegations, parties } = altinn
  const query = createQuery(altinn)

  return {
    async list(request, response) {
      // How HelseID has its access to Altinn is no part of what is simulated.
      if (request.recording.caller === undefined) await query.readIn(request)
      const wanted = request.searchParams.has('resource') ? serviceIn(request).identifier : undefined
      const data = query
        .received(request, 'resource')
        .filter(({ grant }) => wanted === undefined || grant.id === wanted)
        .map(({ grant, receiver, from }) => ({
          from: query.partyJson(from),
          to: query.receiverJson(receiver),
          resource: grant.id,
        }))
      response.json({ data })
    },

    async check(request, response) {
      const act = await query.actIn(request, 'read')
      const service = serviceIn(request)
      const { reasonCodes, refusal } = delegations.check(act, { kind: 'resource', service })
      const right = { key: rightKeyOf(service), name: ACTION, resource: [service.identifier], action: ACTION }
      response.json({
        resource: service.identifier,
        rights: [{ right, result: refusal === undefined, reasonCodes }],
      })
    },

    async rights(request, response) {
      await query.readIn(request)
      const service = serviceIn(request)
      const to = query.knownReceiverIn(request)
      const has = query
        .received(request, 'resource')
        .some(
          ({ grant, receiver }) =>
            grant.id === service.identifier && parties.idOf(receiver) === parties.idOf(to),
        )
      response.json({
        resource: service.identifier,
        directRights: has ? [{ key: rightKeyOf(service), name: ACTION, action: ACTION }] : [],
        indirectRights: [],
      })
    },

    async give(request, response) {
      const act = await query.actIn(request, 'write')
      const service = serviceIn(request)
      const right = { kind: 'resource', service } as const
      orRefuse(delegations.obstacle(act, right))
      const body = jsonBody(request, rights)
      if (body.directRightKeys.length === 0) throw problemOf('no-right-keys')
      requireOwnKeys(body.directRightKeys, service)
      const to = query.receiverIn(request, act, body)
      orRefuse(delegations.give(act, right, to))
      noteAct(request, 'given', act, to, right)
      response.status(201).json({
        from: query.partyJson(act.from),
        to: query.receiverJson(to),
        resource: service.identifier,
      })
    },

    /** The keys that are to hold from now on: none takes the service back. */
    async replace(request, response) {
      const act = await query.actIn(request, 'write')
      const service = serviceIn(request)
      const right = { kind: 'resource', service } as const
      const body = jsonBody(request, rights)
      requireOwnKeys(body.directRightKeys, service)
      const to = query.receiverIn(request, act, body)
      const keep = body.directRightKeys.length > 0
      orRefuse(keep ? delegations.give(act, right, to) : delegations.takeBack(act, right, to))
      noteAct(request, keep ? 'given' : 'taken-back', act, to, right)
      response.json({ resource: service.identifier, directRightKeys: keep ? [rightKeyOf(service)] : [] })
    },

    async takeBack(request, response) {
      const act = await query.actIn(request, 'write')
      const right = { kind: 'resource', service: serviceIn(request) } as const
      if (!delegations.mayManage(act)) throw problemOf('not-authorised')
      const to = query.knownReceiverIn(request)
      orRefuse(delegations.takeBack(act, right, to))
      noteAct(request, 'taken-back', act, to, right)
      response.status(204).end()
    },
  }
}

function requireOwnKeys(keys: readonly string[], service: Service): void {
  if (keys.some((key) => key !== rightKeyOf(service))) throw problemOf('invalid-resource')
}

function serviceIn(request: SimRequest): Service {
  const service = serviceOf(required(request, 'resource'))
  if (!service) throw problemOf('invalid-resource')
  return service
}
