// Makes the token service at the first request that needs it: a room that nobody uses costs nothing.
import type { WithSts } from './back-channel.ts'
import { createSts, type Sts, type StsParts } from './sts.ts'

export function lazily(parts: StsParts): WithSts {
  let made: Sts | undefined
  return (use) => async (request, response) => {
    made ??= createSts(parts)
    await use(made, request, response)
  }
}
