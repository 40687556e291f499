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
  const askingOf = createAsking(altinn)

  /** The answer to one that may come in. */
  const answering =
    (answer: (request: SimRequest) => object): Handler =>
    (request, response) => {
      enterAltinn2(altinn, request)
      response.type('application/hal+json').send(JSON.stringify(answer(request)))
    }

  return {
    reportees: answering((request) => reporteesAnswer(altinn, askingOf.person(request), request)),
    rights: answering((request) =>
      rightsAnswer(altinn, askingOf.person(request), askingOf.reportee(request)),
    ),
    roles: answering((request) => rolesAnswer(altinn, askingOf.person(request), askingOf.reportee(request))),
    roleDefinitions: answering(({ language }) => ({
      _embedded: {
        roledefinitions: ROLES.map(({ definitionId, code, name, registered }) => ({
          RoleDefinitionId: definitionId,
          RoleDefinitionCode: code,
          RoleType: registered ? 'External' : 'Altinn',
          RoleName: name[language],
        })),
      },
    })),
  }
}

function createAsking({ parties, population }: Altinn) {
  return {
    person(request: SimRequest): Person {
      const person = population.person(required(request, 'subject'))
      if (!person) throw problemOf('person-not-found')
      return person
    },
    reportee(request: SimRequest): Organisation {
      const reportee = parties.organisation(required(request, 'reportee'))
      if (!reportee) throw problemOf('party-not-found')
      return reportee
    },
  }
}

function reporteesAnswer(altinn: Altinn, person: Person, { searchParams }: SimRequest): object {
  const { parties, population, tilgangsstyring } = altinn
  const serviceCode = searchParams.get('serviceCode')
  const roleId = searchParams.get('roleDefinitionId')
  const units = population.organisations.filter((unit) => {
    if (!parties.organisation(unit.organisasjonsnummer)) return false
    const roles = tilgangsstyring.roles(person.pid, unit)
    const services = servicesHeld(altinn, person, unit)
    if (roles.length === 0 && services.length === 0 && !tilgangsstyring.find(person.pid, unit)) return false
    if (serviceCode && !services.some(({ service }) => service.serviceCode === serviceCode)) return false
    return !roleId || roles.some((code) => String(roleCalled(code)?.definitionId) === roleId)
  })
  const self = serviceCode || roleId ? [] : [personJson(person)]
  return {
    _links: { self: { href: 'api/serviceowner/reportees' } },
    _embedded: { reportees: [...self, ...units.map(reporteeJson)] },
  }
}

function rightsAnswer(altinn: Altinn, person: Person, unit: Organisation): object {
  const may = altinn.delegations.mayManage({ actor: person, from: unit })
  const Rights = servicesHeld(altinn, person, unit).map(({ service, held }, index) => ({
    RightID: index + 1,
    RightType: 'Service',
    ServiceCode: service.serviceCode,
    ServiceEditionCode: service.serviceEdition,
    Action: 'Read',
    RightSourceType: held === 'role' ? 'RoleTypeRights' : 'DirectlyDelegatedRights',
    IsDelegatable: may && service.delegable,
  }))
  return { Subject: personJson(person), Reportee: reporteeJson(unit), Rights }
}

function rolesAnswer({ grants, population, tilgangsstyring }: Altinn, person: Person, unit: Organisation) {
  const given = grants
    .from(unit.organisasjonsnummer)
    .filter(({ kind, to }) => kind === 'role' && to === person.pid)

  function delegation(code: string): object | undefined {
    const by = given.find(({ id }) => id === code)?.given
    return by && { Delegator: fullName(population.person(by.by)?.name ?? person.name), DelegatedTime: by.at }
  }

  const roles = tilgangsstyring.roles(person.pid, unit).flatMap((code, index) => {
    const role = roleCalled(code)
    if (!role) return []
    return {
      RoleId: index + 1,
      RoleType: role.registered ? 'External' : 'Altinn',
      RoleDefinitionId: role.definitionId,
      RoleName: role.name.nb,
      RoleDescription: role.name.nb,
      ...delegation(code),
    }
  })
  return { _links: { self: { href: 'api/serviceowner/authorization/roles' } }, _embedded: { roles } }
}

function servicesHeld({ tilgangsstyring }: Altinn, { pid }: Person, unit: Organisation) {
  return SERVICES.flatMap((service) => {
    const held = tilgangsstyring.holds(pid, unit, service.identifier)
    return held === undefined ? [] : [{ service, held }]
  })
}

const personJson = ({ name, pid }: Person) => ({
  Name: fullName(name),
  Type: 'Person',
  SocialSecurityNumber: pid,
})

const reporteeJson = (unit: Organisation) => ({
  Name: unit.navn,
  Type: unit.overordnetEnhet === undefined ? 'Enterprise' : 'Business',
  OrganizationNumber: unit.organisasjonsnummer,
  ...(unit.overordnetEnhet !== undefined && { ParentOrganizationNumber: unit.overordnetEnhet }),
  OrganizationForm: unit.form,
  Status: 'Active',
})

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
