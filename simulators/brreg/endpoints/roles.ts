// Roles of a unit, openly and behind Maskinporten.
import type { Response } from 'express'
import { bearerToken, lackOfScope } from '#simulators/core/keys/token-reader.ts'
import type { SimRequest } from '#simulators/core/simulator.ts'
import { authorizedRolesCard, rolesCard } from '../cards.ts'
import { API, type Endpoint, type Parts } from '../endpoint.ts'
import { kindOf } from '../register/unit.ts'
import { createRolesJson } from '../roles-json.ts'
import { findUnit } from './find-unit.ts'

/** Invented: the real scope is not public. */
const SCOPE = 'brreg:enhetsregisteret/autoriserte-roller'

function answering(parts: Parts, path: string, numbers: boolean) {
  const { api, answers, roles, unitJson } = parts
  const rolesJson = createRolesJson(api, unitJson, { numbers })
  return (request: SimRequest, response: Response): void => {
    const unit = findUnit(parts, request, response, () => true)
    if (!unit) return
    if (unit.fjernet !== undefined) {
      answers.json(request, response, unitJson.removed(unit, unit.fjernet), { status: 410 })
      return
    }
    const body = {
      rollegrupper: rolesJson.groups(roles.of(unit)),
      _links: {
        self: { href: `${api}${path}/enheter/${unit.organisasjonsnummer}/roller` },
        enhet: { href: unitJson.hrefOf(kindOf(unit), unit.organisasjonsnummer) },
      },
    }
    answers.json(request, response, body, {})
  }
}

const OK = { about: 'Groups of roles', types: ['application/json'], schema: 'Roller' } as const

export function rolesEndpoint(parts: Parts): Endpoint {
  return {
    id: 'brreg.roles',
    method: 'GET',
    path: `${API}/enheter/:organisasjonsnummer/roller`,
    title: 'Roles of a unit',
    card: rolesCard,
    documented: {
      path: { organisasjonsnummer: 'organisasjonsnummer' },
      ok: OK,
      refusals: [404, 406],
      gone: true,
    },
    handle: answering(parts, '', false),
  }
}

export function authorizedRolesEndpoint(parts: Parts): Endpoint {
  const answer = answering(parts, '/autorisert-api', true)
  return {
    id: 'brreg.authorized-roles',
    method: 'GET',
    path: `${API}/autorisert-api/enheter/:organisasjonsnummer/roller`,
    title: 'Roles of a unit with identity numbers, behind Maskinporten',
    card: authorizedRolesCard,
    documented: {
      path: { organisasjonsnummer: 'organisasjonsnummer' },
      ok: OK,
      refusals: [401, 403, 404, 406],
      gone: true,
    },
    async handle(request, response) {
      const status = await closedTo(request, response, parts)
      if (status === undefined) answer(request, response)
      else parts.answers.error(request, response, status)
    },
  }
}

/** The status to refuse with; undefined when the token opens the door. */
async function closedTo(
  request: SimRequest,
  response: Response,
  { tokens, maskinporten }: Parts,
): Promise<401 | 403 | 503 | undefined> {
  const token = bearerToken(request.headers.authorization)
  const read =
    token === undefined ? { refused: 'There is no Bearer token' } : await tokens.read(token, maskinporten)
  if ('refused' in read) {
    request.recording.explain({ reason: read.refused, at: 'header.authorization' })
    if ('away' in read && read.away) return 503
    response.setHeader('www-authenticate', 'Bearer')
    return 401
  }
  const lack = lackOfScope(read.claims, [SCOPE])
  if (!lack) return undefined
  request.recording.explain(lack)
  return 403
}
