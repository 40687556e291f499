// Which calls are the same thing asked again: the operation, and whom or what it is about. Proofs and assertions
// differ each time.
import { members, text } from './jwt.ts'
import { form, query, requestBody, type Seen } from './seen.ts'

export function sameCall(call: Seen): string {
  const sent = members(requestBody(call))
  const asked = form(call)
  const about =
    text(sent['fnr']) ??
    text(sent['sessionId']) ??
    asked.get('code') ??
    asked.get('refresh_token') ??
    asked.get('scope') ??
    query(call).toString()
  return `${call.operation} ${about}`
}
