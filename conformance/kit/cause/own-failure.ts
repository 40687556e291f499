// The bench itself failed, or somebody who stood in for the services when a recording was made.
import { type Seen, status } from '../../evidence/seen.ts'
import type { Case } from './rule.ts'
import { isOfService } from './silence.ts'

/**
 * A simulator that answers 500 of its own accord is broken, and so is one that refuses a call and has no reason for it.
 * What a recording shows was answered by somebody else.
 */
export function isOurFailure({ call }: Case): boolean {
  if (call.exchange.fault !== undefined || isRecorded(call)) return false
  return status(call) === 500 || (isOfService(call) && isRefusedForNothing(call))
}

/** An address that nothing has is told of by its status alone. */
function isRefusedForNothing(call: Seen): boolean {
  const code = status(call)
  const isAddress = call.operation.endsWith('.unknown')
  return code >= 400 && code < 500 && !isAddress && call.exchange.explanation === undefined
}

export function isFailureElsewhere({ call }: Case): boolean {
  return status(call) >= 500 && isRecorded(call)
}

function isRecorded({ exchange }: Seen): boolean {
  return exchange.facts?.['recorded'] !== undefined
}
