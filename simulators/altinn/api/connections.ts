// The connections API: who has anything from an organisation, and what: rightholders, single services, roles.
import { z } from 'zod'
import { jsonBody } from '#simulators/core/call/body.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { urnOf } from '../packages.ts'
import { problemOf } from '../problems.ts'
import { roleCalled } from '../roles.ts'
import { ACTION, rightKeyOf, type Service, serviceOf } from '../services.ts'
import { createQuery, noteAct, optionalBody, orRefuse, personInput, required } from './query.ts'

const rights = personInput.extend({ directRightKeys: z.array(z.string().max(200)).max(100).default([]) })

export interface Connections {
  readonly list: Handler
  readonly add: Handler
  readonly remove: Handler
  readonly resources: Handler
  readonly checkResource: Handler
  readonly rights: Handler
  readonly giveResource: Handler
  readonly replaceRights: Handler
  readonly takeBackResource: Handler
  readonly roles: Handler
}

export function createConnections(altinn: Altinn): Connections {
  const { delegations, grants, parties, tilgangsstyring, population } = altinn
  const query = createQuery(altinn)

  return {
    async list(request, response) {
      const { from } = await query.actIn(request, 'read')
      const all = grants.from(from.organisasjonsnummer)
      const receivers = [...new Set(all.map(({ to }) => to))].flatMap((to) => parties.receiverOf(to) ?? [])
      const ids = (to: string, kind: string) =>
        all.filter((grant) => grant.to === to && grant.kind === kind).map(({ id }) => id)
      response.json({
        data: receivers.map((receiver) => {
          const to = 'pid' in receiver ? receiver.pid : receiver.organisasjonsnummer
          return {
            party: query.receiverJson(receiver),
            resources: ids(to, 'resource'),
            packages: ids(to, 'package').map((key) => urnOf({ key })),
            roles: ids(to, 'role'),
          }
        }),
      })
    },

    async add(request, response) {
      const act = await query.actIn(request, 'write')
      if (!delegations.mayManage(act)) throw problemOf('not-authorised')
      const to = query.receiverIn(request, act, optionalBody(request, personInput))
      orRefuse(delegations.connect(act, to))
      noteAct(request, 'connected', act, to)
      response.status(201).json({ from: query.partyJson(act.from), to: query.receiverJson(to) })
    },

    async remove(request, response) {
      const act = await query.actIn(request, 'write')
      const to = query.knownReceiverIn(request)
      orRefuse(delegations.disconnect(act, to))
      noteAct(request, 'disconnected', act, to)
      response.status(204).end()
    },

    async resources(request, response) {
      // How HelseID has its access to Altinn is no part of what is simulated.
      if (request.recording.caller === undefined) await query.actIn(request, 'read')
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

    async checkResource(request, response) {
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
      await query.actIn(request, 'read')
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

    async giveResource(request, response) {
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
    async replaceRights(request, response) {
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

    async takeBackResource(request, response) {
      const act = await query.actIn(request, 'write')
      const right = { kind: 'resource', service: serviceIn(request) } as const
      if (!delegations.mayManage(act)) throw problemOf('not-authorised')
      const to = query.knownReceiverIn(request)
      orRefuse(delegations.takeBack(act, right, to))
      noteAct(request, 'taken-back', act, to, right)
      response.status(204).end()
    },

    async roles(request, response) {
      const { from } = await query.actIn(request, 'read')
      const people = [
        ...new Set([
          ...from.roles.map(({ pid }) => pid),
          ...grants.from(from.organisasjonsnummer).map(({ to }) => to),
        ]),
      ]
      const data = people.flatMap((pid) => {
        const holder = population.person(pid)
        return holder
          ? tilgangsstyring.roles(pid, from).flatMap((code) => {
              const role = roleCalled(code)
              return role
                ? [{ to: query.receiverJson(holder), role: { code, urn: role.urn, name: role.name.nb } }]
                : []
            })
          : []
      })
      response.json({ data })
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
