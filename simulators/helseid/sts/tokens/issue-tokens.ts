// The token endpoint: HelseID's own checks in front of the engine, in HelseID's order.
import type { Handler, SimRequest } from '../../../core/simulator.ts'
import type { ReadyClient } from '../../../population/population.ts'
import { AT_DETAILS, authenticate, handOver, refusing, rulesOf, type WithSts } from '../back-channel.ts'
import type { AuthenticatedClient } from '../client/client-assertion.ts'
import { missingProof, nonceDemand, type Proof, readProof } from '../client/dpop.ts'
import type { Findings } from '../client/findings.ts'
import { type Details, readDetails } from '../details/details.ts'
import { orderedHid } from '../details/hid-error.ts'
import { refuseDoubleAttest } from '../details/login-details.ts'
import { checkOrganisation, checkParent, RIGHT } from '../details/organisation-rules.ts'
import { letsAct, notDelegated } from '../details/supplier-delegation.ts'
import { ownAudience } from '../engine/hooks.ts'
import { Refusal } from '../refusal.ts'
import { type Form, oauthForm } from '../request/form.ts'
import { type GrantType, paths, TOKEN_EXCHANGE } from '../settings.ts'
import type { Sts } from '../sts.ts'
import { REFUSED_NONCE, ROTATE_KEYS } from './misbehaviour.ts'
import { type CodeUser, checkCodeKey, spendCode } from './spend-code.ts'
import { exchangeToken } from './token-exchange.ts'
import {
  checkAccepted,
  checkOneResource,
  checkRedirectGiven,
  clientCredentialsForm,
  grantOf,
} from './token-rules.ts'

export function issueTokens(withSts: WithSts): Handler {
  return withSts(
    refusing(async (sts, request, response, findings) => {
      if (request.recording.variant === ROTATE_KEYS) sts.signing.rotate()
      const endpoint = sts.issuer + paths.token
      const form = oauthForm(request)
      const authenticated = await authenticate(sts, request, form, { endpoint, findings })
      authenticated.mark('used')
      const { client, claims } = authenticated
      const grant = grantOf(form, client)
      request.recording.fact('grant', grant)
      findings.good('grant_type')
      const proof = await demandProof(sts, request, authenticated, { url: endpoint, findings })
      checkOneResource(form)
      const code = grant === 'authorization_code' ? form.get('code') : undefined
      await spendingCode(sts, request, { code, client, proof }, async () => {
        if (grant === 'authorization_code') checkRedirectGiven(form)
        const own =
          grant === 'client_credentials'
            ? clientCredentialsForm(form, { client, own: ownAudience(sts.issuer), findings })
            : undefined
        if (grant !== 'refresh_token') await checkOrganisation(sts.deps, client)
        const ordered = orderedHid(request.recording.variant)
        if (ordered) throw ordered
        const details = await readDetails(claims, rulesOf(sts, request, client, grant))
        await checkAgainstLogin(sts, form, { client, grant, details })
        if (own) checkAccepted(own.asked, client, details.parent, sts.population)
        if (grant === TOKEN_EXCHANGE)
          return exchangeToken(sts, request, response, { form, client, details, proof, findings })
        await handOver(sts, request, response, {
          client,
          url: paths.token,
          form: own?.form ?? form,
          details,
          findings,
          ...(own && { asked: own.asked }),
          ...(proof && { proof }),
        })
      })
    }),
  )
}

/** What the engine refuses afterwards uses up the code too: `dressAnswers`. */
async function spendingCode(
  { withEngine, provider }: Sts,
  request: SimRequest,
  { code, ...by }: CodeUser & { readonly code: string | undefined },
  answer: () => Promise<void>,
): Promise<void> {
  if (code === undefined) return await answer()
  await withEngine(request, paths.token, () => checkCodeKey(provider, code, by))
  try {
    await answer()
  } catch (problem) {
    await withEngine(request, paths.token, () => spendCode(provider, code, by))
    throw problem
  }
}

/** What came at PAR and what comes now must fit; and the organisation they name must be one. */
async function checkAgainstLogin(
  sts: Sts,
  form: Form,
  {
    client,
    grant,
    details,
  }: { readonly client: ReadyClient; readonly grant: GrantType; readonly details: Details },
): Promise<void> {
  const fromLogin = grant === 'authorization_code' || grant === 'refresh_token'
  const login =
    fromLogin && (details.attest || client.multiTenant) ? await sts.detailsOfLogin(form) : undefined
  refuseDoubleAttest(login, details, AT_DETAILS)
  if (details.parent !== undefined) return checkParent(sts.deps, details.parent)
  // Named at PAR: the organisation may have taken the delegation back since.
  const supply = { parent: login?.parent ?? '', supplier: client.organisation }
  if (supply.parent !== '' && !(await letsAct(sts.deps, sts.population, supply)))
    throw notDelegated(supply, 'login.authorization_details', RIGHT)
}

/** The assertion is not spent by a demand for a nonce: NHN's Java library sends it again. */
async function demandProof(
  sts: Sts,
  request: SimRequest,
  { client, mark }: AuthenticatedClient,
  { url, findings }: { readonly url: string; readonly findings: Findings },
): Promise<Proof | undefined> {
  try {
    const proof = await readProof(sts.proofs, request, { url, nonce: 'demanded', findings })
    if (!proof && client.dpop) throw missingProof()
    if (proof && request.recording.variant === REFUSED_NONCE)
      throw nonceDemand(sts.proofs.nonces, 'The nonce was good, and is refused on order', '(a good one)')
    return proof
  } catch (problem) {
    if (problem instanceof Refusal && problem.wire.error === 'use_dpop_nonce') mark('nonce')
    throw problem
  }
}
