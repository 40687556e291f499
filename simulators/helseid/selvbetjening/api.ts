// Selvbetjening's API: drafts of clients with a supplier's key; a client's own settings and keys with its own token.
import type { Response } from 'express'
import { jsonBody } from '../../core/call/body.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Handler, RoomAddresses, SimRequest } from '../../core/simulator.ts'
import type { WithSts } from '../sts/back-channel.ts'
import type { Clients } from '../sts/client/clients.ts'
import { createFindings } from '../sts/client/findings.ts'
import { presentedClaims } from '../sts/endpoints/own-endpoint.ts'
import { Refusal } from '../sts/refusal.ts'
import { documentedBody } from './api-body.ts'
import { clientDraft, clientSecret, clientUpdate } from './api-schemas.ts'
import { addressesOf, changedClaims, claimsOf, keyOf, malOf, unique, withOwn } from './asked-client.ts'
import { clientAnswer } from './client-answer.ts'
import type { Desk } from './desk.ts'
import { isKjernejournal, type Klientmaler, offeredScopes } from './klientmal.ts'
import { noteClient } from './note-client.ts'
import { sendProblem } from './problem.ts'
import type { Registers } from './registers.ts'
import type { Registration } from './registration.ts'
import { checkUnits } from './rules.ts'

export const API = '/selvbetjening/api'
const SCOPE = 'nhn:selvbetjening/client'
const AUDIENCE = 'nhn:selvbetjening'

export interface ApiParts {
  readonly withSts: WithSts
  readonly addresses: RoomAddresses
  readonly desk: Desk
  readonly clients: Clients
  readonly klientmaler: Klientmaler
  readonly registers: Registers
}

export interface Api {
  readonly makeDraft: Handler
  readonly client: Handler
  readonly update: Handler
  readonly secrets: Handler
  readonly addSecret: Handler
  readonly access: Handler
}

export function createApi({ withSts, addresses, desk, clients, klientmaler, registers }: ApiParts): Api {
  /** For a client that shows its own token. */
  function asClient(
    use: (request: SimRequest, response: Response, registration: Registration) => void | Promise<void>,
  ): Handler {
    return withSts(async (sts, request, response) => {
      const findings = createFindings()
      const path = request.path.slice('/selvbetjening'.length)
      try {
        const claims = await presentedClaims(sts, request, {
          url: `${addresses.selvbetjening}${path}`,
          scope: SCOPE,
          findings,
        })
        if (claims['aud'] !== AUDIENCE)
          throw refused(401, 'The access token is for another API', 'header.authorization.token.aud', {
            expected: AUDIENCE,
            actual: String(claims['aud']),
          })
        const registration = desk.find(String(claims['client_id']))
        if (!registration)
          throw refused(
            404,
            'The client was not made in Selvbetjening',
            'header.authorization.token.client_id',
          )
        await use(request, response, registration)
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem
        request.recording.explain(findings.explain(problem.explanation))
        const { status = 400, headers = {} } = problem.wire
        sendProblem(request, response, { status, detail: problem.explanation.reason, headers })
      }
    })
  }

  return {
    async makeDraft(request, response) {
      const mal = malOf(request, klientmaler)
      const body = documentedBody(request, clientDraft)
      request.recording.fact('organisation', body.organizationNumber)
      const registration = await desk.make({
        mal,
        organisation: body.organizationNumber,
        units: unique(body.childOrganizationNumbers),
        scopes: withOwn(unique(body.apiScopes), offeredScopes(mal), mal.kind === 'user'),
        claims: claimsOf(body.audienceSpecificClientClaims),
        ...addressesOf(body, mal.kind === 'user'),
        key: await keyOf(body.publicJwk, 'publicJwk'),
        ...(body.postClientConfirmationRedirectUri && {
          confirmationRedirectUri: body.postClientConfirmationRedirectUri,
        }),
      })
      const { clientId } = registration.client
      request.recording.fact('draft', clientId)
      response.set('cache-control', 'no-store').json({ clientId })
    },
    client: asClient((_request, response, registration) => {
      response.set('cache-control', 'no-store').json(clientAnswer(registration))
    }),
    update: asClient(async (request, response, registration) => {
      const { client } = registration
      const mal = klientmaler.find(registration.mal)
      const body = documentedBody(request, clientUpdate)
      const user = client.grantTypes.includes('authorization_code')
      const units = unique(body.childOrganizationNumbers)
      const scopes = withOwn(unique(body.apiScopes), mal ? offeredScopes(mal) : client.scopes, user)
      const obstacle = units.length > 0 && (await checkUnits(registers, client, units))
      if (obstacle)
        throw new ProblemError(400, `childOrganizationNumbers: ${obstacle.code}: ${obstacle.subject}`, {
          explanation: {
            reason: `The units are refused: ${obstacle.code}`,
            at: obstacle.at,
            actual: obstacle.subject,
          },
        })
      const changed = desk.change(registration, {
        units,
        scopes,
        claims: changedClaims(registration.claims, claimsOf(body.audienceSpecificClientClaims)),
        ...addressesOf(body, user),
      })
      noteClient(request, changed)
      response.set('cache-control', 'no-store').json(clientAnswer(changed))
    }),
    secrets: asClient((_request, response, { keys }) => {
      const list = keys.map(({ kid, thumbprint, origin, jwk, expires }) => ({
        expiration: isoOf(expires),
        kid,
        jwkThumbprint: thumbprint,
        origin: ORIGINS[origin],
        publicJwk: JSON.stringify(jwk),
      }))
      response.set('cache-control', 'no-store').json(list)
    }),
    addSecret: asClient(async (request, response, registration) => {
      const key = await keyOf(jsonBody(request, clientSecret), 'body')
      const changed = await desk.addKey(registration, key, 'api')
      request.recording.fact('client', changed.client.clientId)
      response.set('cache-control', 'no-store').json({ expiration: isoOf(changed.keys[0]?.expires ?? 0) })
    }),
    access(request, response) {
      const number = request.params['organisasjonsnummer'] ?? ''
      if (!/^\d{9}$/.test(number))
        throw new ProblemError(400, 'organisasjonsnummer: must be nine digits', {
          explanation: {
            reason: 'The organisation number must be nine digits',
            at: 'path.organisasjonsnummer',
          },
        })
      const holders = clients.all().filter(({ scopes, organisation, childOrganisations }) => {
        const named = organisation === number || childOrganisations.includes(number)
        return named && scopes.some(isKjernejournal)
      })
      const since = holders.flatMap(({ clientId }) => desk.find(clientId)?.created ?? [])
      const fromStart = holders.some(({ clientId }) => desk.find(clientId) === undefined)
      response.json({
        organisasjonsnummer: number,
        tilgang: holders.length > 0 ? 'aktiv' : 'ingen',
        ...(since.length > 0 && !fromStart && { fra: isoOf(Math.min(...since)) }),
        klienter: holders.map(({ clientId }) => clientId),
      })
    },
  }
}

const ORIGINS = { portal: 'Portal', upload: 'Portal', draft: 'ClientDraft', api: 'Api' } as const

const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString()

function refused(
  status: number,
  reason: string,
  at: string,
  rest: { readonly expected?: string; readonly actual?: string } = {},
): Refusal {
  return new Refusal({ error: 'invalid_token', status }, { reason, at, ...rest })
}
