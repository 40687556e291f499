// The client as HelseID has it: its id, its key, its addresses.
import type { Case } from './rule.ts'

const IDENTITY =
  /^(?:body\.client_id|body\.client_assertion\.(?:kid|signature|iss|sub)|body\.redirect_uri|query\.post_logout_redirect_uri)$/

/** The client, its key or its addresses are not those that are registered. */
export function isIdentity({ call }: Case): boolean {
  const { explanation, fault } = call.exchange
  // A parameter that stands twice is refused at the same member.
  const once = explanation?.expected === 'once'
  return fault === undefined && !once && explanation?.at !== undefined && IDENTITY.test(explanation.at)
}
