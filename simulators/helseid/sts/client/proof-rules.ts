// What must stand in a DPoP proof, each member judged by itself (RFC 9449 section 4.3; HelseID, «Formatering av
// DPoP-bevis»).

import { Refusal } from '../refusal.ts'
import { PROOF_WINDOW } from '../settings.ts'
import { isMilliseconds } from './jwt-times.ts'

export type Members = Readonly<Record<string, unknown>>

export interface ProofRules {
  /** The endpoint's exact address. */
  readonly url: string
  readonly method: string
  readonly now: number
  /** Hash of the access token the proof goes with. */
  readonly ath?: string
}

export interface ProofFault {
  readonly member: string
  readonly reason: string
  readonly expected: string
  readonly actual: unknown
}

export function invalid(reason: string, at: string, expected: string, actual: string): Refusal {
  const member = at.replace('header.', '')
  return new Refusal(
    { error: 'invalid_dpop_proof', description: `Invalid DPoP proof: ${member}` },
    { reason, at, expected, actual },
  )
}

export function judgeProof(
  payload: Members,
  rules: ProofRules,
): { readonly fine: readonly string[]; readonly faults: readonly ProofFault[] } {
  const judged = Object.entries(all)
    .filter(([member]) => member !== 'ath' || rules.ath !== undefined)
    .map(([member, rule]) => ({ member, actual: payload[member], fault: rule(payload[member], rules) }))
  return {
    fine: judged.flatMap(({ member, fault }) => (fault ? [] : [member])),
    faults: judged.flatMap(({ member, actual, fault }) => (fault ? [{ member, actual, ...fault }] : [])),
  }
}

type Rule = (value: unknown, rules: ProofRules) => { reason: string; expected: string } | undefined

const all: Readonly<Record<string, Rule>> = {
  jti: (jti) =>
    typeof jti === 'string' && jti !== ''
      ? undefined
      : {
          reason:
            jti === undefined ? 'jti is missing from the DPoP proof' : 'jti in the DPoP proof is no text',
          expected: 'a unique text',
        },
  htm: (htm, { method }) =>
    htm === method ? undefined : { reason: 'htm is not the method of the request', expected: method },
  htu: (htu, { url }) => {
    const parsed = typeof htu === 'string' ? URL.parse(htu) : undefined
    if (parsed?.href === url) return undefined
    const queried = parsed && `${parsed.origin}${parsed.pathname}` === url
    const reason = queried
      ? 'htu carries a query or fragment; it must be the address alone'
      : "htu is not the endpoint's address as HelseID knows it (a proxy in between, or another endpoint?)"
    return { reason, expected: url }
  },
  iat: (iat, { now }) => {
    if (typeof iat !== 'number')
      return { reason: 'iat in the DPoP proof is no number', expected: `about ${now}` }
    if (Math.abs(iat - now) <= PROOF_WINDOW) return undefined
    if (isMilliseconds(iat, now))
      return {
        reason: 'iat in the DPoP proof is in milliseconds; a JWT counts seconds',
        expected: `about ${now}`,
      }
    const [off, way] = [Math.abs(Math.round(iat - now)), iat > now ? 'ahead of' : 'behind']
    return {
      reason: `The proof's clock is ${off} s ${way} HelseID's: iat is ${isoOf(iat)}, and it is ${isoOf(now)}`,
      expected: `${now} ± ${PROOF_WINDOW}`,
    }
  },
  ath: (value, { ath }) =>
    value === ath ? undefined : { reason: 'ath is not the hash of the access token', expected: String(ath) },
}

function isoOf(seconds: number): string {
  const at = new Date(seconds * 1000)
  return Number.isNaN(at.getTime()) ? 'no date' : at.toISOString()
}
