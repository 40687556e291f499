// One workstation of the EPJ: who is logged in, which patient is open, what the user sees. One thing happens at
// a time; whatever goes wrong becomes a message, and the EPJ goes on.
import { arbeidsstedOf } from '../access.ts'
import { createDataDesk } from '../data-api/data-desk.ts'
import type { Epj } from '../epj.ts'
import type { UserTokens } from '../helseid/user-tokens.ts'
import type { PortalWindow } from '../ticket/portal-window.ts'
import { Trouble } from '../trouble.ts'
import { type Acting, createActing } from './acting.ts'
import type { Workstation } from './actions.ts'
import { fetchIndicators, type OpenPatient } from './indicators.ts'
import { createPortalDesk } from './portal-desk.ts'
import { createUserSession, type UserSession } from './user-session.ts'

/** @param portalWindow where the portal is opened with a ticket; absent: it is opened by HelseID's tokens. */
export function createWorkstation(epj: Epj, portalWindow?: PortalWindow): Workstation {
  const { installation, helseid, kjernejournal } = epj
  const { behaviour, log, register } = installation
  let user: UserSession | undefined
  let open: OpenPatient | undefined

  const acting: Acting = createActing(installation, () => {
    portal.drop()
    open = undefined
  })
  const { act, meet } = acting
  const portal = createPortalDesk(epj, acting, portalWindow)
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

  async function leave(): Promise<string | undefined> {
    const idToken = user?.idToken
    const ended = !behaviour.endsSessionAtLogOut || (await portal.end(user))
    portal.drop()
    if (behaviour.forgetsUserAtLogOut) user = undefined
    if (behaviour.forgetsPatientAtLogOut) open = undefined
    return behaviour.endsHelseidSession && (ended || behaviour.logsOutDespiteTrouble) ? idToken : undefined
  }

  function enter(pid: string, arbeidssted: string | undefined, tokens: UserTokens | undefined): void {
    const worker = register.user(pid)
    user = createUserSession(epj, worker, arbeidsstedOf(installation.access, worker, arbeidssted), tokens)
    log.info('logged-in', `${worker.key}, ${user.arbeidssted.organisasjonsnummer}`)
    portal.enter(user)
  }

  return {
    epj,
    view: () => ({ user, open, message: acting.message, portal: portal.shown() }),

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
        if (behaviour.endsSessionAtPatientChange) await portal.end(user)
        const previous = open?.icon ?? null
        open = { patient, icon: null, tooltip: null, grunnlag }
        if (behaviour.allowsKjernejournal(installation.settings, by.user))
          await fetchIndicators(epj, open, by.arbeidssted, meet, previous)
      }),

    openKjernejournal: (grunnlag, show) =>
      act(async () => {
        const by = loggedIn()
        const opened = openable(by)
        await portal.open({ by, opened, grunnlag, show, renew: () => renew(by, opened) })
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
        await portal.end(user)
        open = undefined
      }),

    closeKjernejournal: () =>
      act(async () => {
        if (behaviour.endsWhenSwitchedOff) await portal.end(user)
      }),

    logOut: (show) =>
      act(async () => {
        const idToken = await leave()
        await portal.logOut()
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

    switchOff: () => portal.stopHolding(),
  }
}
