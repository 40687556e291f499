// Takes Kjernejournal's look-up down and lets it up again, over the control API of the room.
import http from 'k6/http'
import { tagged } from './calls.ts'
import { once } from './executors.ts'
import { settings } from './given.ts'
import { OPERATION } from './look-up.ts'

const RETRY_AFTER_SECONDS = 5

/** k6's scenarios for it, beside those of the clinicians. */
export const outageExecutors = settings.outage
  ? { 'break-down': once('breakDown', settings.outage.from), repair: once('repair', settings.outage.to) }
  : {}

export function breakDown(): void {
  http.post(
    faults(),
    JSON.stringify({
      operation: OPERATION,
      effect: { type: 'status', status: 503, retryAfter: RETRY_AFTER_SECONDS },
    }),
    { ...tagged('control.fault'), headers: { 'Content-Type': 'application/json' } },
  )
}

export function repair(): void {
  http.del(faults(), null, tagged('control.fault'))
}

/** Also when the run was broken off in the middle. */
export const teardown = repair

function faults(): string {
  if (settings.control === undefined) throw new Error('an outage needs the room’s control API')
  return `${settings.control}/faults`
}
