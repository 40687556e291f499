// Roles of a unit, openly and behind Maskinporten.
import { authorizedRolesCard, rolesCard } from '../cards.ts'
import { API, type Endpoint, type Parts } from '../endpoint.ts'
import { kindOf } from '../register/unit.ts'
import { createRolesJson } from '../roles-json.ts'
import { findUnit } from './find-unit.ts'

export function rolesEndpoint(parts: Parts): Endpoint {
  const { api, answers, roles, unitJson } = parts
  const rolesJson = createRolesJson(api, unitJson)
  return {
    id: 'brreg.roles',
    method: 'GET',
    path: `${API}/enheter/:organisasjonsnummer/roller`,
    title: 'Roles of a unit',
    card: rolesCard,
    documented: {
      path: { organisasjonsnummer: 'organisasjonsnummer' },
      ok: { about: 'Groups of roles', types: ['application/json'], schema: 'Roller' },
      refusals: [404, 406],
      gone: true,
    },
    handle(request, response) {
      const unit = findUnit(parts, request, response, () => true)
      if (!unit) return
      if (unit.fjernet !== undefined)
        return answers.json(request, response, unitJson.removed(unit, unit.fjernet), { status: 410 })
      const enhet = unitJson.hrefOf(kindOf(unit), unit.organisasjonsnummer)
      const body = {
        rollegrupper: rolesJson.groups(roles.of(unit)),
        _links: {
          self: { href: `${api}/enheter/${unit.organisasjonsnummer}/roller` },
          enhet: { href: enhet },
        },
      }
      answers.json(request, response, body, {})
    },
  }
}

export function authorizedRolesEndpoint({ answers }: Parts): Endpoint {
  return {
    id: 'brreg.authorized-roles',
    method: 'GET',
    path: `${API}/autorisert-api/enheter/:organisasjonsnummer/roller`,
    title: 'Roles of a unit with identity numbers, behind Maskinporten',
    card: authorizedRolesCard,
    documented: { path: { organisasjonsnummer: 'organisasjonsnummer' }, refusals: [401] },
    handle(request, response) {
      request.recording.explain({
        reason: 'Maskinporten is not simulated, so there is no token that opens this',
        at: 'header.authorization',
      })
      response.setHeader('www-authenticate', 'Bearer')
      answers.error(request, response, 401)
    },
  }
}
