// Tickets: given with the health indicator's answer, shown to the portal and to the data APIs.

import { members, text } from '../jwt.ts'
import { percentDecoded } from '../percent.ts'
import { accepted, answerBody, query, type Seen } from '../seen.ts'
import type { IndicatorCall } from './indicator-calls.ts'

export interface TicketUse extends Seen {
  readonly where: 'portal' | 'medicines'
  /** As the service read it: a plus sign that was not encoded has become a space. */
  readonly sent: string
  /** The answer that it came with; absent when no answer held it. */
  readonly given?: IndicatorCall
  /** False for one of ours that came with spaces for plus signs, or encoded once too often. */
  readonly encoded: boolean
  readonly accepted: boolean
  /** The service said that it was too old. */
  readonly expired: boolean
}

const places = { 'kjernejournal.open-portal': 'portal', 'kjernejournal.legemiddel': 'medicines' } as const

export function readTickets(
  calls: readonly Seen[],
  indicators: readonly IndicatorCall[],
): readonly TicketUse[] {
  const given = new Map<string, IndicatorCall>()
  for (const indicator of indicators) {
    const ticket = ticketIn(indicator)
    if (ticket !== undefined) given.set(ticket, indicator)
  }
  return calls.flatMap((seen) => {
    const where = Object.entries(places).find(([operation]) => operation === seen.operation)?.[1]
    const sent = where && query(seen).get('ticket')
    if (!where || sent === undefined || sent === null) return []
    const mended =
      [sent, sent.replaceAll(' ', '+'), percentDecoded(sent)].find((one) => given.has(one)) ?? sent
    const indicator = given.get(mended)
    return [
      {
        ...seen,
        where,
        sent,
        encoded: mended === sent,
        accepted: accepted(seen),
        expired: isExpired(seen),
        ...(indicator && { given: indicator }),
      },
    ]
  })
}

/** The older integration: the portal is opened with a ticket, and no session is created for it. */
export const opensByTicket = (seen: Seen): boolean =>
  seen.operation === 'kjernejournal.open-portal' && query(seen).has('ticket')

/** AUT_002 at the portal (410), KJF-000015 at the API. */
function isExpired(seen: Seen): boolean {
  if (seen.exchange.response?.status === 410) return true
  return text(members(answerBody(seen))['feilkode']) === 'KJF-000015'
}

function ticketIn(indicator: Seen): string | undefined {
  return text(members(answerBody(indicator))['ticket'])
}
