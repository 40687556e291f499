interface Token {
  readonly accessToken: string
  readonly until: number
}

const MARGIN = 30_000

/** One token for each organisation, used by everybody until it expires. @param ask calls the token endpoint. */
export function createTokens(
  ask: (organisation: string) => Promise<{ accessToken: string; seconds: number }>,
) {
  const held = new Map<string, Promise<Token>>()
  const fetched = async (organisation: string): Promise<Token> => {
    const { accessToken, seconds } = await ask(organisation)
    return { accessToken, until: Date.now() + seconds * 1000 }
  }
  return {
    async get(organisation: string): Promise<string> {
      const before = held.get(organisation)
      const known = await before?.catch(() => undefined) // a call that failed is made again
      if (known && known.until - Date.now() > MARGIN) return known.accessToken
      const asked = held.get(organisation)
      const token = asked === undefined || asked === before ? fetched(organisation) : asked
      held.set(organisation, token) // others wait for the same one
      return (await token).accessToken
    },
    /** At 401: this one is not used again. */
    forget: (organisation: string) => held.delete(organisation),
  }
}
