// The ticket: opaque to the EPJ, sealed for us. It stands for organisation, patient and consent, and dies by itself.
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Random } from '#simulators/core/room/random.ts'
import { createSeals } from './seals.ts'

/** The real life is fixed but not published. */
export const TICKET_SECONDS = 1800

export const SAMTYKKE = ['HPMOTTATTSAMTYKKE', 'HPAKUTT', 'HPUNNTAK'] as const

type Samtykke = (typeof SAMTYKKE)[number]

export interface TicketContent {
  readonly organisation: string
  readonly patient: string
  readonly samtykke?: Samtykke
  readonly expires: number
}

export interface Tickets {
  /** @param passing the patient is hardly asked for again within the second */
  seal(content: Omit<TicketContent, 'expires'>, passing?: boolean): string
  /** Its content, or why it is none: KJF-000011 invalid, KJF-000015 expired. */
  open(ticket: string): TicketContent | 'KJF-000011' | 'KJF-000015'
}

/** What is sealed: nine digits, eleven, the end of its life in eleven of base 16, and which consent. */
const ORGANISATION_ENDS = 9
const PATIENT_ENDS = ORGANISATION_ENDS + 11
const EXPIRES_ENDS = PATIENT_ENDS + 11
/** Added to seconds since 1970, so that no room's clock comes below zero. */
const LONG_AGO = 2 ** 40

interface RecentTicket {
  readonly organisation: string
  readonly samtykke: Samtykke | undefined
  readonly ticket: string
}

/** More would be of no use: within a second it is a few patients that are asked for again, or none. */
const MOST_RECENT = 64

export function createTickets(clock: Clock, random: Random): Tickets {
  const seals = createSeals(random.fork('ticket-keys'), random.fork('ticket-nonces').unrepeated())
  /** The last ticket of each patient in the second that is: the same content sealed again would say the same. */
  const recent = new Map<string, RecentTicket>()
  let second = Number.NaN
  /** Whose life begins in the second that is. */
  let expires = ''

  function atSecond(now: number): void {
    if (now === second) return
    second = now
    expires = (now + TICKET_SECONDS + LONG_AGO).toString(16).padStart(EXPIRES_ENDS - PATIENT_ENDS, '0')
    recent.clear()
  }

  function sealed(organisation: string, patient: string, samtykke: Samtykke | undefined): string {
    const consent = samtykke ? 1 + SAMTYKKE.indexOf(samtykke) : 0
    return seals.close(`${organisation}${patient}${expires}${consent}`)
  }

  return {
    seal({ organisation, patient, samtykke }, passing = false) {
      atSecond(clock.seconds())
      if (passing) return sealed(organisation, patient, samtykke)
      const known = recent.get(patient)
      if (known?.organisation === organisation && known.samtykke === samtykke) return known.ticket
      const ticket = sealed(organisation, patient, samtykke)
      if (recent.size >= MOST_RECENT) recent.clear()
      recent.set(patient, { organisation, samtykke, ticket })
      return ticket
    },
    open(ticket) {
      const content = seals.open(ticket)
      if (content === undefined) return 'KJF-000011'
      const ends = Number.parseInt(content.slice(PATIENT_ENDS, EXPIRES_ENDS), 16) - LONG_AGO
      if (ends <= clock.seconds()) return 'KJF-000015'
      const organisation = content.slice(0, ORGANISATION_ENDS)
      const patient = content.slice(ORGANISATION_ENDS, PATIENT_ENDS)
      const samtykke = SAMTYKKE[Number(content.slice(EXPIRES_ENDS)) - 1]
      return { organisation, patient, ...(samtykke && { samtykke }), expires: ends }
    },
  }
}
