// The browser's side of a session: a cookie of the portal's own that stands for it, and nothing else.
import type { Request, Response } from 'express'
import type { Collection } from '#simulators/core/room/store.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { createPortalCookies } from './cookies.ts'

const REMEMBERED = 24 * 60 * 60

export interface Windows {
  open(response: Response, session: string): void
  /** Id of the session that the browser's cookie stands for. */
  session(request: Request): string | undefined
  close(request: Request, response: Response): void
  reset(): void
}

export function createWindows(
  parts: Pick<KjernejournalDeps, 'store' | 'random' | 'addresses' | 'switches'>,
): Windows {
  const windows: Collection<string> = parts.store.collection('kjernejournal.windows')
  const cookies = createPortalCookies(parts)
  let drawn = parts.random.fork('windows').unrepeated()

  return {
    open(response, session) {
      const value = drawn.base64url(32)
      windows.put(value, session, REMEMBERED)
      response.cookie(cookies.windowName(), value, cookies.options())
    },
    session(request) {
      const value = cookieNamed(request, cookies.windowName())
      return value === undefined ? undefined : windows.get(value)
    },
    close(request, response) {
      const value = cookieNamed(request, cookies.windowName())
      if (value !== undefined) windows.delete(value)
      response.clearCookie(cookies.windowName(), cookies.options())
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
