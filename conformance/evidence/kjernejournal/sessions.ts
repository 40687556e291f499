// Sessions of Kjernejournal Innlogging, put together of the calls and visits that belong to each.
import { type Jwt, text } from '../jwt.ts'
import { defined } from '../members.ts'
import type { PortalVisit } from './portal-visits.ts'
import type { SessionCall } from './session-calls.ts'

/** One session, from `create` on. */
export interface Session {
  readonly created: SessionCall
  readonly patient?: string
  readonly user?: string
  /** Number of the pushed request of the log-in that its token comes from; absent when that was not seen. */
  readonly logIn?: number
  readonly refreshes: readonly SessionCall[]
  readonly ends: readonly SessionCall[]
  readonly openings: readonly PortalVisit[]
}

export function readSessions(
  calls: readonly SessionCall[],
  visits: readonly PortalVisit[],
  logInOf: (token: Jwt) => number | undefined,
): readonly Session[] {
  const bySession = Map.groupBy(calls, ({ sessionId }) => sessionId)
  const byCode = Map.groupBy(visits, ({ code }) => code)
  return calls
    .filter(({ kind, accepted: good, sessionId }) => kind === 'create' && good && sessionId !== undefined)
    .map((created) => {
      const later = (bySession.get(created.sessionId) ?? []).filter(({ seq }) => seq > created.seq)
      return {
        created,
        ...defined({
          patient: created.patient,
          user: text(created.token?.claims['helseid://claims/identity/pid']),
          logIn: created.token && logInOf(created.token),
        }),
        refreshes: later.filter(({ kind }) => kind === 'refresh'),
        ends: later.filter(({ kind }) => kind === 'end'),
        openings: created.code === undefined ? [] : (byCode.get(created.code) ?? []),
      }
    })
}
