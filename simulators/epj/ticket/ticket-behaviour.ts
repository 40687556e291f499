// What an EPJ of the first generation can do rightly or wrongly with the ticket from the health indicator.

export interface TicketFacts {
  readonly portal: string
  /** Absent when the health indicator gave none, or could not be asked. */
  readonly ticket: string | undefined
}

export interface TicketBehaviour {
  /** The address that is opened; undefined: nothing can be opened. */
  link(facts: TicketFacts): URL | undefined
  /** Whether the patient is looked up anew, and opened with the new ticket, when the old one has expired. */
  readonly renews: boolean
  /** Seconds between two calls that hold the portal's session; undefined: it is left to itself. */
  readonly holdSeconds: number | undefined
  readonly stopsHolding: boolean
  readonly logsOutOfPortal: boolean
}
