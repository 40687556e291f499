// A connection on loopback that was reset says something of the machine, and nothing of the EPJ: what it broke off is
// done once more, and told. Twice in a row is no matter of chance.

/** What Node and undici call it. */
const RESET = /\b(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|other side closed|socket hang up)\b/

/** A scenario that could not be walked to its end. */
export class BrokenOff extends Error {}

/** @param tell told why, when it is done again. */
export async function onceAgain<T>(
  attempt: (isLast: boolean) => Promise<T>,
  tell: (why: string) => void,
): Promise<T> {
  try {
    return await attempt(false)
  } catch (error) {
    const why = resetIn(error)
    if (why === undefined) throw error
    tell(why)
    return await attempt(true)
  }
}

/** What a reset connection is called in an error or what caused it; undefined when it was something else. */
export function resetIn(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const said = RESET.exec(`${'code' in one ? one.code : ''} ${one.message}`)
    if (said) return said[0]
  }
  return undefined
}
