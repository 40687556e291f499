// One workstation of the EPJ: who is logged in, which patient is open, what the user sees. One thing happens at
// a time; whatever goes wrong becomes a message, and the EPJ goes on.
import { arbeidsstedOf } from '../access.ts'
import type { LogInAttempt } from '../behaviour.ts'
import { createDataDesk, type DataAction } from '../data-api/data-desk.ts'
import type { Epj } from '../epj.ts'
import type { Grunnlag } from '../helseid/organisation-details.ts'
import type { UserTokens } from '../helseid/user-tokens.ts'
import type { NewSession, SessionSubject } from '../kjernejournal/kjernejournal.ts'
import type { PortalWindow } from '../ticket/portal-window.ts'
import { createTicketDesk } from '../ticket/ticket-desk.ts'
import { type Text, Trouble } from '../trouble.ts'
import { type Acting, createActing, type Outcome } from './acting.ts'
import { createHolding, type HeldSession } from './holding.ts'
import { fetchIndicators, type OpenPatient } from './indicators.ts'
import { createUserSession, type UserSession } from './user-session.ts'

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

const NO_SESSION: HeldSession = { sessionId: '', details: [] }

/** @param portalWindow where the portal is opened with a ticket; absent: it is opened by HelseID's tokens. */
export function createWorkstation(epj: Epj, portalWindow?: PortalWindow): Workstation {
  const { installation, helseid, kjernejournal } = epj
  const { behaviour, log, register } = installation
  let user: UserSession | undefined
  let open: OpenPatient | undefined
  let session: HeldSession | undefined
  let portal: string | null = null

  const acting: Acting = createActing(installation, () => {
    holding.stop()
    open = undefined
    session = undefined
    portal = null
  })
  const { act, meet } = acting

  const events = {
    inTurn: acting.inTurn,
    lost(error: unknown) {
      session = undefined
      portal = null
      meet(error)
    },
  }
  const holding = createHolding(epj, events)
  const tickets = portalWindow && createTicketDesk(installation, portalWindow, events)
  const data = createDataDesk(epj)

  /** Asks the health indicator anew. */
  async function renew(by: UserSession, opened: OpenPatient): Promise<string | undefined> {
    await fetchIndicators(epj, opened, by.arbeidssted, meet, opened.icon)
    return opened.indicator?.ticket
  }

  function loggedIn(): UserSession {
    if (user) return user
    throw new Trouble({ key: 'trouble.notLoggedIn' }, 'Nobody is logged in')
  }

  /** Whether none is left: Kjernejournal may not have heard of it. */
  async function endSession(): Promise<boolean> {
    tickets?.close()
    if (tickets) portal = null
    const ending = session
    if (!ending || !user) return true
    if (behaviour.stopsHoldingAtEnd) holding.stop()
    if (behaviour.holdsWithoutPatient) holding.start(user, NO_SESSION)
    session = undefined
    portal = null
    try {
      await kjernejournal.end(await user.accessToken(ending.details), ending.sessionId)
      return true
    } catch (error) {
      meet(error)
      return false
    }
  }

  /** The last one made is the one that is used. */
  async function createSession(accessToken: string, subject: SessionSubject): Promise<NewSession> {
    for (let more = behaviour.sessionsPerOpening - 1; more > 0; more -= 1)
      await kjernejournal.create(accessToken, subject)
    return await kjernejournal.create(accessToken, subject)
  }

  async function leave(): Promise<string | undefined> {
    const idToken = user?.idToken
    const ended = !behaviour.endsSessionAtLogOut || (await endSession())
    holding.stop()
    user = undefined
    open = undefined
    session = undefined
    portal = null
    return behaviour.endsHelseidSession && (ended || behaviour.logsOutDespiteTrouble) ? idToken : undefined
  }

  function enter(pid: string, arbeidssted: string | undefined, tokens: UserTokens | undefined): void {
    const worker = register.user(pid)
    user = createUserSession(epj, worker, arbeidsstedOf(installation.access, worker, arbeidssted), tokens)
    log.info('logged-in', `${worker.key}, ${user.arbeidssted.organisasjonsnummer}`)
    if (behaviour.holdsWithoutPatient) holding.start(user, NO_SESSION)
  }

  return {
    epj,
    view: () => ({ user, open, message: acting.message, portal }),

    beginLogIn: (pid, extra) =>
      act(async () => {
        const worker = register.user(pid)
        return await helseid.begin(worker.pid, extra(behaviour.demandedLevel))
      }),

    finishLogIn: (attempt, comeBack, arbeidssted) =>
      act(async () => {
        const tokens = await helseid.finish(attempt, await comeBack(attempt.url))
        enter(attempt.user, arbeidssted, tokens)
      }),

    logInLocally: (pid, arbeidssted) => act(async () => enter(pid, arbeidssted, undefined)),

    openPatient: (pid, grunnlag) =>
      act(async () => {
        const by = loggedIn()
        const patient = register.patient(pid)
        if (behaviour.endsSessionAtPatientChange) await endSession()
        const previous = open?.icon ?? null
        open = { patient, icon: null, tooltip: null, grunnlag }
        if (behaviour.allowsKjernejournal(installation.settings, by.user))
          await fetchIndicators(epj, open, by.arbeidssted, meet, previous)
      }),

    openKjernejournal: (grunnlag, show) =>
      act(async () => {
        const by = loggedIn()
        if (!open) throw new Trouble({ key: 'trouble.noPatient' }, 'No patient is open')
        if (!behaviour.allowsKjernejournal(installation.settings, by.user))
          throw new Trouble(
            { key: 'trouble.noAccess' },
            'The user has not the function, or the integration is off',
          )
        if (!behaviour.opensPortal(open.icon))
          throw new Trouble(
            { key: `trouble.notOpened.${open.icon === 1 ? 1 : open.icon ? 'other' : 0}` },
            `The icon shows ${open.icon ?? 'nothing'}`,
          )
        await endSession()
        if (tickets) {
          const opened = open
          const order = { user: by.user, grunnlag, ticket: opened.indicator?.ticket }
          portal = await tickets.open(order, () => renew(by, opened))
          return
        }
        const details = by.detailsFor(grunnlag)
        const accessToken = await by.attestedToken(details)
        const subject = { user: by.user, patient: open.patient, grunnlag }
        const created = await createSession(accessToken, subject).catch(async (error: unknown) => {
          if (behaviour.opensWithoutSession) portal = await show([kjernejournal.portal()])
          throw error
        })
        session = { sessionId: created.sessionId, details }
        holding.start(by, session)
        portal = await show(created.links).catch(async (error: unknown) => {
          await endSession()
          throw error
        })
      }),

    useData: (action, asked) =>
      act(async () => {
        const by = loggedIn()
        const opened = open
        if (!opened) throw new Trouble({ key: 'trouble.noPatient' }, 'No patient is open')
        const grunnlag = asked ?? opened.grunnlag ?? 'SAMTYKKE'
        await data.perform(action, by, { open: opened, grunnlag, renew: () => renew(by, opened) })
      }),

    closePatient: () =>
      act(async () => {
        await endSession()
        open = undefined
      }),

    closeKjernejournal: () =>
      act(async () => {
        await endSession()
      }),

    logOut: (show) =>
      act(async () => {
        const idToken = await leave()
        await tickets?.logOut()
        if (idToken !== undefined) await show(await helseid.endSessionUrl(idToken))
      }),

    testConnection: () =>
      act(async () => {
        if (behaviour.testsConnection) {
          await kjernejournal.ping(user?.arbeidssted)
          if (user?.idToken !== undefined) await kjernejournal.sessionPing(await user.accessToken([]))
        }
        acting.message = { key: 'connection.ok' }
      }),

    administer: act,

    switchOff: () => holding.stop(),
  }
}
