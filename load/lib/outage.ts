// Takes Kjernejournal's look-up down and lets it up again, over the control API of the room.
import http from 'k6/http'
import { tagged } from './calls.ts'
import { once } from './executors.ts'
import { settings } from './given.ts'
import { type FaultOrder, isSameFault } from './same-fault.ts'

const { outage } = settings

/** k6's scenarios for it, beside those of the clinicians. */
export const outageExecutors = outage
  ? { 'break-down': once('breakDown', outage.from), repair: once('repair', outage.to) }
  : {}

export function breakDown(): void {
  http.post(faults(), JSON.stringify(outage?.fault), {
    ...tagged('control.fault'),
    headers: { 'Content-Type': 'application/json' },
  })
}

/** Of the room's faults only this one: the others are somebody else's. */
export function repair(): void {
  const { status, body } = http.get(faults(), tagged('control.fault'))
  if (status !== 200) return
  const ordered: { readonly faults: readonly (FaultOrder & { readonly id: string })[] } = JSON.parse(
    String(body),
  )
  for (const fault of ordered.faults)
    if (outage && isSameFault(fault, outage.fault))
      http.del(`${faults()}/${fault.id}`, null, tagged('control.fault'))
}

/** Also when the run was broken off in the middle. */
export const teardown = repair

function faults(): string {
  if (settings.control === undefined) throw new Error('an outage needs the room’s control API')
  return `${settings.control}/faults`
}
