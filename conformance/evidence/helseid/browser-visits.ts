// What the user's browser was sent to HelseID with: to log in, and to log out.
import type { Decode, Jwt } from '../jwt.ts'
import { accepted, callsTo, form, query, type Seen } from '../seen.ts'

export interface AuthorizeVisit extends Seen {
  readonly query: URLSearchParams
  readonly accepted: boolean
}

export interface EndSessionVisit extends Seen {
  readonly idTokenHint?: Jwt
}

export function readAuthorize(all: readonly Seen[]): readonly AuthorizeVisit[] {
  return callsTo(all, 'helseid.authorize')
    .map((seen) => ({ ...seen, query: asked(seen), accepted: accepted(seen) }))
    .filter((visit) => visit.query.size > 0)
}

/** What was asked, in the address or in a form. */
function asked(seen: Seen): URLSearchParams {
  return seen.exchange.request.method === 'POST' ? form(seen) : query(seen)
}

export function readEndSession(all: readonly Seen[], decode: Decode): readonly EndSessionVisit[] {
  return callsTo(all, 'helseid.end-session').map((seen) => {
    const hint = decode(query(seen).get('id_token_hint') ?? form(seen).get('id_token_hint') ?? undefined)
    return { ...seen, ...(hint && { idTokenHint: hint }) }
  })
}
