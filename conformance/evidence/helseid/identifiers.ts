// What stands in a client assertion's structured details, as it was written.
import type { Jwt } from '../jwt.ts'
import { type Members, membersOf } from '../members.ts'

/** The attests of Tillitsrammeverk that an assertion carries. */
export function attestsIn(assertion: Jwt): readonly Members[] {
  return detailsIn(assertion).filter(({ type }) => type === 'nhn:tillitsrammeverk:parameters')
}

/** How the organisations that a token is asked for are identified. */
export function organisationIdentifiers(
  assertion: Jwt,
): readonly { readonly value: unknown; readonly system: unknown }[] {
  return detailsIn(assertion)
    .filter(({ type }) => type === 'helseid_authorization')
    .map(({ practitioner_role: role }) => {
      const { value, system } = membersOf(membersOf(membersOf(role)['organization'])['identifier'])
      return { value, system }
    })
}

function detailsIn({ claims }: Jwt): readonly Members[] {
  return [claims['assertion_details'] ?? claims['authorization_details'] ?? []].flat().map(membersOf)
}
