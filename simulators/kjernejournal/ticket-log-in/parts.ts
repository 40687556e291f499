import type { PortalParts } from '../portal/parts.ts'
import type { Tickets } from '../service/ticket.ts'

export interface TicketParts extends PortalParts {
  readonly tickets: Tickets
}
