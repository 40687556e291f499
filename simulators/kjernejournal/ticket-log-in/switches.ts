// What the public pages leave open of the first generation, and an EPJ must bear either way.

export const TICKET_SWITCH = {
  name: 'kjernejournal.ticket-log-in',
  values: ['open', 'closed'],
  about:
    'Whether the portal still opens with a ticket from the health indicator and its own log-in. NHN has published no date on which that ends; closed shows what an EPJ then meets.',
} as const

export const HOLD_SWITCH = {
  name: 'kjernejournal.hold-time',
  values: ['15-minutes', '5-minutes', '60-seconds'],
  about:
    'How long a portal that was opened with a ticket stays open without a word from the EPJ’s timer. That there is a timer is documented; the time is not public.',
} as const

export const LOGGED_IN_SWITCH = {
  name: 'kjernejournal.logged-in-time',
  values: ['8-hours', '15-minutes'],
  about:
    'How long whoever has logged in on the portal’s own page stays logged in, and is not asked again for the next patient. The real time is not public.',
} as const

export const TICKET_SWITCHES = [TICKET_SWITCH, HOLD_SWITCH, LOGGED_IN_SWITCH]
