// What an EPJ can do rightly or wrongly when it fetches data from Kjernejournal itself.
import type { Grunnlag } from '../helseid/organisation-details.ts'
import { readOutcome } from '../kjernejournal/problem.ts'

export type Opening = 'HPMOTTATTSAMTYKKE' | 'HPAKUTT' | 'HPUNNTAK'

export interface DataBehaviour {
  /** Changes the ticket before it is sent. */
  ticket(ticket: string): string
  /** Whether the patient is looked up anew when the ticket has expired. */
  readonly renewsTicket: boolean
  /** What is stated to open what the patient has restricted; undefined: it stays closed. */
  restrictedConsent(grunnlag: Grunnlag): Opening | undefined
  /** Whether that is stated for every patient, or only where the patient has restricted. */
  readonly statesItAlways: boolean
  /** How long the EPJ's own copy of critical information is used: until the health indicator tells of a newer date. */
  readonly copyLasts: 'while-newest' | 'never' | 'for-ever'
  /** Whether the status of critical information is asked for before anything else of it. */
  readonly asksStatus: boolean
  /** Whether the user is told that the patient has blocked somebody, and where to look instead. */
  readonly tellsOfBlock: boolean
  /** Whether the user is told that the patient has restricted what they asked for. */
  readonly tellsOfRestriction: boolean
  /** Since when the EPJ asks for new medicine data. @param last moment in the last answer about the patient. */
  warningsSince(last: string | undefined, now: number): string
  /** How the moment is written from which medicines are asked for. */
  from(moment: Date): string
  /** What becomes of a record that has been refuted; the last: the EPJ alone knows of it. */
  readonly refuted: 'updated' | 'deleted' | 'kept'
  /** Whether what was entered in error is withdrawn from Kjernejournal, too. */
  readonly withdraws: boolean
  /** By what a record is addressed when it is changed. @param id what Kjernejournal called it. */
  addressOfRecord(id: string): string
  /** How many times a new record is sent for each click. */
  readonly sendsRecord: number
  readonly readOutcome: typeof readOutcome
  /** Whether the token for the next API comes by the refresh token, or by a log-in of its own. */
  readonly refreshesForNextApi: boolean
  /** Whether a token with an attest is used for the patient it was fetched for alone. */
  readonly keepsTokenForPatient: boolean
}

const DAY = 24 * 60 * 60 * 1000

export const correctDataBehaviour: DataBehaviour = {
  ticket: (ticket) => ticket,
  renewsTicket: true,
  // The exemption opens nothing that the patient has restricted (Legemiddel API; consent for restricted modules).
  restrictedConsent: (grunnlag) =>
    grunnlag === 'SAMTYKKE' ? 'HPMOTTATTSAMTYKKE' : grunnlag === 'AKUTT' ? 'HPAKUTT' : undefined,
  statesItAlways: false,
  copyLasts: 'while-newest',
  asksStatus: true,
  tellsOfBlock: true,
  tellsOfRestriction: true,
  warningsSince: (last, now) => last ?? new Date(now - DAY).toISOString(),
  from: (moment) => moment.toISOString(),
  refuted: 'updated',
  withdraws: true,
  addressOfRecord: (id) => id,
  sendsRecord: 1,
  readOutcome,
  refreshesForNextApi: true,
  keepsTokenForPatient: true,
}
