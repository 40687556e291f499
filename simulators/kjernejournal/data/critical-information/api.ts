// What the operations of the critical information API share in one room.
import type { SimRequest } from '#simulators/core/simulator.ts'
import { type Access, createAccess } from '../../access/access.ts'
import type { KjernejournalDeps } from '../../deps.ts'
import type { NhnSwitch } from '../../nhn/switch.ts'
import type { SelvbetjeningAccess } from '../../selvbetjening-access.ts'
import type { Usage } from '../../usage/usage.ts'
import { createR4, type R4Validator } from './r4.ts'
import type { CriticalRegister } from './register.ts'

const CRITICAL_AUDIENCE = 'nhn:critical-information'

export interface CriticalParts {
  readonly deps: KjernejournalDeps
  readonly nhn: NhnSwitch
  readonly registered: SelvbetjeningAccess
  readonly usage: Usage
  readonly register: CriticalRegister
}

export interface CriticalApi extends CriticalParts {
  /** For tokens of this API's own audience. */
  readonly access: Access
  readonly r4: () => Promise<R4Validator>
  /** The caller's own, or a new one; the same for the whole of a call. */
  eventId(request: SimRequest): string
  /** The room's time, ISO 8601. */
  now(): string
  reset(): void
}

const EVENT_ID = /^[A-Za-z0-9._-]{1,128}$/

export function createCriticalApi(parts: CriticalParts): CriticalApi {
  const { deps } = parts
  const access = createAccess(deps, CRITICAL_AUDIENCE)
  const given = new WeakMap<SimRequest, string>()
  let ids = deps.random.fork('critical-information-events').unrepeated()
  return {
    ...parts,
    access,
    r4: createR4(),
    eventId(request) {
      const sent = request.headers['nhn-event-id'] ?? request.headers['hit-event-id']
      if (typeof sent === 'string' && EVENT_ID.test(sent)) return sent
      const known = given.get(request) ?? ids.uuid()
      given.set(request, known)
      return known
    },
    now: () => new Date(deps.clock.now()).toISOString(),
    reset() {
      access.clear()
      ids = deps.random.fork('critical-information-events').unrepeated()
    },
  }
}
