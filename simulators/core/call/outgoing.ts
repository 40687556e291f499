// What the bench fetches at addresses that its visitors typed. The control API takes no calls from a network; through
// the bench's own EPJ, or a log-out that HelseID tells of, a visitor would reach it all the same.

export type Fetch = typeof globalThis.fetch

const MOST_REDIRECTS = 5
const REDIRECTS = [301, 302, 303, 307, 308]

/** Where an address does not name it, the one of its scheme. */
export const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80))

/**
 * `fetch` that follows a redirect only where it could have gone at first.
 * @param isBarred by its port, whatever its host: a name can be made to mean this machine between a look and a call.
 */
export function fetchOutside(isBarred: (url: URL) => boolean): Fetch {
  return async (input, init) => {
    let url = new URL(input instanceof Request ? input.url : input)
    let how: RequestInit = input instanceof Request ? { ...partsOf(input), ...init } : (init ?? {})
    const follows = (how.redirect ?? 'follow') === 'follow'
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      if (isBarred(url)) throw new TypeError('the control API is called by nobody in a room')
      const answer = await globalThis.fetch(url, follows ? { ...how, redirect: 'manual' } : how)
      const location = answer.headers.get('location')
      if (!follows || location === null || !REDIRECTS.includes(answer.status)) return answer
      await answer.body?.cancel()
      const { origin } = url
      url = new URL(location, url)
      how = nextOf(how, answer.status, url.origin === origin)
    }
    throw new TypeError(`more than ${MOST_REDIRECTS} redirects`)
  }
}

/** Its body can be sent once: a redirect that asks for it again fails, as the Fetch standard has it. */
function partsOf({ method, headers, body, redirect, signal }: Request): RequestInit {
  return { method, headers, redirect, signal, ...(body && { body, duplex: 'half' }) }
}

/** As the Fetch standard has it (4.4): a form is not posted where somebody else says, nor is a token sent there. */
function nextOf({ body, headers, ...how }: RequestInit, status: number, isSameOrigin: boolean): RequestInit {
  const kept = new Headers(headers)
  if (!isSameOrigin) for (const name of ['authorization', 'cookie']) kept.delete(name)
  const method = how.method?.toUpperCase() ?? 'GET'
  const becomesGet = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST'
  if (!becomesGet) return { ...how, headers: kept, ...(body != null && { body }) }
  for (const name of ['content-type', 'content-length']) kept.delete(name)
  return { ...how, headers: kept, method: 'GET' }
}
