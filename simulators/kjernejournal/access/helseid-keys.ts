// The keys HelseID signs access tokens with, fetched as any API fetches them.
import { createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { keyFits } from '#simulators/core/keys/signature.ts'
import type { SimulatorDeps } from '#simulators/core/simulator.ts'

/** HelseID recommends that clients and APIs keep its metadata for a day (FK2). */
const LIFETIME = 24 * 60 * 60 * 1000
/** An unknown `kid` makes us look again, but no more often than this, or strangers could make us hammer HelseID. */
const REFETCH_PAUSE = 5_000
const MOST_KEYS = 20
const PATIENCE = 10_000

export interface HelseidKeys {
  /** Undefined when HelseID has no such key; rejects when HelseID cannot be asked. */
  find(kid: string): Promise<KeyObject | undefined>
  clear(): void
}

const jwks = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.string(),
      kid: z.string().optional(),
      use: z.string().optional(),
      alg: z.string().optional(),
    }),
  ),
})

export function createHelseidKeys(
  deps: Pick<SimulatorDeps, 'addresses' | 'clock' | 'fetch'>,
  onChange: () => void,
): HelseidKeys {
  let keys = new Map<string, KeyObject>()
  let fetched: number | undefined
  let refetched: number | undefined
  let pending: Promise<void> | undefined

  const within = (moment: number | undefined, pause: number) =>
    moment !== undefined && Math.abs(deps.clock.now() - moment) < pause

  async function fetchKeys(): Promise<void> {
    const response = await deps.fetch(`${deps.addresses.helseid}/.well-known/openid-configuration/jwks`, {
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!response.ok) throw new Error(`HelseID answered ${response.status} for its keys`)
    const found = importKeys(jwks.parse(await response.json()))
    if (!sameKeys(found, keys)) onChange()
    keys = found
    fetched = deps.clock.now()
  }

  function refresh(): Promise<void> {
    pending ??= fetchKeys().finally(() => {
      pending = undefined
    })
    return pending
  }

  return {
    async find(kid) {
      if (!within(fetched, LIFETIME)) await refresh()
      const known = keys.get(kid)
      if (known || within(refetched, REFETCH_PAUSE)) return known
      refetched = deps.clock.now()
      await refresh()
      return keys.get(kid)
    },
    clear() {
      keys = new Map()
      fetched = undefined
      refetched = undefined
    },
  }
}

function importKeys(set: z.infer<typeof jwks>): Map<string, KeyObject> {
  const found = new Map<string, KeyObject>()
  for (const { kid, use = 'sig', alg = 'RS256', ...jwk } of set.keys.slice(0, MOST_KEYS)) {
    if (kid === undefined || use !== 'sig' || alg !== 'RS256') continue
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    if (keyFits(key, 'RS256')) found.set(kid, key)
  }
  return found
}

function sameKeys(one: ReadonlyMap<string, KeyObject>, other: ReadonlyMap<string, KeyObject>): boolean {
  return one.size === other.size && [...one].every(([kid, key]) => other.get(kid)?.equals(key))
}
