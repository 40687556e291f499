// The bench itself failed, or somebody who stood in for the services when a recording was made.
import type { Evidence } from '../../evidence/evidence.ts'
import { members } from '../../evidence/jwt.ts'
import { answerBody, answerHeader, query, type Seen, status } from '../../evidence/seen.ts'
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

/**
 * The reason that was given is not true, or the EPJ's only by what the bench gave it: the journal shows a token that is valid
 * still, or that was given as it is, a jti that nobody has used, a request that was pushed a moment ago.
 */
export function isContradicted({ call, evidence }: Case): boolean {
  const { explanation, fault } = call.exchange
  if (explanation?.at === undefined || fault !== undefined || isRecorded(call)) return false
  if (/^headers?\.authorization\.exp$/.test(explanation.at)) {
    const expires = evidence.tokenUses.find(({ seq }) => seq === call.seq)?.access.expires
    return expires !== undefined && expires > call.at + SKEW_MS
  }
  if (/^headers?\.dpop\.nonce$/.test(explanation.at)) return isNewestNonce(call, evidence)
  if (/^headers?\.authorization$/.test(explanation.at))
    return /signature/.test(explanation.reason) && isTokenAsGiven(call, evidence)
  if (explanation.at === 'query.request_uri') return isFreshRequest(call, evidence)
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

/** To the letter the token that HelseID gave: whoever signed it wrongly, the EPJ did not. */
function isTokenAsGiven(call: Seen, { tokenUses, tokens }: Evidence): boolean {
  const sent = tokenUses.find(({ seq }) => seq === call.seq)?.access.sha256
  return tokens.some(
    ({ seq, accessToken, exchange }) =>
      sent !== undefined && seq < call.seq && exchange.fault === undefined && accessToken?.sha256 === sent,
  )
}

/** HelseID's answer gave it, it lives still, and nobody has shown it before. */
function isFreshRequest(call: Seen, { par, authorize }: Evidence): boolean {
  const sent = query(call).get('request_uri')
  const pushed = par.findLast(({ seq, requestUri }) => seq < call.seq && requestUri === sent)
  if (pushed === undefined || pushed.exchange.fault !== undefined) return false
  const lives = Number(members(answerBody(pushed))['expires_in'] ?? 0) * 1000
  return (
    call.at + SKEW_MS < pushed.at + lives &&
    !authorize.some(({ seq, query }) => seq < call.seq && query.get('request_uri') === sent)
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
