// The browser's sessions: each has a workstation of its own, so that two users never share anything.
import type { Response } from 'express'
import { LRUCache } from 'lru-cache'
import { ownCookie } from '#simulators/core/pages/own-cookie.ts'
import type { Random } from '#simulators/core/room/random.ts'
import type { SimRequest } from '#simulators/core/simulator.ts'
import type { LogInAttempt } from '../behaviour.ts'
import type { Epj } from '../epj.ts'
import type { Workstation } from '../workstation/actions.ts'
import { createWorkstation } from '../workstation/workstation.ts'

export interface WebSession {
  readonly workstation: Workstation
  /** Set while the user is at HelseID. */
  pending?: { readonly attempt: LogInAttempt; readonly arbeidssted: string | undefined }
  /** HelseID confirmed somebody else than the user of the EPJ the last time. */
  cameAsAnother?: boolean
}

export interface WebSessions {
  find(request: SimRequest): WebSession | undefined
  /** The request's session, or a new one. */
  need(request: SimRequest, response: Response): WebSession
  /** Gives the session a new name, so that nobody who knew it before the log-in can use it after. */
  rename(request: SimRequest, response: Response): void
  end(request: SimRequest, response: Response): void
  all(): readonly WebSession[]
  clear(): void
}

const COOKIE = 'epj-session'
const MOST_SESSIONS = 200

/** @param address of the room's EPJ */
export function createWebSessions(epj: () => Epj, random: Random, address: string): WebSessions {
  /** Leaves its old name, and lives on under a new one. */
  let moving: WebSession | undefined
  const sessions = new LRUCache<string, WebSession>({
    max: MOST_SESSIONS,
    dispose: (session) => {
      if (session !== moving) session.workstation.switchOff()
    },
  })
  const options = ownCookie(address)

  const idOf = (request: SimRequest) =>
    new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1] ?? ''

  function keep(session: WebSession, response: Response): WebSession {
    const id = random.base64url(24)
    sessions.set(id, session)
    response.cookie(COOKIE, id, options)
    return session
  }

  return {
    find: (request) => sessions.get(idOf(request)),
    need(request, response) {
      return sessions.get(idOf(request)) ?? keep({ workstation: createWorkstation(epj()) }, response)
    },
    rename(request, response) {
      const session = sessions.get(idOf(request))
      if (!session) return
      moving = session
      sessions.delete(idOf(request))
      moving = undefined
      keep(session, response)
    },
    end(request, response) {
      sessions.delete(idOf(request))
      response.clearCookie(COOKIE, options)
    },
    all: () => [...sessions.values()],
    clear: () => sessions.clear(),
  }
}
