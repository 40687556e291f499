// What lies between the EPJ and the bench: faults that nobody's scenario ordered, torn connections, proxies.
import { lastBefore } from '../../evidence/between.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { members, text } from '../../evidence/jwt.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import { answerBody, answerHeader, arrived, header1, requestBody } from '../../evidence/seen.ts'
import { isChangedOnTheWay, isForwarded } from './changed-on-the-way.ts'
import type { Case } from './rule.ts'

/** Faults are ordered by scenarios in their attacks; anywhere else somebody, or the net, was in the way. */
export function isUnorderedTrouble({ call, evidence }: Case): boolean {
  const { exchange } = call
  const troubled =
    (exchange.fault !== undefined && !isHarmless(exchange.fault.effect)) ||
    exchange.aborted !== undefined ||
    exchange.response === undefined
  if (!troubled) return false
  const situation = evidence.begun.find(({ step }) => step.id === call.step)
  return situation?.step.phase !== 'attack'
}

/** All that an EPJ needs is in the answer: what it makes of a member more or less is its own. */
function isHarmless(effect: string): boolean {
  return /^(?:variant without-)?extra-member$/.test(effect)
}

/** Something between the EPJ and the bench changes headers, or the address as the EPJ sees it. */
export function isProxy({ finding, call, evidence }: Case): boolean {
  if (isChangedOnTheWay(call)) return true
  if (isForwarded(call) && /^header\.(?!dpop\.(?!htu))/.test(finding.at)) return true
  if (finding.at !== 'header.dpop.htu') return false
  const proof = evidence.proofs.find(({ seq }) => seq === call.seq)
  const said = URL.parse(text(proof?.jwt.claims['htu']) ?? '')
  const target = call.exchange.request.target.split('?')[0]
  const host = header1(call, 'host')
  if (host === undefined || said === null || said.pathname !== target) return false
  return said.host !== host || isWithoutTls(said, evidence)
}

/** The EPJ called by https, and the call came by http: a balancer or a proxy has taken the TLS off. */
function isWithoutTls(said: URL, { issuer }: Evidence): boolean {
  return said.protocol === 'https:' && URL.parse(issuer ?? '')?.protocol === 'http:'
}

/** What says that it was between has sent a call on a second time: to the byte, its jti included. */
export function isSentTwice({ finding, call, evidence }: Case): boolean {
  if (!/\.jti$/.test(finding.at) || !isForwarded(call)) return false
  const before = lastBefore(evidence.calls, call.seq)
  const body = requestBody(call)
  if (before?.operation !== call.operation || body === undefined) return false
  return requestBody(before) === body && header1(before, 'dpop') === header1(call, 'dpop')
}

/** What browsers, mail filters and protection of links say when they fetch an address before anybody has clicked on it. */
const AHEAD = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']

/** A link that is good for one use was used up by something that looked at it first, and says so. */
export function isOpenedAhead({ finding, call, evidence }: Case): boolean {
  if (!/^query\.(?:code|ticket)$/.test(finding.at)) return false
  const before = evidence.portal.find(
    ({ seq, exchange }) => seq < call.seq && exchange.request.target === call.exchange.request.target,
  )
  return before !== undefined && AHEAD.some((name) => /prefetch|preview/.test(header1(before, name) ?? ''))
}

/** The log-in is from before this journal: the room was set back while people worked. */
export function isFromBefore({ call, evidence }: Case): boolean {
  const { explanation, fault } = call.exchange
  if (explanation?.at !== 'body.refresh_token' || fault !== undefined || !/unknown/.test(explanation.reason))
    return false
  return !evidence.tokens.some(({ seq, refreshToken }) => refreshToken !== undefined && seq < call.seq)
}

/** What JSON readers say of an answer that is none: JavaScript, .NET, Java, Python, Go. */
const NOT_JSON =
  /unexpected (?:token|non-whitespace|character|end of)|unrecognized token|not valid json|malformed ?json|expecting value|extra data|invalid (?:json|character|numeric literal)|invalid start of a value|Json(?:Reader|Parse|Syntax)/i

/** The EPJ could not read an answer, and all that left here in this step was JSON: something between has changed it. */
export function isReadOtherwise({ step, calls }: Situation): boolean {
  if (step.outcome !== 'problem' || !NOT_JSON.test(step.problem ?? '')) return false
  const bodies = calls
    .filter(arrived)
    .map(answerBody)
    .filter((body) => /^\s*[{[]/.test(body ?? ''))
  return bodies.length > 0 && bodies.every((body) => Object.keys(members(body)).length > 0)
}

export function isAnswerChanged({ finding, call, evidence }: Case): boolean {
  if (!/^reported\.(?:icon|tooltip)/.test(finding.at)) return false
  const situation = evidence.begun.find(({ step }) => step.id === call.step)
  return situation !== undefined && isReadOtherwise(situation)
}

/** The browser was given a cookie a moment ago, and does not show it: it keeps none. */
export function isWithoutCookies({ call, evidence }: Case): boolean {
  if (!/^headers?\.cookie$/.test(call.exchange.explanation?.at ?? '')) return false
  const before = lastBefore(evidence.calls, call.seq)
  if (before === undefined || answerHeader(before, 'set-cookie') === undefined) return false
  return header1(before, 'user-agent') === header1(call, 'user-agent')
}
