// The keys of a client in Selvbetjening: made there or brought along, and how long each may be used.
import type { Clock } from '../../core/room/clock.ts'
import type { ReadyClient } from '../../population/population.ts'
import type { Clients } from '../sts/client/clients.ts'
import { type PublicKey, readPublicKey } from './public-key.ts'
import type { RegistrationKey } from './registration.ts'

/** Not published: chosen. */
const KEY_DAYS = 365
/** How long the key before may still be used after a new one is registered: chosen. */
const OVERLAP_DAYS = 30
const DAY = 24 * 60 * 60

export interface KeyMaking {
  /** The client's own. */
  held(key: PublicKey, origin: RegistrationKey['origin']): RegistrationKey
  /** Of HelseID's making; the same number gives the same key. */
  made(client: ReadyClient, number: number): Promise<RegistrationKey>
  /** The keys with a new one in front: the others run out sooner. */
  withNewest(newest: RegistrationKey, keys: readonly RegistrationKey[]): readonly RegistrationKey[]
}

export function createKeyMaking(clock: Pick<Clock, 'seconds'>, clients: Clients): KeyMaking {
  async function made(client: ReadyClient, number: number): Promise<RegistrationKey> {
    const { d, p, q, dp, dq, qi, alg, ...jwk } = await clients.makeKey(client, number)
    const key = await readPublicKey(jwk)
    if (typeof key === 'string') throw new Error(`a key of our own making is ${key}`)
    return { ...held(key, 'portal'), kid: jwk.kid, jwk, made: number }
  }

  function held({ kid, jwk, thumbprint }: PublicKey, origin: RegistrationKey['origin']): RegistrationKey {
    const created = clock.seconds()
    return { kid, jwk, thumbprint, origin, created, expires: created + KEY_DAYS * DAY }
  }

  return {
    held,
    made,
    withNewest(newest, keys) {
      const until = clock.seconds() + OVERLAP_DAYS * DAY
      const before = keys
        .filter(({ kid }) => kid !== newest.kid)
        .map((one) => ({ ...one, expires: Math.min(one.expires, until) }))
      return [newest, ...before]
    },
  }
}
