// «Hold sesjon»: while a patient's kjernejournal is open, renews the user's token before it expires and shows the
// new one to Kjernejournal, whose session lives as long as the last token shown.
import type { Timer } from '#simulators/core/room/clock.ts'
import type { Json } from '../behaviour.ts'
import type { Epj } from '../epj.ts'
import { troubleWith } from '../failure.ts'
import { Trouble } from '../trouble.ts'
import type { UserSession } from './user-session.ts'

export interface HeldSession {
  readonly sessionId: string
  readonly details: readonly Json[]
}

export interface Holding {
  start(user: UserSession, session: HeldSession): void
  stop(): void
}

export interface HoldingEvents {
  /** Runs work when nothing else is under way at the workstation. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
  /** The session could not be held and is gone. */
  readonly lost: (error: unknown) => void
}

/** When a service is out of order the EPJ tries again soon, as long as there is time. */
const RETRY_SECONDS = 15

export function createHolding(
  { installation, kjernejournal }: Epj,
  { inTurn, lost }: HoldingEvents,
): Holding {
  const { behaviour, clock, log } = installation
  let timer: Timer | undefined

  function schedule(seconds: number, user: UserSession, session: HeldSession): void {
    timer?.cancel()
    const mine = clock.after(seconds * 1000, () =>
      inTurn(async () => {
        if (timer === mine) await hold(user, session)
      }),
    )
    timer = mine
  }

  function scheduleNext(user: UserSession, session: HeldSession): void {
    const seconds = behaviour.refreshAfter(user.expiresIn, installation.settings.holdSeconds)
    if (seconds !== undefined && seconds > 0) schedule(seconds, user, session)
  }

  async function hold(user: UserSession, session: HeldSession): Promise<void> {
    try {
      const accessToken = await user.refresh(session.details)
      if (behaviour.showsRenewedToken) await kjernejournal.refresh(accessToken, session.sessionId)
      scheduleNext(user, session)
    } catch (error) {
      const trouble = troubleWith('hold sesjon', { key: 'trouble.sessionLost' }, error)
      log.error('hold-session', trouble instanceof Trouble ? trouble.detail : trouble.message)
      const again =
        behaviour.retriesHolding &&
        trouble instanceof Trouble &&
        trouble.outage &&
        clock.seconds() + RETRY_SECONDS < user.until
      if (again) schedule(RETRY_SECONDS, user, session)
      else if (behaviour.holdsWithoutPatient || behaviour.holdsAfterRefusal) scheduleNext(user, session)
      else lost(trouble)
    }
  }

  return {
    start: scheduleNext,
    stop() {
      timer?.cancel()
      timer = undefined
    },
  }
}
