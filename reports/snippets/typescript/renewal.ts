interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly seconds: number
}

/**
 * Holds the session while the patient is open. @param show `session/refresh`.
 * @param renew the refresh grant; undefined when HelseID answers invalid_grant: then the user must log in again.
 */
export function holdSession(
  tokens: Tokens,
  renew: (refreshToken: string) => Promise<Tokens | undefined>,
  show: (accessToken: string) => Promise<Response>,
): { stop: () => void } {
  let held = tokens
  let stopped = false
  let timer = setTimeout(hold, held.seconds * 800) // at 80 per cent of the token's life
  async function hold(): Promise<void> {
    const after = await next().catch(() => 15_000)
    if (!stopped && after !== undefined) timer = setTimeout(hold, after)
  }
  async function next(): Promise<number | undefined> {
    const renewed = await renew(held.refreshToken)
    if (renewed === undefined) return undefined // a refused refresh token is not sent again
    held = renewed // the new refresh token replaces the old one at once
    if (stopped) return undefined
    const { status } = await show(held.accessToken)
    if (status >= 400 && status < 500 && status !== 429) return undefined // the session is gone
    return status < 400 ? held.seconds * 800 : 15_000
  }
  function stop(): void {
    stopped = true // also for a renewal that is under way
    clearTimeout(timer)
  }
  return { stop } // when the patient is closed, and at log-out
}
