// Which grants a client may use, and what a client may ask for on its own behalf.
import type { Population, ReadyClient } from '../../../population/population.ts'
import type { Findings } from '../client/findings.ts'
import type { Asked } from '../engine/engine-call.ts'
import { Refusal, shown } from '../refusal.ts'
import type { Form } from '../request/form.ts'
import { checkResources, checkScopes } from '../request/pushed-request-rules.ts'
import { type GrantType, grantTypes, isGrantType } from '../settings.ts'
import { audienceOf, audiencesOf, isOwn, isPersonal, scopeList } from './scopes.ts'
import { accepted } from './token-scope.ts'

export function grantOf(form: Form, client: ReadyClient): GrantType {
  const grant = form.get('grant_type')
  const where = { at: 'body.grant_type', actual: shown(grant) }
  if (grant === undefined || !isGrantType(grant))
    throw new Refusal(
      { error: 'unsupported_grant_type' },
      { reason: 'grant_type is missing or unknown', expected: grantTypes.join(', '), ...where },
    )
  if (!client.grantTypes.includes(grant))
    throw new Refusal(
      { error: 'unauthorized_client', description: `The client may not use ${grant}` },
      { reason: 'The client may not use this grant', expected: client.grantTypes.join(', '), ...where },
    )
  return grant
}

/** HelseID has an error of its own for it («Feilmeldinger»); another than at PAR is `invalid_grant`. */
export function checkRedirectGiven(form: Form): void {
  if (form.get('redirect_uri') !== undefined) return
  const reason = 'redirect_uri is missing'
  throw new Refusal(
    { error: 'unauthorized_client', description: reason },
    { reason, at: 'body.redirect_uri', expected: 'the redirect_uri from PAR', actual: '(missing)' },
  )
}

/** A client_credentials request as the engine takes it: with its scopes, and one API named or HelseID itself (`own`). */
export function clientCredentialsForm(
  form: Form,
  {
    client,
    own,
    findings,
  }: { readonly client: ReadyClient; readonly own: string; readonly findings: Findings },
): { readonly form: Form; readonly asked: Asked } {
  checkResources(form, client)
  if (form.resources().length > 0) findings.good('resource')
  const asked = scopeList(form.get('scope'))
  if (asked.length > 0) checkScopes(form, client)
  const personal = asked.filter(isPersonal)
  if (personal.length > 0)
    throw new Refusal(
      {
        error: 'invalid_scope',
        description: `Scopes about a person cannot be used here: ${personal.join(' ')}`,
      },
      {
        reason: 'scope names scopes about a person, which client_credentials cannot have',
        at: 'body.scope',
        expected: 'scopes of APIs',
        actual: personal.join(' '),
      },
    )
  const resources = form.resources()
  // Without scope, the client gets all it may have (HelseID, «Client credentials»).
  const scopes = (asked.length > 0 ? asked : client.scopes.filter((scope) => !isPersonal(scope))).filter(
    (scope) => resources.length === 0 || resources.includes(audienceOf(scope) ?? own),
  )
  if (scopes.length === 0)
    throw new Refusal(
      { error: 'invalid_scope', description: 'The client has no scopes of its own' },
      {
        reason: 'Nothing is left to be in the token',
        at: 'body.scope',
        expected: client.scopes.filter((scope) => !isPersonal(scope)).join(' '),
        actual: shown(form.get('scope')),
      },
    )
  const audiences = audiencesOf(scopes)
  const [audience = own] = audiences
  // The engine gives tokens for one API; what else was asked for is put in afterwards.
  const first = scopes.filter((scope) => isOwn(scope) || audienceOf(scope) === audience)
  return { form: form.with({ scope: first.join(' '), resource: audience }), asked: { audiences, scopes } }
}

/** RFC 8707 allows several at PAR; a token request names one, or none for a token that is for all. */
export function checkOneResource(form: Form): void {
  const resources = form.resources()
  if (resources.length > 1)
    throw new Refusal(
      { error: 'invalid_target', description: 'A token request may name one resource' },
      {
        reason: 'resource stands there several times; a token is for one API',
        at: 'body.resource',
        expected: 'one API',
        actual: shown(resources),
      },
    )
}

/** A scope whose API's terms the organisation has not accepted is left out. @throws Refusal when none is left. */
export function checkAccepted(
  { scopes }: Asked,
  client: ReadyClient,
  parent: string | undefined,
  { supplierDelegations }: Pick<Population, 'supplierDelegations'>,
): void {
  if (scopes.some((scope) => accepted(scope, { client, parent, supplierDelegations }))) return
  const reason = 'The organisation has accepted the terms of none of the APIs'
  throw new Refusal(
    { error: 'invalid_scope', description: reason },
    { reason, at: 'body.scope', expected: 'an API whose terms are accepted', actual: scopes.join(' ') },
  )
}
