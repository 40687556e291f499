// What was right with a call that is refused, and what else was wrong: somebody who is nearly there sees how near.
import type { Explanation } from '../../../core/journal/exchange.ts'
import type { JwtParts } from './jwt-parts.ts'

export interface Findings {
  /** Something that was looked at and is as it should be. */
  good(...what: readonly string[]): void
  /** Something that would be refused next. */
  wrong(...what: readonly string[]): void
  /** A JWT that was taken apart. */
  saw(where: string, parts: JwtParts): void
  /** The explanation of a refusal, with what was found beside it. */
  explain(explanation: Explanation): Explanation
}

export function createFindings(): Findings {
  const fine: string[] = []
  const faults: string[] = []
  const decoded: Record<string, unknown> = {}
  return {
    good: (...what) => void fine.push(...what),
    wrong: (...what) => void faults.push(...what),
    saw(where, { header, claims }) {
      decoded[where] = { header: withoutPrivateKey(header), claims }
    },
    explain(explanation) {
      const { reason, at = '' } = explanation
      const others = faults.filter((fault) => at !== fault && !at.endsWith(`.${fault}`))
      const sentences = [
        sentence(reason),
        ...(others.length > 0 ? [`Also wrong: ${listed(others)}.`] : []),
        ...(fine.length > 0 ? [`What is fine: ${listed(fine)}.`] : []),
      ]
      return {
        ...explanation,
        reason: sentences.join(' '),
        ...(isShort(decoded) && { decoded }),
      }
    },
  }
}

/** A client that sends its private key has made a mistake, and it shall not be made larger. */
function withoutPrivateKey(header: JwtParts['header']): JwtParts['header'] {
  const { jwk } = header
  if (typeof jwk !== 'object' || jwk === null) return header
  const open = Object.entries(jwk).map(([name, value]) =>
    PRIVATE.includes(name) ? [name, '(private)'] : [name, value],
  )
  return { ...header, jwk: Object.fromEntries(open) }
}

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'oth']
/** The whole stands in the exchange beside it. */
const LONGEST = 8_000

function isShort(decoded: Readonly<Record<string, unknown>>): boolean {
  try {
    return Object.keys(decoded).length > 0 && JSON.stringify(decoded).length <= LONGEST
  } catch {
    // Nested deeper than can be written.
    return false
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function listed(words: readonly string[]): string {
  const all = [...new Set(words)]
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? '')
}
