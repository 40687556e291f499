// What stands in a pushed request and has no effect. HelseID says nothing about it, and the client would look for the
// organisation or the attest in its token in vain; so the journal says it.
import type { Recording } from '../../../core/simulator.ts'
import type { AssertionClaims } from '../client/assertion-rules.ts'
import { readAcrValues } from '../login.ts'
import type { Form } from './form.ts'

const OBJECT =
  'authorization_details in a request object (request), or assertion_details at the token endpoint'

/** What belongs to the token endpoint, and parameters of standards that HelseID does not document: RFC 9396, OIDC Core 5.5. */
const parameters: Readonly<Record<string, string>> = {
  authorization_details: OBJECT,
  grant_type: 'at the token endpoint only',
  code_verifier: 'at the token endpoint only; whoever sees it here can redeem the code',
  claims: 'scopes: a client cannot ask for single claims',
}

export function noteIgnored(form: Form, claims: AssertionClaims, { deviate }: Recording): void {
  const note = (at: string, expected: string) =>
    deviate({
      rule: 'helseid.par-without-effect',
      at,
      expected,
      actual: `${at.split('.').at(-1)} (ignored)`,
    })
  for (const [name, expected] of Object.entries(parameters))
    if (form.get(name) !== undefined) note(`body.${name}`, expected)
  if (form.get('test_pid') !== undefined && !namesTestProvider(form))
    note('body.test_pid', 'idp:testidp-oidc in acr_values: without it the log-in page is shown')
  for (const name of ['assertion_details', 'authorization_details'])
    if (claims[name] !== undefined) note(`body.client_assertion.${name}`, OBJECT)
}

/** A request object may hold what the form does not. */
function namesTestProvider(form: Form): boolean {
  return form.get('request') !== undefined || readAcrValues(form.get('acr_values')).idp === 'testidp-oidc'
}
