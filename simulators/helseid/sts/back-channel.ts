// PAR and token: HelseID's own checks in front of the engine, in HelseID's order, each refusal with its reason.

import type { Response } from 'express'
import type { Handler, SimRequest } from '../../core/simulator.ts'
import type { ReadyClient } from '../../population/population.ts'
import { type AuthenticatedClient, authenticateClient } from './client-assertion.ts'
import { type Details, readDetails } from './details.ts'
import { missingProof, readProof } from './dpop.ts'
import { type Form, oauthForm } from './form.ts'
import { checkOrganisation } from './organisation-rules.ts'
import { checkPushedRequest } from './pushed-request-rules.ts'
import { Refusal, sendRefusal } from './refusal.ts'
import { scopeList } from './scopes.ts'
import { paths } from './settings.ts'
import type { Sts } from './sts.ts'
import { clientCredentialsForm, grantOf } from './token-rules.ts'

export type WithSts = (use: (sts: Sts, request: SimRequest, response: Response) => Promise<void>) => Handler

export function pushAuthorization(withSts: WithSts): Handler {
  return withSts(
    refusing(async (sts, request, response) => {
      const endpoint = sts.issuer + paths.par
      const form = oauthForm(request)
      const authenticated = await authenticate(sts, request, form, endpoint)
      authenticated.mark('used')
      const { client } = authenticated
      // A proof is not demanded here; one that is sent must be right, and binds the code to its key.
      await readProof(sts.proofs, request, { url: endpoint, nonce: false })
      checkPushedRequest(form, { client, redirectUris: sts.clients.redirectUris(client), people: sts.people })
      await checkOrganisation(sts.deps, client)
      await handOver(sts, request, response, { client, url: paths.par, form: withImpliedConsent(form) })
    }),
  )
}

/** The engine gives `offline_access` only with `prompt=consent`; HelseID has no such condition. */
function withImpliedConsent(form: Form): Form {
  const prompt = form.get('prompt')
  if (prompt === 'none' || !scopeList(form.get('scope')).includes('offline_access')) return form
  const words = new Set([...scopeList(prompt), 'consent'])
  return form.with({ prompt: [...words].join(' ') })
}

export function issueTokens(withSts: WithSts): Handler {
  return withSts(
    refusing(async (sts, request, response) => {
      const endpoint = sts.issuer + paths.token
      const form = oauthForm(request)
      const authenticated = await authenticate(sts, request, form, endpoint)
      authenticated.mark('used')
      const { client, claims } = authenticated
      const grant = grantOf(form, client)
      request.recording.fact('grant', grant)
      await demandProof(sts, request, authenticated, endpoint)
      const asked = grant === 'client_credentials' ? clientCredentialsForm(form, client) : form
      if (grant !== 'refresh_token') await checkOrganisation(sts.deps, client)
      const details = readDetails(claims, {
        client,
        grant,
        strict: sts.deps.profile() === 'strict',
        deviate: request.recording.deviate,
      })
      await handOver(sts, request, response, { client, url: paths.token, form: asked, details })
    }),
  )
}

function authenticate(
  sts: Sts,
  request: SimRequest,
  form: Form,
  endpoint: string,
): Promise<AuthenticatedClient> {
  const { recording, headers } = request
  return authenticateClient(sts.assertions, form, {
    endpoint,
    authorization: headers.authorization,
    recording,
  })
}

/** The assertion is not spent by a demand for a nonce: NHN's Java library sends it again. */
async function demandProof(
  sts: Sts,
  request: SimRequest,
  { client, mark }: AuthenticatedClient,
  url: string,
): Promise<void> {
  try {
    const proof = await readProof(sts.proofs, request, { url, nonce: true })
    if (!proof && client.dpop) throw missingProof()
  } catch (problem) {
    if (problem instanceof Refusal && problem.wire.error === 'use_dpop_nonce') mark('nonce')
    throw problem
  }
}

interface HandedOver {
  readonly client: ReadyClient
  readonly url: string
  readonly form: Form
  readonly details?: Details
}

function handOver(
  sts: Sts,
  request: SimRequest,
  response: Response,
  { client, url, form, details }: HandedOver,
): Promise<void> {
  const body = form.with({
    client_assertion: undefined,
    client_assertion_type: undefined,
    client_id: client.clientId,
    client_secret: sts.secretOf(client),
  })
  const call = { request, client, ...(details && { details }) }
  return sts.handOver(call, response, { url, body: body.toString(), accept: 'application/json' })
}

type StsHandler = (sts: Sts, request: SimRequest, response: Response) => Promise<void>

export function refusing(handler: StsHandler): StsHandler {
  return async (sts, request, response) => {
    try {
      await handler(sts, request, response)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      sendRefusal(response, request.recording, problem)
    }
  }
}
