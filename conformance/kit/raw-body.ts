// For tests of checks: a call whose body is not what JSON or a form would be.
import type { Body } from '#simulators/core/exchange.ts'
import type { Draft } from './build-events.ts'

export function rawBody(draft: Draft, body: Body | undefined): Draft {
  return (seq, at) => {
    const event = draft(seq, at)
    if (event.type !== 'exchange') return event
    const { body: _, ...request } = event.request
    return { ...event, request: { ...request, ...(body && { body }) } }
  }
}
