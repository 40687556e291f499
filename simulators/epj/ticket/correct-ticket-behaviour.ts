// An EPJ of the first generation as it should be.
import { EPJ_NAME } from '../kjernejournal/calls.ts'
import type { TicketBehaviour, TicketFacts } from './ticket-behaviour.ts'

/** NHN's interval is not public; a few minutes hold any session that a user would bear with. */
const HOLD_SECONDS = 5 * 60

/** Parameters of the portal's address (integration guide for the portal, Get patient). */
function ticketLink({ portal, ticket }: TicketFacts): URL | undefined {
  if (ticket === undefined) return undefined
  const link = new URL(`${portal}/hentpasient.html`)
  link.searchParams.set('ticket', ticket)
  link.searchParams.set('X-EPJ-System', EPJ_NAME)
  link.searchParams.set('idprov', 'buypassjavafri')
  return link
}

export const correctTicketBehaviour: TicketBehaviour = {
  link: ticketLink,
  renews: true,
  holdSeconds: HOLD_SECONDS,
  stopsHolding: true,
  logsOutOfPortal: true,
}
