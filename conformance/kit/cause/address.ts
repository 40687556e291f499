// Addresses that were entered: of another environment, by another name, of nothing at all.
import type { Evidence } from '../../evidence/evidence.ts'
import { text } from '../../evidence/jwt.ts'
import { header1, type Seen, status } from '../../evidence/seen.ts'
import type { Cause } from '../../result.ts'
import { isChangedOnTheWay } from './changed-on-the-way.ts'
import type { Case } from './rule.ts'

/** The assertion is meant for HelseID in another environment than this. */
export function isElsewhere({ finding, call, evidence }: Case): boolean {
  if (finding.at !== 'body.client_assertion.aud') return false
  const assertion = evidence.assertions.find(({ seq }) => seq === call.seq)
  const said = URL.parse(text(assertion?.jwt.claims['aud']) ?? '')
  const here = URL.parse(evidence.issuer ?? '')
  // A name that is no address (nhn:helseid) is of no environment: somebody's code writes it.
  return said?.host !== undefined && said.host !== '' && here !== null && said.origin !== here.origin
}

/** The EPJ calls the bench by another of its names than HelseID and the room do: an address that was entered. */
export function isOtherName({ finding, call, evidence }: Case): boolean {
  if (finding.at !== 'header.dpop.htu') return false
  const proof = evidence.proofs.find(({ seq }) => seq === call.seq)
  const said = URL.parse(text(proof?.jwt.claims['htu']) ?? '')
  const here = URL.parse(evidence.issuer ?? '')
  if (said === null || here === null || said.pathname !== call.exchange.request.target.split('?')[0])
    return false
  return said.host === header1(call, 'host') && said.host !== here.host
}

export function missesTheAddress({ call, evidence }: Case): boolean {
  return missesTheAddressAt(call.seq, evidence) === 'configuration'
}

/** A percent sign that begins nothing: whoever put the address together did not encode what was put in. */
export function isNotEncoded({ exchange }: Seen): boolean {
  return exchange.response?.status === 400 && exchange.explanation?.at === 'path'
}

/**
 * HelseID's endpoints are read in its metadata, and entered by nobody: who has read it and asks elsewhere below the same
 * address has an address of its code's own.
 */
export function isFromMemory({ seq, exchange }: Seen, { issuer, metadata }: Evidence): boolean {
  const below = URL.parse(issuer ?? '')?.pathname
  if (below === undefined || !exchange.request.target.startsWith(`${below}/`)) return false
  return metadata.some((read) => read.seq < seq && status(read) === 200)
}

/** In the same step something was asked for at an address that nothing has. */
export function missesTheAddressAt(seq: number, evidence: Evidence): Cause | undefined {
  const within = astrayAt(seq, evidence)
  if (within.length === 0) return undefined
  if (within.every(isChangedOnTheWay)) return 'environment'
  return within.every(isNotEncoded) ? 'implementation' : 'configuration'
}

/** What went astray in the step of that exchange, but for addresses from the EPJ's own code. */
export function astrayAt(seq: number, evidence: Evidence): readonly Seen[] {
  const { strays, begun } = evidence
  if (strays.length === 0) return []
  // A step lasts until the next one begins, so a step's own beginning is in two: the later is its own.
  const situation = begun.findLast(({ step, until }) => step.id <= seq && seq <= until)
  return strays.filter(
    (stray) =>
      (situation === undefined || (stray.seq > situation.step.id && stray.seq <= situation.until)) &&
      !isFromMemory(stray, evidence),
  )
}
