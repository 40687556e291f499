// One workstation of the EPJ: who is logged in, which patient is open, what the user sees. One thing happens at
// a time; whatever goes wrong becomes a message, and the EPJ goes on.
import { arbeidsstedOf } from '../access.ts'
import { createDataDesk } from '../data-api/data-desk.ts'
import type { Epj } from '../epj.ts'
import type { Grunnlag } from '../helseid/organisation-details.ts'
import type { UserTokens } from '../helseid/user-tokens.ts'
import type { NewSession, SessionSubject } from '../kjernejournal/kjernejournal.ts'
import type { PortalWindow } from '../ticket/portal-window.ts'
import { createTicketDesk } from '../ticket/ticket-desk.ts'
import { Trouble } from '../trouble.ts'
import { type Acting, createActing } from './acting.ts'
import type { Workstation } from './actions.ts'
import { createHolding, type HeldSession } from './holding.ts'
import { fetchIndicators, type OpenPatient } from './indicators.ts'
import { createUserSession, type UserSession } from './user-session.ts'

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

  function patientOpen(): OpenPatient {
    if (open) return open
    throw new Trouble({ key: 'trouble.noPatient' }, 'No patient is open')
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

  /** The patient whose kjernejournal may be opened now. @throws Trouble with why not. */
  function openable(by: UserSession): OpenPatient {
    const opened = patientOpen()
    if (!behaviour.allowsKjernejournal(installation.settings, by.user))
      throw new Trouble(
        { key: 'trouble.noAccess' },
        'The user has not the function, or the integration is off',
      )
    const { icon } = opened
    if (!behaviour.opensPortal(icon))
      throw new Trouble(
        { key: `trouble.notOpened.${icon === 1 ? 1 : icon ? 'other' : 0}` },
        `The icon shows ${icon ?? 'nothing'}`,
      )
    return opened
  }

  async function openWithSession(
    by: UserSession,
    { patient }: OpenPatient,
    grunnlag: Grunnlag,
    show: (links: readonly URL[]) => Promise<string>,
  ): Promise<void> {
    const details = by.detailsFor(grunnlag)
    const accessToken = await by.attestedToken(details)
    const subject = { user: by.user, patient, grunnlag }
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
        const opened = openable(by)
        await endSession()
        if (tickets) {
          const order = { user: by.user, grunnlag, ticket: opened.indicator?.ticket }
          portal = await tickets.open(order, () => renew(by, opened))
        } else await openWithSession(by, opened, grunnlag, show)
      }),

    useData: (action, asked) =>
      act(async () => {
        const by = loggedIn()
        const opened = patientOpen()
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
