interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly seconds: number
}

/** Holds the session while the patient is open. @param renew the refresh grant. @param show `session/refresh`. */
export function holdSession(
  tokens: Tokens,
  renew: (refreshToken: string) => Promise<Tokens>,
  show: (accessToken: string) => Promise<Response>,
): { stop: () => void } {
  let held = tokens
  let timer = setTimeout(hold, held.seconds * 800) // at 80 per cent of the token's life
  async function hold(): Promise<void> {
    held = await renew(held.refreshToken) // the new refresh token replaces the old one at once
    const answer = await show(held.accessToken)
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return // the session is gone
    timer = setTimeout(hold, answer.ok ? held.seconds * 800 : 15_000)
  }
  return { stop: () => clearTimeout(timer) } // when the patient is closed, and at log-out
}
