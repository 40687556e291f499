// What the web application's handlers share: rendering with the frame's data, and going somewhere after a form.
import type { Response } from 'express'
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { SimRequest } from '#simulators/core/simulator.ts'
import type { Name } from '#simulators/population/population.ts'
import type { Epj, EpjDeps } from '../epj.ts'
import type { Text } from '../trouble.ts'
import type { UserSession } from '../workstation/user-session.ts'
import type { WebSession, WebSessions } from './sessions.ts'

/** In the query of the log-in page when it came in place of another. */
export const NOT_LOGGED_IN = 'not-logged-in'

export interface WebParts {
  readonly deps: EpjDeps
  readonly pages: Pages
  readonly sessions: WebSessions
  readonly epj: () => Epj
}

export interface Screen {
  show(view: string, data?: object, options?: { readonly status?: number }): void
  /** @param path below the EPJ, e.g. `/patients`. */
  goTo(path: string): void
  /** Sends the browser on to an address of HelseID's or the portal's. */
  leaveFor(address: URL): void
  words(text: Text | null): string | null
}

export function screenOf(
  { deps, pages }: WebParts,
  request: SimRequest,
  response: Response,
  session?: WebSession,
): Screen {
  const t = pages.translate(request.language)
  const home = new URL(deps.addresses.epj).pathname
  const words = (text: Text | null) =>
    text === null || typeof text === 'string' ? text : t(text.key, text.vars)
  const { user, message = null } = session?.workstation.view() ?? {}
  return {
    words,
    show(view, data = {}, options = {}) {
      const frame = {
        styles: ['epj.css'],
        home,
        current: view,
        message: words(message),
        user: user ? badgeOf(user) : null,
      }
      pages.render(request, response, view, { ...frame, ...data }, { title: `${view}.title`, ...options })
    },
    goTo: (path) => redirect(response, `${home}${path}`),
    leaveFor: ({ href }) => redirect(response, href),
  }
}

/** Where it leads changes as users log in and out: a browser that remembered it would go in a ring after «back». */
function redirect(response: Response, address: string): void {
  response.set('cache-control', 'no-store').redirect(303, address)
}

function badgeOf({ user, arbeidssted }: UserSession) {
  return { name: nameOf(user.name), arbeidssted: arbeidssted.navn }
}

export function nameOf({ given, middle, family }: Name): string {
  return [given, middle, family].filter((part) => part !== '').join(' ')
}
