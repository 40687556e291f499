// What a browser does with an address, without a screen: follows redirects and keeps cookies.
import { troubleWith } from '../failure.ts'
import { TIMEOUT_SECONDS } from '../helseid/connection.ts'
import { Trouble } from '../trouble.ts'
import { createCookieJar } from './cookie-jar.ts'

export interface Visit {
  /** Where it ended: the page that was shown, or the address it was to stop at. */
  readonly url: URL
  /** Absent when it stopped before the last address was asked for. */
  readonly status?: number
}

export interface HeadlessBrowser {
  /** @param stopAt stops at a redirect to an address that starts with this, without going there. */
  visit(url: URL, stopAt?: string): Promise<Visit>
}

const MOST_REDIRECTS = 20

export function createHeadlessBrowser(fetch: typeof globalThis.fetch, now: () => number): HeadlessBrowser {
  const jar = createCookieJar(now)

  async function load(url: URL): Promise<Response> {
    const cookies = jar.cookies(url)
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: {
        accept: 'text/html,application/xhtml+xml',
        'accept-language': 'nb',
        'user-agent': 'Testbenk-EPJ-browser',
        ...(cookies !== undefined && { cookie: cookies }),
      },
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    })
    jar.keep(url, answer.headers.getSetCookie())
    await answer.arrayBuffer()
    return answer
  }

  return {
    async visit(start, stopAt) {
      let url = start
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        if (stopAt !== undefined && url.href.startsWith(stopAt)) return { url }
        const answer = await load(url).catch((error: unknown) => {
          throw troubleWith(`browser: ${url.origin}${url.pathname}`, { key: 'trouble.page' }, error)
        })
        const location = answer.headers.get('location')
        if (answer.status < 300 || answer.status >= 400 || location === null)
          return { url, status: answer.status }
        url = new URL(location, url)
      }
      throw new Trouble(
        { key: 'trouble.page' },
        `browser: more than ${MOST_REDIRECTS} redirects from ${start.pathname}`,
      )
    },
  }
}
