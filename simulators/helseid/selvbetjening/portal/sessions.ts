// Who is signed in to the portal: a cookie below Selvbetjening's own path, and what it stands for.
import type { Response } from 'express'
import { formBody } from '../../../core/call/body.ts'
import { ownCookie } from '../../../core/pages/own-cookie.ts'
import { requireSameOrigin } from '../../../core/pages/same-origin.ts'
import type { Random } from '../../../core/room/random.ts'
import type { Store } from '../../../core/room/store.ts'
import type { Handler, RoomAddresses, SimRequest } from '../../../core/simulator.ts'

export interface SignedIn {
  readonly pid: string
  readonly name: string
  /** HelseID's session, for log-out. */
  readonly sid: string
  readonly idToken: string
}

export interface Sessions {
  of(request: SimRequest): SignedIn | undefined
  open(response: Response, person: SignedIn): void
  close(request: SimRequest, response: Response): void
  /** Ends all sessions that came from one at HelseID; gives how many. */
  closeAll(sid: string): number
  clear(): void
}

const COOKIE = 'selvbetjening'
const LIFETIME = 60 * 60

export function createSessions(
  store: Store,
  random: Random,
  addresses: Pick<RoomAddresses, 'selvbetjening'>,
): Sessions {
  const kept = store.collection<SignedIn>('helseid.selvbetjening.sessions', 1_000)
  const draws = random.fork('selvbetjening/sessions').unrepeated()
  const cookie = ownCookie(addresses.selvbetjening)
  return {
    of: (request) => kept.get(cookieOf(request, COOKIE) ?? ''),
    open(response, person) {
      const id = draws.base64url(32)
      kept.put(id, person, LIFETIME)
      response.cookie(COOKIE, id, cookie)
    },
    close(request, response) {
      kept.delete(cookieOf(request, COOKIE) ?? '')
      response.clearCookie(COOKIE, cookie)
    },
    closeAll(sid) {
      const ended = kept.entries().filter(([, person]) => person.sid === sid)
      for (const [id] of ended) kept.delete(id)
      return ended.length
    },
    clear: () => kept.clear(),
  }
}

export function cookieOf({ headers }: Pick<SimRequest, 'headers'>, name: string): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key = '', ...rest] = pair.split('=')
    if (key.trim() === name) return rest.join('=').trim()
  }
  return undefined
}

type PersonsHandler = (request: SimRequest, response: Response, person: SignedIn) => void | Promise<void>

/** A page of the portal: who is not signed in is sent to HelseID first, and comes back to it. */
export function signedInPage(sessions: Sessions, home: string, show: PersonsHandler): Handler {
  return (request, response) => {
    const person = sessions.of(request)
    if (person) return show(request, response, person)
    const back = request.originalUrl.slice(new URL(home).pathname.length)
    response.redirect(303, `${home}/logg-inn?${new URLSearchParams({ til: back })}`)
  }
}

/** A form of the portal. One that comes after the session has ended leads to the log-in. */
export function signedInForm(
  sessions: Sessions,
  home: string,
  take: (
    request: SimRequest,
    response: Response,
    person: SignedIn,
    form: URLSearchParams,
  ) => void | Promise<void>,
): Handler {
  return (request, response) => {
    requireSameOrigin(request)
    const form = formBody(request)
    const person = sessions.of(request)
    if (person) return take(request, response, person, form)
    request.recording.explain({ reason: 'Nobody is signed in to Selvbetjening', at: 'header.cookie' })
    response.redirect(303, `${home}/logg-inn`)
  }
}
