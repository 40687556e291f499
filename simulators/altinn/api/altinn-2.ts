// Altinn 2's REST API for whoever asks what somebody may do, as long as Altinn 2 lives.
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import type { Organisation, Person } from '#simulators/population/population.ts'
import type { Altinn } from '../altinn.ts'
import { problemOf } from '../problems.ts'
import { ROLES, roleCalled } from '../roles.ts'
import { SERVICES } from '../services.ts'
import { required } from './query.ts'

export interface Altinn2 {
  readonly reportees: Handler
  readonly rights: Handler
  readonly roles: Handler
  readonly roleDefinitions: Handler
}

export function createAltinn2(altinn: Altinn): Altinn2 {
  const { delegations, grants, parties, population, tilgangsstyring } = altinn

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

  return {
    reportees(request, response) {
      enterAltinn2(altinn, request)
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
      enterAltinn2(altinn, request)
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
      enterAltinn2(altinn, request)
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
      enterAltinn2(altinn, request)
      const roledefinitions = ROLES.map(({ definitionId, code, name, registered }) => ({
        RoleDefinitionId: definitionId,
        RoleDefinitionCode: code,
        RoleType: registered ? 'External' : 'Altinn',
        RoleName: name[request.language],
      }))
      hal(response, { _embedded: { roledefinitions } })
    },
  }
}

/** Before anything else: whether Altinn 2 is still there, and whether the caller may come in. */
export function enterAltinn2({ manners }: Altinn, request: SimRequest): void {
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
