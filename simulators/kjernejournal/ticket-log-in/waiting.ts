// Between the EPJ's link with a ticket and the user's log-in: what was in the ticket, kept here so that the ticket is
// in no address of ours; and who has logged in with which e-ID in this browser.
import type { Request, Response } from 'express'
import type { Collection } from '#simulators/core/room/store.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { secondsOf } from '../durations.ts'
import type { Grunnlag } from '../innlogging/session.ts'
import { createPortalCookies } from '../portal/cookies.ts'
import { cookieNamed } from '../portal/windows.ts'
import { LOGGED_IN_SWITCH } from './switches.ts'

const WAITING_SECONDS = 30 * 60

export const ID_PROVIDERS = ['buypassjavafri', 'commfidesjavafri'] as const
export type IdProvider = (typeof ID_PROVIDERS)[number]

export interface WaitingOpening {
  readonly organisation: string
  readonly patient: string
  readonly grunnlag?: Grunnlag
  /** What the EPJ calls itself. */
  readonly source: string
  /** The first-use confirmation was ordered when the link was opened. */
  readonly asksFirstUse: boolean
}

export interface LoggedInUser {
  readonly pid: string
  readonly profession: string
}

export interface TicketLogIns {
  wait(opening: WaitingOpening): string
  /** Stays until it is used: a user who presses the wrong button may try again. */
  waiting(id: string): WaitingOpening | undefined
  used(id: string): void
  logIn(response: Response, user: LoggedInUser, provider: IdProvider): void
  user(request: Request): LoggedInUser | undefined
  lastProvider(request: Request): IdProvider | undefined
  logOut(request: Request, response: Response): void
  reset(): void
}

const USER = 'kj-bruker'
const PROVIDER = 'kj-idprov'

export function createTicketLogIns(
  parts: Pick<KjernejournalDeps, 'store' | 'random' | 'addresses' | 'switches'>,
): TicketLogIns {
  const openings: Collection<WaitingOpening> = parts.store.collection('kjernejournal.ticket-openings')
  const users: Collection<LoggedInUser> = parts.store.collection('kjernejournal.ticket-users')
  const cookies = createPortalCookies(parts)
  let drawn = parts.random.fork('ticket-log-ins').unrepeated()

  return {
    wait(opening) {
      const id = drawn.base64url(32)
      openings.put(id, opening, WAITING_SECONDS)
      return id
    },
    waiting: (id) => openings.get(id),
    used: (id) => void openings.delete(id),
    logIn(response, user, provider) {
      const value = drawn.base64url(32)
      users.put(value, user, secondsOf(parts.switches.value(LOGGED_IN_SWITCH.name)))
      response.cookie(USER, value, cookies.options())
      response.cookie(PROVIDER, provider, cookies.options())
    },
    user(request) {
      const value = cookieNamed(request, USER)
      return value === undefined ? undefined : users.get(value)
    },
    lastProvider: (request) => asProvider(cookieNamed(request, PROVIDER)),
    logOut(request, response) {
      const value = cookieNamed(request, USER)
      if (value === undefined) return
      users.delete(value)
      response.clearCookie(USER, cookies.options())
    },
    reset() {
      openings.clear()
      users.clear()
      drawn = parts.random.fork('ticket-log-ins').unrepeated()
    },
  }
}

export function asProvider(text: string | undefined): IdProvider | undefined {
  return ID_PROVIDERS.find((provider) => provider === text)
}
