// What is open of Kjernejournal at a workstation: its portal, by session or by ticket, and the session that is held.
import type { Epj } from '../epj.ts'
import type { Grunnlag } from '../helseid/organisation-details.ts'
import type { NewSession, SessionSubject } from '../kjernejournal/kjernejournal.ts'
import type { PortalWindow } from '../ticket/portal-window.ts'
import { createTicketDesk } from '../ticket/ticket-desk.ts'
import type { Acting } from './acting.ts'
import { createHolding, type HeldSession } from './holding.ts'
import type { OpenPatient } from './indicators.ts'
import type { UserSession } from './user-session.ts'

export interface PortalDesk {
  /** Address of the page that is shown; null: none. */
  shown(): string | null
  /** @throws Trouble */
  open(order: PortalOrder): Promise<void>
  /** Whether no session is left: Kjernejournal may not have heard of its end. */
  end(user: UserSession | undefined): Promise<boolean>
  /** Forgets all of it, and Kjernejournal is not told. */
  drop(): void
  /** The user came in, and no patient is open yet. */
  enter(user: UserSession): void
  /** Stops holding the session; it runs out by itself. */
  stopHolding(): void
  /** Out of the portal that a ticket logged the user in to. */
  logOut(): Promise<void>
}

export interface PortalOrder {
  readonly by: UserSession
  readonly opened: OpenPatient
  readonly grunnlag: Grunnlag
  /** Opens the addresses in the user's browser, and tells which page came of it. */
  readonly show: (links: readonly URL[]) => Promise<string>
  /** Asks the health indicator anew, and tells its ticket. */
  readonly renew: () => Promise<string | undefined>
}

const NO_SESSION: HeldSession = { sessionId: '', details: [] }

/** @param portalWindow where the portal is opened with a ticket; absent: it is opened by HelseID's tokens. */
export function createPortalDesk(
  epj: Epj,
  { inTurn, meet }: Pick<Acting, 'inTurn' | 'meet'>,
  portalWindow?: PortalWindow,
): PortalDesk {
  const { installation, kjernejournal } = epj
  const { behaviour } = installation
  let session: HeldSession | undefined
  let portal: string | null = null

  function forget(): void {
    session = undefined
    portal = null
  }

  const events = {
    inTurn,
    lost(error: unknown) {
      forget()
      meet(error)
    },
  }
  const holding = createHolding(epj, events)
  const tickets = portalWindow && createTicketDesk(installation, portalWindow, events)

  function holdWithoutPatient(user: UserSession): void {
    if (behaviour.holdsWithoutPatient) holding.start(user, NO_SESSION)
  }

  async function end(user: UserSession | undefined): Promise<boolean> {
    tickets?.close()
    if (tickets) portal = null
    const ending = session
    if (!ending || !user) return true
    if (behaviour.stopsHoldingAtEnd) holding.stop()
    holdWithoutPatient(user)
    forget()
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

  async function openWithSession({ by, opened, grunnlag, show }: PortalOrder): Promise<void> {
    const details = by.detailsFor(grunnlag)
    const accessToken = await by.attestedToken(details)
    const subject = { user: by.user, patient: opened.patient, grunnlag }
    const created = await createSession(accessToken, subject).catch(async (error: unknown) => {
      if (behaviour.opensWithoutSession) portal = await show([kjernejournal.portal()])
      throw error
    })
    session = { sessionId: created.sessionId, details }
    holding.start(by, session)
    portal = await show(created.links).catch(async (error: unknown) => {
      await end(by)
      throw error
    })
  }

  return {
    shown: () => portal,

    async open(order) {
      const { by, opened, grunnlag, renew } = order
      await end(by)
      if (!tickets) return openWithSession(order)
      portal = await tickets.open({ user: by.user, grunnlag, ticket: opened.indicator?.ticket }, renew)
    },

    end,

    drop() {
      holding.stop()
      forget()
    },

    enter: holdWithoutPatient,

    stopHolding: () => holding.stop(),

    async logOut() {
      await tickets?.logOut()
    },
  }
}
