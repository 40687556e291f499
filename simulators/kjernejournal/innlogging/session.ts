// The sessions of innlogging. A session lives as long as the last HelseID token that was shown for it; it is
// remembered for a day, so that late comers are told that it is over and not that it never was.
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Random } from '#simulators/core/room/random.ts'
import type { Collection, Store } from '#simulators/core/room/store.ts'
import type { Switches } from '#simulators/core/room/switches.ts'
import { secondsOf } from '../durations.ts'
import { GRACE_SWITCH } from './switches.ts'

export const GRUNNLAG = ['SAMTYKKE', 'AKUTT', 'UNNTAK'] as const
export type Grunnlag = (typeof GRUNNLAG)[number]

export interface Session {
  /** 1, 2, 3 …: what a session is called where its id must not be seen. */
  readonly handle: number
  readonly clientId: string
  readonly patient: string
  readonly grunnlag: Grunnlag
  readonly user: { readonly pid: string; readonly name: string; readonly profession: string }
  readonly organisation: string
  /** What the EPJ calls itself (X-SOURCE-SYSTEM). */
  readonly source: string
  /** Seconds since 1970. */
  readonly expires: number
  /** Hash of the last token shown. */
  readonly token: string
  readonly ended?: true
  /** The portal logged the user in itself: no EPJ has called session/create. */
  readonly byTicket?: true
  /** The ground on which the patient's restriction was lifted, for this session alone. */
  readonly unlocked?: 'SAMTYKKE' | 'AKUTT'
}

export type SessionState = 'open' | 'ended' | 'expired'

export interface Sessions {
  /** Makes a session and its secret id. */
  open(session: Omit<Session, 'handle'>): { readonly id: string; readonly session: Session }
  find(id: string): Session | undefined
  state(session: Session): SessionState
  /** Seconds since 1970; later than its token where the room gives grace. */
  endsAt(session: Session): number
  renew(id: string, token: { readonly hash: string; readonly expires: number }): void
  end(id: string): void
  /** Ends what the user has open from the same client. */
  endOthers(of: { readonly clientId: string; readonly user: { readonly pid: string } }): void
  unlock(id: string, grunnlag: 'SAMTYKKE' | 'AKUTT'): void
  reset(): void
}

const REMEMBERED = 24 * 60 * 60

interface SessionDeps {
  readonly clock: Clock
  readonly store: Store
  readonly random: Random
  readonly switches: Pick<Switches, 'value'>
}

export function createSessions(parts: SessionDeps): Sessions {
  const kept: Collection<Session> = parts.store.collection('kjernejournal.sessions')
  /** In the store, so that a room which goes on in another process does not call two sessions the same. */
  const handles: Collection<number> = parts.store.collection('kjernejournal.session-handles')
  let ids = parts.random.fork('sessions').unrepeated()

  function keep(id: string, session: Session): void {
    kept.put(id, session, Math.max(session.expires - parts.clock.seconds(), 0) + REMEMBERED)
  }

  function change(id: string, part: Partial<Session>): void {
    const session = kept.get(id)
    if (session) keep(id, { ...session, ...part })
  }

  /** What the portal has opened itself lives by its own timer. */
  const endsAt = ({ expires, byTicket }: Session) =>
    byTicket ? expires : expires + secondsOf(parts.switches.value(GRACE_SWITCH.name))

  return {
    open(content) {
      const handle = (handles.get('last') ?? 0) + 1
      handles.put('last', handle)
      const id = ids.base64url(32)
      const session = { handle, ...content }
      keep(id, session)
      return { id, session }
    },
    find: (id) => kept.get(id),
    state(session) {
      if (session.ended) return 'ended'
      return endsAt(session) > parts.clock.seconds() ? 'open' : 'expired'
    },
    endsAt,
    renew: (id, { hash, expires }) => change(id, { token: hash, expires }),
    end: (id) => change(id, { ended: true }),
    endOthers({ clientId, user: { pid } }) {
      for (const [id, session] of kept.entries())
        if (session.clientId === clientId && session.user.pid === pid) change(id, { ended: true })
    },
    unlock: (id, grunnlag) => change(id, { unlocked: grunnlag }),
    reset() {
      kept.clear()
      handles.clear()
      ids = parts.random.fork('sessions').unrepeated()
    },
  }
}
