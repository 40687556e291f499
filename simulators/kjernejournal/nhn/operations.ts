// NHN's own side of Kjernejournal, reachable from outside the EPJ.
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import { createMailboxPage, createMailboxSend, MAILBOX, type MailboxParts } from './mailbox.ts'
import { createOrganisationsPage, createSwitch } from './organisations.ts'

const card: FidelityCard = {
  source: 'NHN’s list Error codes and messages: KJF-000022, the organisation has been deactivated',
  date: '2024',
  confidence: 'invented',
  differences: [
    'That NHN can deactivate an organisation follows from the error code; page, address and form are ours.',
    'Anybody in the room may use it. Forms from other sites are refused. The control API does the same (PATCH /rooms/:room/admissions/kjernejournal/:organisasjonsnummer).',
    'An organisation that is switched off shuts out everything below it: the indicator, both pings, session create and refresh answer 403 with KJF-000022, and open portal windows close. A session can still be ended.',
    'All of the room’s organisations are listed, whether or not they have ordered Kjernejournal; all have access from the start.',
  ],
}

const mailboxCard: FidelityCard = {
  source: 'NHN’s steps for municipalities: an e-mail to Kjernejournal-SHT when the units are connected',
  date: '2025',
  confidence: 'documented',
  differences: [
    `That the municipality writes to ${MAILBOX} is documented; the page is ours, and nothing leaves the machine.`,
    'Mail that others in the room have sent to the address is listed, too. The newest 200 messages of a room are kept.',
    'An organisation is connected once it, or a unit below it, has opened a session.',
  ],
}

export function nhnOperations(parts: MailboxParts): readonly Operation[] {
  return [
    {
      id: 'kjernejournal.organisations',
      method: 'GET',
      path: '/kjernejournal/nhn/virksomheter',
      title: 'Organisations with access',
      card,
      handle: createOrganisationsPage(parts),
    },
    {
      id: 'kjernejournal.switch',
      method: 'POST',
      path: '/kjernejournal/nhn/virksomheter/:orgnr',
      title: 'Let an organisation in, or shut it out',
      card,
      handle: createSwitch(parts),
    },
    {
      id: 'kjernejournal.mailbox',
      method: 'GET',
      path: '/kjernejournal/nhn/postkasse',
      title: 'The mailbox of Kjernejournal-SHT',
      card: mailboxCard,
      handle: createMailboxPage(parts),
    },
    {
      id: 'kjernejournal.mailbox-send',
      method: 'POST',
      path: '/kjernejournal/nhn/postkasse',
      title: 'Write to Kjernejournal-SHT',
      card: mailboxCard,
      handle: createMailboxSend(parts),
    },
  ]
}
