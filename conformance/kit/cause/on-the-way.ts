// What lies between the EPJ and the bench: faults that nobody's scenario ordered, torn connections, proxies.
import { text } from '../../evidence/jwt.ts'
import { header1 } from '../../evidence/seen.ts'
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
  return host !== undefined && said?.pathname === target && said?.host !== host
}
