// The bench itself failed, or somebody who stood in for the services when a recording was made.
import type { Evidence } from '../../evidence/evidence.ts'
import { answerHeader, type Seen, status } from '../../evidence/seen.ts'
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

/** Longer than an assertion lives: what was used before that can be used by nobody. */
const LONG_AGO_MS = 120_000
/** As much as two clocks may differ. */
const SKEW_MS = 5_000

/** The reason that was given is not true: the journal shows a token that is valid still, a jti that nobody has used. */
export function isContradicted({ call, evidence }: Case): boolean {
  const { explanation, fault } = call.exchange
  if (explanation?.at === undefined || fault !== undefined || isRecorded(call)) return false
  if (/^headers?\.authorization\.exp$/.test(explanation.at)) {
    const expires = evidence.tokenUses.find(({ seq }) => seq === call.seq)?.access.expires
    return expires !== undefined && expires > call.at + SKEW_MS
  }
  if (/^headers?\.dpop\.nonce$/.test(explanation.at)) return isNewestNonce(call, evidence)
  return (
    explanation.at === 'body.client_assertion.jti' &&
    /before|used/.test(explanation.reason) &&
    isNew(call, evidence)
  )
}

/** It is the one that the last answer gave, a moment ago. */
function isNewestNonce(call: Seen, { calls, proofs }: Evidence): boolean {
  const nonce = proofs.find(({ seq }) => seq === call.seq)?.jwt.claims['nonce']
  if (typeof nonce !== 'string') return false
  const giving = calls.findLast((one) => one.seq < call.seq && answerHeader(one, 'dpop-nonce') !== undefined)
  return (
    giving !== undefined && answerHeader(giving, 'dpop-nonce') === nonce && call.at - giving.at <= SKEW_MS
  )
}

/** Only where the journal goes back as far as the bench remembers. */
function isNew(call: Seen, { assertions, calls, beganHere }: Evidence): boolean {
  const jti = assertions.find(({ seq }) => seq === call.seq)?.jwt.claims['jti']
  const goesBack = beganHere || (calls[0]?.at ?? Infinity) < call.at - LONG_AGO_MS
  return (
    goesBack &&
    jti !== undefined &&
    !assertions.some(({ seq, jwt }) => seq < call.seq && jwt.claims['jti'] === jti)
  )
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
