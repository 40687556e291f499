// PAR, and what the token endpoint shares with it: HelseID's own checks in front of the engine, in HelseID's order, each refusal with its reason.

import type { Response } from 'express'
import type { Handler, SimRequest } from '../../core/simulator.ts'
import type { ReadyClient } from '../../population/population.ts'
import { type AuthenticatedClient, authenticateClient } from './client/client-assertion.ts'
import { type Proof, readProof } from './client/dpop.ts'
import { createFindings, type Findings } from './client/findings.ts'
import { type Details, type DetailsRules, detailsIn, readDetails } from './details/details.ts'
import { refuseDoubleAttest } from './details/login-details.ts'
import { checkOrganisation } from './details/organisation-rules.ts'
import { letsAct, type Supply } from './details/supplier-delegation.ts'
import type { Asked } from './engine/engine-call.ts'
import { formForEngine, withScopeAsMeant } from './engine/engine-form.ts'
import { isJudged, keepPushed } from './engine/keep-pushed.ts'
import { Refusal, sendError } from './refusal.ts'
import { type Form, oauthForm } from './request/form.ts'
import { readHint } from './request/id-token-hint.ts'
import { noteIgnored } from './request/ignored-at-par.ts'
import { inAddress } from './request/in-address.ts'
import { checkPushedRequest, OPENID_SWITCH } from './request/pushed-request-rules.ts'
import { readRequestObject } from './request/request-object.ts'
import { paths } from './settings.ts'
import type { Sts } from './sts.ts'

export type WithSts = (use: (sts: Sts, request: SimRequest, response: Response) => Promise<void>) => Handler

export function pushAuthorization(withSts: WithSts): Handler {
  return withSts(
    refusing(async (sts, request, response, findings) => {
      const endpoint = sts.issuer + paths.par
      const form = oauthForm(request)
      const authenticated = await authenticate(sts, request, form, { endpoint, findings })
      authenticated.mark('used')
      const { client } = authenticated
      noteIgnored(form, authenticated.claims, request.recording)
      // A proof is not demanded here; one that is sent must be right, and binds the code to its key.
      const proof = await readProof(sts.proofs, request, { url: endpoint, nonce: 'if-sent', findings })
      const rules = rulesOf(sts, request, client, 'par')
      const asked = await readRequestObject(sts.assertions, form, {
        client,
        findings,
        recording: request.recording,
      })
      const details = await detailsIn(asked.details, rules)
      if (details.attest)
        refuseDoubleAttest(details, await readDetails(authenticated.claims, rules), AT_DETAILS)
      checkPushedRequest(asked.form, {
        client,
        redirectUris: sts.clients.redirectUris(client),
        people: sts.people,
        findings,
        needsOpenid: sts.deps.switches.value(OPENID_SWITCH.name) === 'refused',
      })
      const hinted = await readHint(sts.signing, asked.form, client)
      await checkOrganisation(sts.deps, client)
      findings.good('the organisation')
      if (isJudged(form, request)) return keepPushed(sts, response, { client, form: withScopeAsMeant(form) })
      await handOver(sts, request, response, {
        client,
        url: paths.par,
        form: formForEngine(asked.form, { details, hinted }),
        findings,
        ...(proof && { proof }),
      })
    }),
  )
}

export const AT_DETAILS = 'body.client_assertion.assertion_details'

export function rulesOf(sts: Sts, request: SimRequest, client: ReadyClient, grant: DetailsRules['grant']) {
  const strict = sts.deps.profile() === 'strict'
  const { supplierDelegations } = sts.population
  return {
    client,
    grant,
    strict,
    supplierDelegations,
    letsAct: (supply: Supply) => letsAct(sts.deps, sts.population, supply),
    deviate: request.recording.deviate,
  }
}

export function authenticate(
  sts: Sts,
  request: SimRequest,
  form: Form,
  { endpoint, findings }: { readonly endpoint: string; readonly findings: Findings },
): Promise<AuthenticatedClient> {
  const { recording, headers } = request
  return authenticateClient(sts.assertions, form, {
    endpoint,
    findings,
    authorization: headers.authorization,
    recording,
  })
}

interface HandedOver {
  readonly client: ReadyClient
  readonly url: string
  readonly form: Form
  readonly details?: Details
  readonly asked?: Asked
  readonly proof?: Proof
  readonly findings: Findings
}

export function handOver(
  sts: Sts,
  request: SimRequest,
  response: Response,
  { client, url, form, details, asked, proof, findings }: HandedOver,
): Promise<void> {
  const body = form.with({
    client_assertion: undefined,
    client_assertion_type: undefined,
    client_id: client.clientId,
    client_secret: sts.secretOf(client),
  })
  const call = {
    request,
    client,
    findings,
    ...(details && { details }),
    ...(asked && { asked }),
    ...(proof && { proof }),
  }
  return sts.handOver(call, response, { url, body: body.toString(), accept: 'application/json' })
}

type StsHandler = (sts: Sts, request: SimRequest, response: Response) => Promise<void>
type Refusable = (sts: Sts, request: SimRequest, response: Response, findings: Findings) => Promise<void>

/** Turns a refusal into its answer, and into an explanation that says how near the call was. */
export function refusing(handler: Refusable): StsHandler {
  return async (sts, request, response) => {
    const findings = createFindings()
    try {
      await handler(sts, request, response, findings)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      request.recording.explain(findings.explain(inAddress(request, problem.explanation)))
      sendError(response, problem.wire)
    }
  }
}
