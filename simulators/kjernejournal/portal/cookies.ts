// How the portal's cookies look: name and attributes of the real ones are not public.
import type { CookieOptions } from 'express'
import type { KjernejournalDeps } from '../deps.ts'

export const COOKIE_SWITCH = {
  name: 'kjernejournal.portal-cookie',
  values: ['lax', 'none', 'partitioned', 'servlet'],
  about:
    'The cookie of an open portal window: kj-vindu with SameSite=Lax; the same with SameSite=None and Secure (HTTPS or localhost only), which browsers send from a frame on another site unless they hold back third-party cookies; with Partitioned too, which those browsers send; or JSESSIONID without SameSite, as servlet containers write it. The older integration’s own log-in has cookies with the same attributes. Neither name nor attributes of the real ones are public. Turned while a window is open, the portal must be opened anew.',
} as const

export interface PortalCookies {
  /** Of the cookie that stands for an open window. */
  windowName(): string
  options(): CookieOptions
}

export function createPortalCookies({
  addresses,
  switches,
}: Pick<KjernejournalDeps, 'addresses' | 'switches'>): PortalCookies {
  const portal = new URL(addresses.kjernejournalPortal)
  const own = { path: portal.pathname, httpOnly: true, secure: portal.protocol === 'https:' }
  const position = () => switches.value(COOKIE_SWITCH.name)
  return {
    windowName: () => (position() === 'servlet' ? 'JSESSIONID' : 'kj-vindu'),
    options() {
      if (position() === 'servlet') return own
      if (position() === 'lax') return { ...own, sameSite: 'lax' }
      return { ...own, sameSite: 'none', secure: true, partitioned: position() === 'partitioned' }
    },
  }
}
