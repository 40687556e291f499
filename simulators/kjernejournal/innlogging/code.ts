// The one-time code that carries a session from the EPJ into the browser, bound to the EPJ's verifier
// as in PKCE (RFC 7636, S256).
import { hash } from 'node:crypto'
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Random } from '#simulators/core/room/random.ts'
import type { Collection, Store } from '#simulators/core/room/store.ts'
import type { Switches } from '#simulators/core/room/switches.ts'
import { secondsOf } from '../durations.ts'
import { CODE_SWITCH } from './switches.ts'

const REMEMBERED = 24 * 60 * 60

interface IssuedCode {
  readonly session: string
  readonly challenge: string
  readonly expires: number
  readonly used: boolean
}

export type CodeOutcome =
  | { readonly session: string; readonly wrong?: undefined }
  | { readonly wrong: 'unknown'; readonly session?: undefined }
  | { readonly wrong: 'used' | 'late' | 'verifier'; readonly session: string }

export interface Codes {
  issue(session: string, challenge: string): string
  /** One try: the code is burnt by it, also by a wrong verifier. */
  redeem(code: string, verifier: string): CodeOutcome
  reset(): void
}

interface CodeDeps {
  readonly clock: Clock
  readonly store: Store
  readonly random: Random
  readonly switches: Pick<Switches, 'value'>
}

export function createCodes(parts: CodeDeps): Codes {
  const issued: Collection<IssuedCode> = parts.store.collection('kjernejournal.codes')
  let drawn = parts.random.fork('codes').unrepeated()

  return {
    issue(session, challenge) {
      const code = drawn.base64url(32)
      const expires = parts.clock.seconds() + secondsOf(parts.switches.value(CODE_SWITCH.name))
      issued.put(code, { session, challenge, expires, used: false }, REMEMBERED)
      return code
    },
    redeem(code, verifier) {
      const found = issued.get(code)
      if (!found) return { wrong: 'unknown' }
      const { session } = found
      if (found.used) return { wrong: 'used', session }
      issued.put(code, { ...found, used: true }, REMEMBERED)
      if (found.expires <= parts.clock.seconds()) return { wrong: 'late', session }
      return hash('sha256', verifier, 'base64url') === found.challenge
        ? { session }
        : { wrong: 'verifier', session }
    },
    reset() {
      issued.clear()
      drawn = parts.random.fork('codes').unrepeated()
    },
  }
}
