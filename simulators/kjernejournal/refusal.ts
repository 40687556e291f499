// A call that Kjernejournal turns down: its own code, the reason for the journal, and headers of its own.
import type { Explanation } from '#simulators/core/journal/exchange.ts'
import { APPROVED_ALGORITHMS } from '#simulators/core/keys/signature.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import { type Fault, kindOf } from './access/faults.ts'
import type { KnownCode } from './error-codes.ts'

export interface RefusalParts extends Omit<Explanation, 'reason'> {
  /** English, for developers; goes on the wire and into the journal. */
  readonly message: string
  /** Name, value, name, value … */
  readonly headers?: readonly string[]
}

export class Refusal extends ProblemError {
  readonly headers: readonly string[]

  constructor(status: number, code: KnownCode, { message, headers = [], ...where }: RefusalParts) {
    super(status, message, { code, explanation: { reason: message, ...where } })
    this.headers = headers
  }
}

/** @param schemes what the operation takes; NHN publishes no `WWW-Authenticate`, so RFC 6750 and RFC 9449 rule. */
export function denied({ fault, ...where }: Fault, schemes: readonly ('DPoP' | 'Bearer')[]): Refusal {
  const { status, error, message } = kindOf(fault)
  // Which scope is missing, a developer cannot guess (RFC 6750 section 3.1).
  const needed = error === 'insufficient_scope' && where.expected ? `, scope="${where.expected}"` : ''
  const wrong = error
    ? `error="${error}", error_description="${message.replaceAll('"', "'")}"${needed}`
    : undefined
  const challenges =
    status === 503
      ? ['retry-after', '5']
      : schemes.flatMap((scheme) => ['www-authenticate', challenge(scheme, wrong, error)])
  return new Refusal(status, codeFor(status, fault), { message, ...where, headers: challenges })
}

/** Bearer knows no error about proofs; DPoP tells which algorithms it takes (RFC 9449 §7.1). */
function challenge(scheme: 'DPoP' | 'Bearer', wrong: string | undefined, error: string | undefined): string {
  if (scheme === 'Bearer') return wrong && error !== 'invalid_dpop_proof' ? `Bearer ${wrong}` : 'Bearer'
  const algorithms = `algs="${APPROVED_ALGORITHMS.join(' ')}"`
  return `DPoP ${wrong ? `${wrong}, ` : ''}${algorithms}`
}

function codeFor(status: number, fault: string): KnownCode {
  if (status === 503) return 'TB-UNAVAILABLE'
  if (fault === 'security-level') return 'TB-LEVEL'
  return status === 403 ? 'TB-FORBIDDEN' : 'KJF-000123'
}
