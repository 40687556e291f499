// Smart cards: a PIN that is wrong three times locks the card, for everybody who uses it in the room, until its PUK.
import type { Store } from '../../core/room/store.ts'
import type { IssuerKey } from './providers.ts'

export const PIN = '1234'
export const PUK = '12345678'
const MOST_TRIES = 3

export interface SmartCards {
  isLocked(issuer: IssuerKey, pid: string): boolean
  /** Tries that are left after this one; undefined when the PIN is right. */
  tryPin(issuer: IssuerKey, pid: string, pin: string): number | undefined
  unlock(issuer: IssuerKey, pid: string, puk: string): boolean
}

export function createSmartCards(store: Store): SmartCards {
  const wrong = store.collection<number>('helseid.eid.wrong-pins')
  const keyOf = (issuer: IssuerKey, pid: string) => `${issuer} ${pid}`
  return {
    isLocked: (issuer, pid) => (wrong.get(keyOf(issuer, pid)) ?? 0) >= MOST_TRIES,
    tryPin(issuer, pid, pin) {
      const key = keyOf(issuer, pid)
      if (pin === PIN) {
        wrong.delete(key)
        return undefined
      }
      const count = (wrong.get(key) ?? 0) + 1
      wrong.put(key, count)
      return Math.max(MOST_TRIES - count, 0)
    },
    unlock(issuer, pid, puk) {
      if (puk !== PUK) return false
      wrong.delete(keyOf(issuer, pid))
      return true
    },
  }
}
