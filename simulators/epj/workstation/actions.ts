// What can be done at a workstation, and what the user sees there.
import type { LogInAttempt } from '../behaviour.ts'
import type { DataAction } from '../data-api/data-desk.ts'
import type { Epj } from '../epj.ts'
import type { Grunnlag } from '../helseid/organisation-details.ts'
import type { Text } from '../trouble.ts'
import type { Outcome } from './acting.ts'
import type { OpenPatient } from './indicators.ts'
import type { UserSession } from './user-session.ts'

export interface View {
  readonly user: UserSession | undefined
  readonly open: OpenPatient | undefined
  readonly message: Text | null
  /** Address of the portal page that shows the patient. */
  readonly portal: string | null
}

export interface Workstation {
  readonly epj: Epj
  view(): View
  /** Makes ready to send the user to HelseID. Whoever was logged in before must be logged out first. */
  beginLogIn(user: string, extra: BeginExtra): Promise<Outcome<LogInAttempt>>
  /** @param comeBack takes the user to HelseID and tells with which address the user came back. */
  finishLogIn(
    attempt: LogInAttempt,
    comeBack: (url: URL) => Promise<URL>,
    arbeidssted: string | undefined,
  ): Promise<Outcome<void>>
  /** Without HelseID: the EPJ's own log-in alone. */
  logInLocally(user: string, arbeidssted: string | undefined): Promise<Outcome<void>>
  /** @param grunnlag why, when the user is asked at once. */
  openPatient(pid: string, grunnlag?: Grunnlag): Promise<Outcome<void>>
  /** @param show opens the addresses in the user's browser and tells which page came of it. */
  openKjernejournal(
    grunnlag: Grunnlag,
    show: (links: readonly URL[]) => Promise<string>,
  ): Promise<Outcome<void>>
  /** @param grunnlag absent: what was said when the patient was opened. */
  useData(action: DataAction, grunnlag?: Grunnlag): Promise<Outcome<void>>
  closePatient(): Promise<Outcome<void>>
  /** Ends the kjernejournal that is open, and lets the patient stay: the integration was switched off. */
  closeKjernejournal(): Promise<Outcome<void>>
  /** @param show takes the browser to HelseID's end session endpoint. */
  logOut(show: (url: URL) => Promise<void>): Promise<Outcome<void>>
  testConnection(): Promise<Outcome<void>>
  /** Something an administrator does, in turn with what the user does. */
  administer<T>(work: () => Promise<T>): Promise<Outcome<T>>
  /** Switched off: nothing more happens by itself. */
  switchOff(): void
}

export type BeginExtra = (demandedLevel: '3' | '4') => Readonly<Record<string, string>>
