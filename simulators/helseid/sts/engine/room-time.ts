// Stands in for oidc-provider's `helpers/epoch_time.js`: the engine reads the clock of the room it works for.
// Loaded by Node itself in the engine's place (see engine.ts), so the room is handed over here too.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Clock } from '../../../core/room/clock.ts'
import type { Random } from '../../../core/room/random.ts'
import type { Proof } from '../client/dpop.ts'

export interface EngineRoom {
  readonly clock: Pick<Clock, 'now'>
  readonly random: Random
  /** The proof that came with the request, judged already. */
  readonly proof?: Proof
}

/** The room whose request is being answered; outside a request there is none. */
export const engineRoom = new AsyncLocalStorage<EngineRoom>()

export default function epochTime(at?: number): number {
  return Math.floor((at ?? roomNow()) / 1000)
}

function roomNow(): number {
  const room = engineRoom.getStore()
  // The engine asks for the time in requests only; anything else is a fault in how it is called.
  if (!room) throw new Error('oidc-provider asked for the time outside a request')
  return room.clock.now()
}
