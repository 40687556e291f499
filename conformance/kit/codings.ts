// The codings of a FHIR resource that an EPJ registers, with where each stands. People of the record and extensions are
// left out: an EPJ hands those back as the API gave them.
import { members, text } from '../evidence/jwt.ts'
import { membersOf } from '../evidence/members.ts'
import { requestBody, type Seen } from '../evidence/seen.ts'

export interface Coding {
  /** E.g. `body.code.coding[0]`. */
  readonly at: string
  readonly system?: string | undefined
  readonly code?: string | undefined
  readonly display?: string | undefined
}

const CONCEPTS = ['clinicalStatus', 'verificationStatus', 'category', 'code']

export function codingsOf(call: Seen): readonly Coding[] {
  const body = members(requestBody(call))
  return [
    ...CONCEPTS.flatMap((name) => ofConcepts(body[name], `body.${name}`)),
    ...each(body['reaction'], 'body.reaction').flatMap(({ value, at }) =>
      ofConcepts(membersOf(value)['manifestation'], `${at}.manifestation`),
    ),
  ]
}

function ofConcepts(concepts: unknown, at: string): readonly Coding[] {
  return each(concepts, at).flatMap((concept) =>
    each(membersOf(concept.value)['coding'], `${concept.at}.coding`).map((coding) => {
      const { system, code, display } = membersOf(coding.value)
      return { at: coding.at, system: text(system), code: text(code), display: text(display) }
    }),
  )
}

/** The entries of a list, or the one value. */
function each(value: unknown, at: string): readonly { readonly value: unknown; readonly at: string }[] {
  if (value === undefined) return []
  return Array.isArray(value)
    ? value.map((one, index) => ({ value: one, at: `${at}[${index}]` }))
    : [{ value, at }]
}
