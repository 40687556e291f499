// Kjernejournal of the first generation: the portal is opened with the ticket from the health indicator, and logs the
// user in itself; the EPJ's timer holds its session (integration guide for the portal).
import type { Timer } from '#simulators/core/room/clock.ts'
import type { HealthWorker } from '#simulators/population/population.ts'
import type { Grunnlag } from '../helseid/organisation-details.ts'
import type { Installation } from '../installation.ts'
import { Trouble } from '../trouble.ts'
import type { PortalWindow } from './portal-window.ts'

export interface TicketDesk {
  /** @param renew asks the health indicator anew, and tells its ticket. */
  open(order: TicketOrder, renew: () => Promise<string | undefined>): Promise<string>
  /** The patient is no longer open. */
  close(): void
  logOut(): Promise<void>
}

export interface TicketOrder {
  readonly user: HealthWorker
  readonly grunnlag: Grunnlag
  readonly ticket: string | undefined
}

export interface TicketEvents {
  /** Runs work when nothing else is under way at the workstation. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
  /** The session could not be held and is gone. */
  readonly lost: (error: unknown) => void
}

/** What the portal answers to a ticket that is too old (list of error codes, AUT_002). */
const EXPIRED = 410

export function createTicketDesk(
  { behaviour, clock, log, settings }: Installation,
  window: PortalWindow,
  { inTurn, lost }: TicketEvents,
): TicketDesk {
  const { ticket: does } = behaviour
  let timer: Timer | undefined
  let used = false

  function stop(): void {
    timer?.cancel()
    timer = undefined
  }

  function start(): void {
    stop()
    if (does.holdSeconds === undefined) return
    const mine = clock.after(does.holdSeconds * 1000, () =>
      inTurn(async () => {
        if (timer !== mine) return
        try {
          await window.hold()
          start()
        } catch (error) {
          log.error('hold-portal', error instanceof Trouble ? error.detail : String(error))
          stop()
          lost(error)
        }
      }),
    )
    timer = mine
  }

  async function show({ user, grunnlag, ticket }: TicketOrder): Promise<string> {
    const link = does.link({ portal: settings.portalUrl, ticket })
    if (!link) throw new Trouble({ key: 'trouble.noTicket' }, 'The health indicator gave no ticket')
    used = true
    return await window.open(link, user, grunnlag)
  }

  return {
    async open(order, renew) {
      stop()
      const page = await show(order).catch(async (error: unknown) => {
        if (!does.renews || !(error instanceof Trouble) || error.status !== EXPIRED) throw error
        return await show({ ...order, ticket: await renew() })
      })
      start()
      return page
    },
    close() {
      if (does.stopsHolding) stop()
    },
    async logOut() {
      stop()
      if (!used || !does.logsOutOfPortal) return
      used = false
      await window.logOut()
    },
  }
}
