// The browser's side of a session: a cookie of the portal's own that stands for it, and nothing else.
import type { CookieOptions, Request, Response } from 'express'
import type { Random } from '#simulators/core/random.ts'
import type { RoomAddresses } from '#simulators/core/simulator.ts'
import type { Collection, Store } from '#simulators/core/store.ts'

const COOKIE = 'kj-vindu'
const REMEMBERED = 24 * 60 * 60

export interface Windows {
  open(response: Response, session: string): void
  /** Id of the session that the browser's cookie stands for. */
  session(request: Request): string | undefined
  close(request: Request, response: Response): void
  reset(): void
}

export function createWindows(parts: { store: Store; random: Random; addresses: RoomAddresses }): Windows {
  const windows: Collection<string> = parts.store.collection('kjernejournal.windows')
  const portal = new URL(parts.addresses.kjernejournalPortal)
  const options: CookieOptions = {
    path: portal.pathname,
    httpOnly: true,
    sameSite: 'lax',
    secure: portal.protocol === 'https:',
  }
  let drawn = parts.random.fork('windows').unrepeated()

  return {
    open(response, session) {
      const value = drawn.base64url(32)
      windows.put(value, session, REMEMBERED)
      response.cookie(COOKIE, value, options)
    },
    session(request) {
      const value = cookieNamed(request, COOKIE)
      return value === undefined ? undefined : windows.get(value)
    },
    close(request, response) {
      const value = cookieNamed(request, COOKIE)
      if (value !== undefined) windows.delete(value)
      response.clearCookie(COOKIE, options)
    },
    reset() {
      windows.clear()
      drawn = parts.random.fork('windows').unrepeated()
    },
  }
}

/** The value of a cookie of ours, which holds nothing that needs decoding. */
export function cookieNamed(request: Request, name: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1]
}
