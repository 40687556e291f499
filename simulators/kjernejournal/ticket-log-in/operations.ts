// The first generation of the portal integration: a ticket in the address, and a log-in of the portal's own.
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import { createHold } from './hold.ts'
import { createLogIn, createLogInPage } from './log-in.ts'
import type { TicketParts } from './parts.ts'

const logInCard: FidelityCard = {
  source: 'Kjernejournal integration guide for the portal: Authentication, Get patient',
  date: '2022',
  confidence: 'documented',
  differences: [
    'That the portal logs the user in with Buypass or Commfides, and how idprov and the last choice decide which, is documented; the page is ours, and asks for no card and no PIN.',
    'Whoever has logged in stays so for eight hours, or until loggut; the real time is not public (switch kjernejournal.logged-in-time). Whoever is not let in has not logged in.',
    'Single sign-on through HelseID, which the real portal has too, is left out.',
    'A person with several authorisations chooses one. When the ticket holds no grounds, the page asks for them.',
    'A doctor needs no affiliation to the organisation of the ticket; the others must work there or below (AUT_104). Which roles these are in life is not public (switch kjernejournal.affiliation).',
    'Off when the switch kjernejournal.ticket-log-in is turned to closed.',
  ],
}

const holdCard: FidelityCard = {
  source: 'Kjernejournal integration guide for the portal: Hold session',
  date: '2022',
  confidence: 'invented',
  differences: [
    'That the EPJ holds the session with a timer is documented; address, method, answer and times are ours.',
    'The session lasts for 15 minutes from when it was opened or last held; the real time is not public (switch kjernejournal.hold-time).',
  ],
}

export function ticketOperations(parts: TicketParts): readonly Operation[] {
  const at = (page: string) => `/kjernejournal/hpp-webapp/${page}`
  return [
    {
      id: 'kjernejournal.ticket-log-in-page',
      method: 'GET',
      path: at('logg-inn'),
      title: 'The portal’s own log-in page',
      card: logInCard,
      handle: createLogInPage(parts),
    },
    {
      id: 'kjernejournal.ticket-log-in',
      method: 'POST',
      path: at('logg-inn'),
      title: 'Log in on the portal’s own page',
      card: logInCard,
      handle: createLogIn(parts),
    },
    {
      id: 'kjernejournal.hold-session',
      method: 'GET',
      path: at('holdsesjon'),
      title: 'Hold a session that was opened with a ticket',
      card: holdCard,
      handle: createHold(parts),
    },
  ]
}
