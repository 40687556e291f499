// The connections API: who has anything from an organisation, and which roles.
import type { Handler } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { urnOf } from '../packages.ts'
import { problemOf } from '../problems.ts'
import { roleCalled } from '../roles.ts'
import { createQuery, noteAct, optionalBody, orRefuse, personInput } from './query.ts'

export interface Connections {
  readonly list: Handler
  readonly add: Handler
  readonly remove: Handler
  readonly roles: Handler
}

export function createConnections(altinn: Altinn): Connections {
  const { delegations, grants, parties, tilgangsstyring, population } = altinn
  const query = createQuery(altinn)

  return {
    async list(request, response) {
      const { from } = await query.readIn(request)
      const all = grants.from(from.organisasjonsnummer)
      const receivers = [...new Set(all.map(({ to }) => to))]
        .flatMap((to) => parties.receiverOf(to) ?? [])
        .filter((receiver) => query.isAskedAbout(request, receiver))
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

    async roles(request, response) {
      const { from } = await query.readIn(request)
      const people = [
        ...new Set([
          ...from.roles.map(({ pid }) => pid),
          ...grants.from(from.organisasjonsnummer).map(({ to }) => to),
        ]),
      ]
      const data = people.flatMap((pid) => {
        const holder = population.person(pid)
        return holder && query.isAskedAbout(request, holder)
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
