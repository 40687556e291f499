// Redis, which is not ours, as a reason why something could not be done.

/** Redis cannot be used: for whoever runs the bench to put right, and no fault of ours. The message is one line. */
export class RedisError extends Error {
  override readonly name = 'RedisError'

  /** @param why what Redis or the line to it said; an address may hold a password, and is in none of it. */
  constructor(why: unknown) {
    super(`Redis cannot be used: ${why instanceof Error ? why.message : String(why)}`, { cause: why })
  }
}

/** Somebody else has written there, or a bench of another version. */
export function notOurs(room: string): RedisError {
  return new RedisError(`what it holds of the room «${room}» is not what this bench writes`)
}

export function toRedisError(problem: unknown): RedisError {
  return problem instanceof RedisError ? problem : new RedisError(problem)
}
