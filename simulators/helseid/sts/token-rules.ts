// Which grants a client may use, and what a client may ask for on its own behalf.
import type { ReadyClient } from '../../population/population.ts'
import type { Findings } from './findings.ts'
import type { Form } from './form.ts'
import { checkResources, checkScopes } from './pushed-request-rules.ts'
import { Refusal, shown } from './refusal.ts'
import { audienceOf, audiencesOf, isPersonal, scopeList } from './scopes.ts'
import { type GrantType, grantTypes, isGrantType } from './settings.ts'

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

/** The form of a client_credentials request as the engine takes it: with its scopes and its one API named. */
export function clientCredentialsForm(form: Form, client: ReadyClient, findings: Findings): Form {
  checkResources(form, client)
  findings.good('resource')
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
    (scope) => resources.length === 0 || resources.includes(audienceOf(scope) ?? ''),
  )
  const audiences = audiencesOf(scopes)
  if (audiences.length !== 1)
    throw new Refusal(
      { error: 'invalid_target', description: 'The request must be for one API' },
      {
        reason: 'The scopes belong to no API, or to several',
        at: 'body.scope',
        expected: 'one API',
        actual: shown(audiences),
      },
    )
  return form.with({ scope: scopes.join(' '), resource: audiences })
}
