// Selvbetjening's API: drafts of clients with a supplier's key; a client's own settings and keys with its own token.
import type { Response } from 'express'
import type { z } from 'zod'
import { jsonBody } from '../../core/body.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Handler, RoomAddresses, SimRequest } from '../../core/simulator.ts'
import type { WithSts } from '../sts/back-channel.ts'
import type { Clients } from '../sts/clients.ts'
import { createFindings } from '../sts/findings.ts'
import { presentedClaims } from '../sts/own-endpoint.ts'
import { Refusal } from '../sts/refusal.ts'
import { isOwn } from '../sts/scopes.ts'
import { documentedBody } from './api-body.ts'
import { clientDraft, clientSecret, clientUpdate, type currentClient } from './api-schemas.ts'
import type { Desk, Order } from './desk.ts'
import { isKjernejournal, type Klientmaler, offeredScopes } from './klientmal.ts'
import { sendProblem } from './problem.ts'
import { type KeyTrouble, type PublicKey, readPublicKey } from './public-key.ts'
import type { Registers } from './registers.ts'
import { type ClientClaim, grantedScopes, type Registration } from './registration.ts'
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
      response.set('cache-control', 'no-store').json(asAnswer(registration))
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
      response.set('cache-control', 'no-store').json(asAnswer(changed))
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

const unique = (list: readonly string[] | null | undefined): readonly string[] => [...new Set(list ?? [])]

function refused(
  status: number,
  reason: string,
  at: string,
  rest: { readonly expected?: string; readonly actual?: string } = {},
): Refusal {
  return new Refusal({ error: 'invalid_token', status }, { reason, at, ...rest })
}

function malOf(request: SimRequest, klientmaler: Klientmaler) {
  const apiKey = request.headers['api-key']
  const mal = typeof apiKey === 'string' ? klientmaler.byApiKey(apiKey) : undefined
  if (mal?.tenancy === 'multi-tenant')
    throw new ProblemError(400, 'Client drafts are for single-tenant klientmaler only.', {
      explanation: {
        reason: 'The klientmal is for a client that acts for many organisations; it is set up in the portal',
        at: 'header.api-key',
        expected: 'the key of a single-tenant klientmal',
        actual: mal.key,
      },
    })
  if (mal) return mal
  throw new ProblemError(401, 'The api-key is missing, or belongs to no klientmal.', {
    explanation: {
      reason: 'The api-key is missing, or belongs to no klientmal',
      at: 'header.api-key',
      expected: 'the key of a klientmal, from the portal',
      actual: apiKey === undefined ? '(missing)' : '(another)',
    },
  })
}

/** A client that logs people in gets HelseID's own scopes without asking. */
function withOwn(asked: readonly string[], offered: readonly string[], user: boolean): readonly string[] {
  const foreign = asked.filter((scope) => !offered.includes(scope))
  if (foreign.length > 0)
    throw new ProblemError(400, `apiScopes: not in the klientmal: ${foreign.join(' ')}`, {
      explanation: {
        reason: 'A scope is not in the klientmal',
        at: 'body.apiScopes',
        expected: offered.join(' '),
        actual: foreign.join(' ').slice(0, 200),
      },
    })
  const own = user ? offered.filter(isOwn) : []
  return [...new Set([...own, ...asked])]
}

function addressesOf(
  {
    redirectUris,
    postLogoutRedirectUris,
  }: Pick<z.infer<typeof clientDraft>, 'redirectUris' | 'postLogoutRedirectUris'>,
  user: boolean,
): Pick<Order, 'redirectUris' | 'postLogoutRedirectUris'> {
  if (user && unique(redirectUris).length === 0)
    throw new ProblemError(400, 'redirectUris: a client that logs people in must have one', {
      explanation: {
        reason: 'A client that logs people in must have a redirect URI',
        at: 'body.redirectUris',
      },
    })
  return { redirectUris: unique(redirectUris), postLogoutRedirectUris: unique(postLogoutRedirectUris) }
}

function claimsOf(list: z.infer<typeof clientDraft>['audienceSpecificClientClaims']): readonly ClientClaim[] {
  return (list ?? []).map(({ key, value }) => ({ type: key, value }))
}

/** A new value of a claim that is in use waits for approval; the old one holds until then. */
function changedClaims(
  before: readonly ClientClaim[],
  asked: readonly ClientClaim[],
): readonly ClientClaim[] {
  return asked.map(({ type, value }) => {
    const known = before.find((one) => one.type === type)
    return known === undefined || known.value === value
      ? { type, value }
      : { type, value: known.value, pending: value }
  })
}

async function keyOf(given: unknown, member: string): Promise<PublicKey> {
  const key = await readPublicKey(given)
  if (typeof key !== 'string') return key
  const at = member === 'body' ? 'body' : `body.${member}`
  throw new ProblemError(400, `${member}: ${KEY_TROUBLES[key]}`, {
    explanation: { reason: KEY_TROUBLES[key], at, expected: 'a public JWK, EC or RSA of at least 2048 bits' },
  })
}

const KEY_TROUBLES: Readonly<Record<KeyTrouble, string>> = {
  'not-json': 'The key is not a JWK, nor a text that holds one',
  private: 'The key holds its private part; send the public one, and make a new pair',
  'not-a-key': 'The key lacks members of an EC or RSA key',
  'off-curve': 'x and y of the EC key are no point on its curve',
  'too-short': 'The RSA key is shorter than 2048 bits',
}

function asAnswer(registration: Registration): z.infer<typeof currentClient> {
  const { client, pendingScopes, claims } = registration
  const granted = grantedScopes(registration)
  return {
    apiScopes: [...granted, ...pendingScopes]
      .filter((scope) => !isOwn(scope))
      .map((scope) => {
        const waits = pendingScopes.includes(scope)
        return {
          scope,
          status: waits ? 'Pending' : 'Ok',
          statusReason: waits ? 'Waits for the owner of the API' : null,
        }
      }),
    audienceSpecificClientClaims: claims.map(({ type, value, pending }) => ({
      claimType: type,
      activeClaimValue: value,
      pendingClaimValue: pending ?? null,
      status: pending === undefined ? 'Ok' : 'UpdatePending',
      statusReason: pending === undefined ? null : 'Waits for the owner of the API',
    })),
    redirectUris: [...client.redirectUris],
    postLogoutRedirectUris: [...client.postLogoutRedirectUris],
    childOrganizationNumbers: [...client.childOrganisations],
  }
}

/** What the journal tells of a change: which client, of whom, for which units, with which scopes. */
export function noteClient(request: SimRequest, { client, by }: Registration, actor = by): void {
  request.recording.fact('client', client.clientId)
  request.recording.fact('organisation', client.organisation)
  request.recording.fact('units', client.childOrganisations.join(','))
  request.recording.fact('scopes', client.scopes.join(' '))
  if (actor !== undefined) request.recording.fact('by', actor)
}
