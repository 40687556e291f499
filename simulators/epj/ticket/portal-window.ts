// The window that Kjernejournal's portal is shown in, where the portal logs the user in itself. Whoever sits there is
// as quick as a test: the e-ID is chosen, and the role, and why.
import type { HealthWorker } from '#simulators/population/population.ts'
import type { HeadlessBrowser } from '../browser/headless-browser.ts'
import { type Grunnlag, professionOf } from '../helseid/organisation-details.ts'
import { EPJ_NAME } from '../kjernejournal/calls.ts'
import { Trouble } from '../trouble.ts'

export interface PortalWindow {
  /** Returns the page that shows the patient. Throws a Trouble, with the status, when the portal shows none. */
  open(link: URL, user: HealthWorker, grunnlag: Grunnlag): Promise<string>
  hold(): Promise<void>
  logOut(): Promise<void>
}

const LOG_IN = '/logg-inn'

export function createPortalWindow(browser: HeadlessBrowser, portal: () => string): PortalWindow {
  function shown(status: number, doing: string): void {
    if (status < 400) return
    throw new Trouble({ key: 'trouble.portal' }, `${doing}: the portal showed a page with status ${status}`, {
      status,
    })
  }

  async function visit(page: string, doing: string): Promise<void> {
    const address = new URL(`${portal()}/${page}`)
    const { status = 0 } = await browser.visit(address)
    shown(status, doing)
  }

  return {
    async open(link, user, grunnlag) {
      let page: { readonly url: URL; readonly status?: number } = await browser.visit(link)
      if (page.url.pathname.endsWith(LOG_IN)) {
        const bruker = `${user.pid} ${professionOf(user) ?? 'XX'}`
        page = await browser.send(page.url, new URLSearchParams({ bruker, grunnlag }))
      }
      shown(page.status ?? 0, 'open')
      return `${page.url.origin}${page.url.pathname}`
    },
    hold: () => visit(`holdsesjon?${new URLSearchParams({ 'X-EPJ-System': EPJ_NAME })}`, 'hold'),
    logOut: () => visit('loggut', 'log out'),
  }
}
