// Altinn 2's REST API for service owners and end users, as long as Altinn 2 lives.
import { z } from 'zod'
import { parseJson } from '#simulators/core/body.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import type { Organisation, Person } from '#simulators/population/population.ts'
import type { Altinn } from '../altinn.ts'
import type { Act, Right } from '../delegation.ts'
import type { Receiver } from '../grants.ts'
import { isSimilarSurname } from '../person-look-up.ts'
import { problemOf } from '../problems.ts'
import { ROLES, roleCalled } from '../roles.ts'
import { SERVICES } from '../services.ts'
import { createCallers } from '../tokens/callers.ts'
import { noteAct, orRefuse, required } from './query.ts'

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

export interface Altinn2 {
  readonly reportees: Handler
  readonly rights: Handler
  readonly roles: Handler
  readonly roleDefinitions: Handler
  readonly delegate: Handler
  readonly takeBack: Handler
}

export function createAltinn2(altinn: Altinn): Altinn2 {
  const { delegations, grants, lookUp, manners, parties, population, tilgangsstyring } = altinn
  const callers = createCallers(altinn)

  /** Before anything else: whether Altinn 2 is still there, and whether the caller may come in. */
  function enter(request: SimRequest): void {
    if (manners.vocabulary() === 'altinn-3')
      throw new ProblemError(410, 'Altinn 2 is closed.', {
        explanation: {
          reason:
            'Altinn 2 is closed in this room; the switch altinn.vocabulary, or an earlier clock, opens it',
        },
      })
    if (request.headers['apikey'] === undefined)
      throw new ProblemError(401, 'ApiKey is required.', {
        explanation: { reason: 'The header ApiKey is missing', at: 'header.apikey' },
      })
  }

  const hal = (response: Parameters<Handler>[1], body: object) =>
    void response.type('application/hal+json').send(JSON.stringify(body))

  function personIn(request: SimRequest): Person {
    const person = population.person(required(request, 'subject'))
    if (!person) throw problemOf('person-not-found')
    return person
  }
  function reporteeIn(request: SimRequest): Organisation {
    const reportee = parties.organisation(required(request, 'reportee'))
    if (!reportee) throw problemOf('party-not-found')
    return reportee
  }

  const servicesHeld = (pid: string, unit: Organisation) =>
    SERVICES.flatMap((service) => {
      const held = tilgangsstyring.holds(pid, unit, service.identifier)
      return held === undefined ? [] : [{ service, held }]
    })

  function reporteeJson(unit: Organisation): object {
    return {
      Name: unit.navn,
      Type: unit.overordnetEnhet === undefined ? 'Enterprise' : 'Business',
      OrganizationNumber: unit.organisasjonsnummer,
      ...(unit.overordnetEnhet !== undefined && { ParentOrganizationNumber: unit.overordnetEnhet }),
      OrganizationForm: unit.form,
      Status: 'Active',
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

  function rightsOrdered({ Roles, Rights }: z.infer<typeof order>['_embedded']): readonly Right[] {
    const ordered = [
      ...Roles.map(({ RoleDefinitionId }) => rightCalled('roles', String(RoleDefinitionId))),
      ...Rights.map(({ ServiceCode }) => rightCalled('rights', ServiceCode)),
    ]
    if (ordered.length === 0) throw problemOf('no-right-keys')
    return ordered
  }

  function receiverOrdered(caller: Person, body: z.infer<typeof order>): Receiver {
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
    reportees(request, response) {
      enter(request)
      const person = personIn(request)
      const serviceCode = request.searchParams.get('serviceCode')
      const roleId = request.searchParams.get('roleDefinitionId')
      const units = population.organisations.filter((unit) => {
        if (!parties.organisation(unit.organisasjonsnummer)) return false
        const roles = tilgangsstyring.roles(person.pid, unit)
        const services = servicesHeld(person.pid, unit)
        if (roles.length === 0 && services.length === 0 && !tilgangsstyring.find(person.pid, unit))
          return false
        if (serviceCode && !services.some(({ service }) => service.serviceCode === serviceCode)) return false
        return !roleId || roles.some((code) => String(roleCalled(code)?.definitionId) === roleId)
      })
      const self = { Name: fullName(person.name), Type: 'Person', SocialSecurityNumber: person.pid }
      const reportees = [...(serviceCode || roleId ? [] : [self]), ...units.map(reporteeJson)]
      hal(response, { _links: { self: { href: 'api/serviceowner/reportees' } }, _embedded: { reportees } })
    },

    rights(request, response) {
      enter(request)
      const person = personIn(request)
      const unit = reporteeIn(request)
      const may = delegations.mayManage({ actor: person, from: unit })
      const Rights = servicesHeld(person.pid, unit).map(({ service, held }, index) => ({
        RightID: index + 1,
        RightType: 'Service',
        ServiceCode: service.serviceCode,
        ServiceEditionCode: service.serviceEdition,
        Action: 'Read',
        RightSourceType: held === 'role' ? 'RoleTypeRights' : 'DirectlyDelegatedRights',
        IsDelegatable: may && service.delegable,
      }))
      hal(response, {
        Subject: { Name: fullName(person.name), Type: 'Person', SocialSecurityNumber: person.pid },
        Reportee: reporteeJson(unit),
        Rights,
      })
    },

    roles(request, response) {
      enter(request)
      const person = personIn(request)
      const unit = reporteeIn(request)
      const given = grants
        .from(unit.organisasjonsnummer)
        .filter(({ kind, to }) => kind === 'role' && to === person.pid)
      const roles = tilgangsstyring.roles(person.pid, unit).flatMap((code, index) => {
        const role = roleCalled(code)
        const grant = given.find(({ id }) => id === code)
        if (!role) return []
        return [
          {
            RoleId: index + 1,
            RoleType: role.registered ? 'External' : 'Altinn',
            RoleDefinitionId: role.definitionId,
            RoleName: role.name.nb,
            RoleDescription: role.name.nb,
            ...(grant?.given && {
              Delegator: fullName(population.person(grant.given.by)?.name ?? person.name),
              DelegatedTime: grant.given.at,
            }),
          },
        ]
      })
      hal(response, {
        _links: { self: { href: 'api/serviceowner/authorization/roles' } },
        _embedded: { roles },
      })
    },

    roleDefinitions(request, response) {
      enter(request)
      const roledefinitions = ROLES.map(({ definitionId, code, name, registered }) => ({
        RoleDefinitionId: definitionId,
        RoleDefinitionCode: code,
        RoleType: registered ? 'External' : 'Altinn',
        RoleName: name[request.language],
      }))
      hal(response, { _embedded: { roledefinitions } })
    },

    async delegate(request, response) {
      enter(request)
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
      enter(request)
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
