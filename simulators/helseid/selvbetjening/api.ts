// Selvbetjening's API: drafts of clients with a supplier's key; a client's own settings and keys with its own token.
import { jsonBody } from '../../core/call/body.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Handler, RoomAddresses } from '../../core/simulator.ts'
import type { ReadyClient } from '../../population/population.ts'
import type { WithSts } from '../sts/back-channel.ts'
import type { Clients } from '../sts/client/clients.ts'
import { documentedBody } from './api-body.ts'
import { clientDraft, clientSecret, clientUpdate } from './api-schemas.ts'
import { type AsClient, createAsClient } from './as-client.ts'
import { addressesOf, changedClaims, claimsOf, keyOf, malOf, unique, withOwn } from './asked-client.ts'
import { clientAnswer, isoOf } from './client-answer.ts'
import type { Desk } from './desk.ts'
import { type Klientmaler, offeredScopes } from './klientmal.ts'
import { noteClient } from './note-client.ts'
import { createOrganisationAccess } from './organisation-access.ts'
import type { Registers } from './registers.ts'
import type { RegistrationKey } from './registration.ts'
import { checkUnits } from './rules.ts'

export const API = '/selvbetjening/api'

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

export function createApi(parts: ApiParts): Api {
  const asClient = createAsClient(parts)
  return {
    makeDraft: makingDrafts(parts),
    client: asClient((_request, response, registration) => {
      response.set('cache-control', 'no-store').json(clientAnswer(registration))
    }),
    update: updating(asClient, parts),
    secrets: asClient((_request, response, { keys }) => {
      response.set('cache-control', 'no-store').json(keys.map(secretAnswer))
    }),
    addSecret: asClient(async (request, response, registration) => {
      const key = await keyOf(jsonBody(request, clientSecret), 'body')
      const changed = await parts.desk.addKey(registration, key, 'api')
      request.recording.fact('client', changed.client.clientId)
      response.set('cache-control', 'no-store').json({ expiration: isoOf(changed.keys[0]?.expires ?? 0) })
    }),
    access: createOrganisationAccess(parts.desk, parts.clients),
  }
}

function makingDrafts({ desk, klientmaler }: ApiParts): Handler {
  return async (request, response) => {
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
  }
}

function updating(asClient: AsClient, { desk, klientmaler, registers }: ApiParts): Handler {
  return asClient(async (request, response, registration) => {
    const { client } = registration
    const mal = klientmaler.find(registration.mal)
    const body = documentedBody(request, clientUpdate)
    const user = client.grantTypes.includes('authorization_code')
    const units = unique(body.childOrganizationNumbers)
    const scopes = withOwn(unique(body.apiScopes), mal ? offeredScopes(mal) : client.scopes, user)
    await requireUnits(registers, client, units)
    const changed = desk.change(registration, {
      units,
      scopes,
      claims: changedClaims(registration.claims, claimsOf(body.audienceSpecificClientClaims)),
      ...addressesOf(body, user),
    })
    noteClient(request, changed)
    response.set('cache-control', 'no-store').json(clientAnswer(changed))
  })
}

async function requireUnits(registers: Registers, client: ReadyClient, units: readonly string[]) {
  if (units.length === 0) return
  const obstacle = await checkUnits(registers, client, units)
  if (!obstacle) return
  const { code, subject, at } = obstacle
  throw new ProblemError(400, `childOrganizationNumbers: ${code}: ${subject}`, {
    explanation: { reason: `The units are refused: ${code}`, at, actual: subject },
  })
}

const secretAnswer = ({ kid, thumbprint, origin, jwk, expires }: RegistrationKey) => ({
  expiration: isoOf(expires),
  kid,
  jwkThumbprint: thumbprint,
  origin: ORIGINS[origin],
  publicJwk: JSON.stringify(jwk),
})

const ORIGINS = { portal: 'Portal', upload: 'Portal', draft: 'ClientDraft', api: 'Api' } as const
