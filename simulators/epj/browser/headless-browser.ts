// What a browser does with an address, without a screen: follows redirects, keeps cookies, and lets the portal's page tell
// how large its window is, as the script of that page does.
import { troubleWith } from '../failure.ts'
import { TIMEOUT_SECONDS } from '../helseid/timeout.ts'
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

/** CSS pixels. */
export interface WindowSize {
  readonly width: number
  readonly height: number
}

/** Of the desk at which the EPJ is used. */
const SCREEN: WindowSize = { width: 1920, height: 1040 }

/** @param windowSize of the window in which pages are shown */
export function createHeadlessBrowser(
  fetch: typeof globalThis.fetch,
  now: () => number,
  windowSize: () => WindowSize = () => SCREEN,
): HeadlessBrowser {
  const jar = createCookieJar(now)

  async function load(url: URL, form?: URLSearchParams): Promise<Loaded> {
    const answer = await fetch(url, {
      redirect: 'manual',
      ...(form && { method: 'POST', body: form }),
      headers: { ...headersTo(url), accept: 'text/html,application/xhtml+xml' },
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    })
    jar.keep(url, answer.headers.getSetCookie())
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }

  function headersTo(url: URL) {
    const cookies = jar.cookies(url)
    return {
      'accept-language': 'nb',
      'user-agent': 'Testbenk-EPJ-browser',
      ...(cookies !== undefined && { cookie: cookies }),
    }
  }

  /** Whether it went well concerns nobody: no page waits for it. */
  async function tellWindow(page: URL, { bytes }: Loaded): Promise<void> {
    const address = /data-window="([^"]+)"/.exec(Buffer.from(bytes).toString('utf8'))?.[1]
    const url = address === undefined ? null : URL.parse(address, page.href)
    if (url === null) return
    const { width, height } = windowSize()
    await fetch(url, {
      method: 'POST',
      headers: { ...headersTo(url), 'content-type': 'application/json' },
      body: JSON.stringify({
        width,
        height,
        outerWidth: width,
        screenWidth: SCREEN.width,
        screenHeight: SCREEN.height,
        framed: false,
      }),
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    }).then(
      (answer) => answer.arrayBuffer(),
      () => undefined,
    )
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
      if (loaded) await tellWindow(url, loaded)
      return { url, ...(loaded && { status: loaded.answer.status }) }
    },
    async send(start, form) {
      const { url, loaded } = await follow(start, { form })
      if (loaded) await tellWindow(url, loaded)
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
