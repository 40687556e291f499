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

/** A page that was shown, or a file that was saved. */
export interface PageVisit {
  readonly url: URL
  readonly status: number
  /** Its media type, without parameters. */
  readonly type: string
  readonly text: string
  readonly bytes: Uint8Array
}

export interface HeadlessBrowser {
  /** @param stopAt stops at a redirect to an address that starts with this, without going there. */
  visit(url: URL, stopAt?: string): Promise<Visit>
  /** Sends a form and goes where the answer leads. */
  send(url: URL, form: URLSearchParams): Promise<PageVisit>
}

const MOST_REDIRECTS = 20

export function createHeadlessBrowser(fetch: typeof globalThis.fetch, now: () => number): HeadlessBrowser {
  const jar = createCookieJar(now)

  async function load(url: URL, form?: URLSearchParams): Promise<Loaded> {
    const cookies = jar.cookies(url)
    const answer = await fetch(url, {
      redirect: 'manual',
      ...(form && { method: 'POST', body: form }),
      headers: {
        accept: 'text/html,application/xhtml+xml',
        'accept-language': 'nb',
        'user-agent': 'Testbenk-EPJ-browser',
        ...(cookies !== undefined && { cookie: cookies }),
      },
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    })
    jar.keep(url, answer.headers.getSetCookie())
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }

  async function follow(
    start: URL,
    { stopAt, form }: { stopAt?: string | undefined; form?: URLSearchParams } = {},
  ) {
    let url = start
    let sent = form
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      if (stopAt !== undefined && url.href.startsWith(stopAt)) return { url }
      const loaded = await load(url, sent).catch((error: unknown) => {
        throw troubleWith(`browser: ${url.origin}${url.pathname}`, { key: 'trouble.page' }, error)
      })
      const location = loaded.answer.headers.get('location')
      if (loaded.answer.status < 300 || loaded.answer.status >= 400 || location === null)
        return { url, loaded }
      url = new URL(location, url)
      sent = undefined
    }
    throw new Trouble(
      { key: 'trouble.page' },
      `browser: more than ${MOST_REDIRECTS} redirects from ${start.pathname}`,
    )
  }

  return {
    async visit(start, stopAt) {
      const { url, loaded } = await follow(start, { stopAt })
      return { url, ...(loaded && { status: loaded.answer.status }) }
    },
    async send(start, form) {
      const { url, loaded } = await follow(start, { form })
      const bytes = loaded?.bytes ?? new Uint8Array()
      return {
        url,
        status: loaded?.answer.status ?? 0,
        type: (loaded?.answer.headers.get('content-type') ?? '').split(';')[0] ?? '',
        text: Buffer.from(bytes).toString('utf8'),
        bytes,
      }
    },
  }
}

interface Loaded {
  readonly answer: Response
  readonly bytes: Uint8Array
}
