// Parameters that stand in the address of a call whose form HelseID reads: clients that build on a library for GET
// send them so, and are told that they are missing.
import type { Explanation } from '../../../core/journal/exchange.ts'
import type { SimRequest } from '../../../core/simulator.ts'

/** The refusal's explanation, unless what it misses stands in the address. */
export function inAddress(
  { searchParams, rawBody }: Pick<SimRequest, 'searchParams' | 'rawBody'>,
  explanation: Explanation,
): Explanation {
  const { at = '' } = explanation
  if (!/^body\b|^header\.content-type$/.test(at)) return explanation
  const missed = /^body\.(\w+)$/.exec(at)?.[1]
  const sent = new URLSearchParams(rawBody.toString('utf8'))
  const [misplaced] =
    rawBody.length === 0
      ? searchParams.keys()
      : [missed].filter((name) => name !== undefined && searchParams.has(name) && !sent.has(name))
  if (misplaced === undefined) return explanation
  return {
    reason: 'The parameters stand in the address; HelseID reads those in the form that is the body',
    at: `query.${misplaced}`,
    expected: 'in the body, as application/x-www-form-urlencoded',
    actual: 'in the address',
  }
}
