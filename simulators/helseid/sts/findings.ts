// What was right with a call that is refused, and what else was wrong: somebody who is nearly there sees how near.
import type { Explanation } from '../../core/exchange.ts'

export interface Findings {
  /** Something that was looked at and is as it should be. */
  good(...what: readonly string[]): void
  /** Something that would be refused next. */
  wrong(...what: readonly string[]): void
  /** The explanation of a refusal, with what was found beside it. */
  explain(explanation: Explanation): Explanation
}

export function createFindings(): Findings {
  const fine: string[] = []
  const faults: string[] = []
  return {
    good: (...what) => void fine.push(...what),
    wrong: (...what) => void faults.push(...what),
    explain(explanation) {
      const { reason, at = '' } = explanation
      const others = faults.filter((fault) => at !== fault && !at.endsWith(`.${fault}`))
      const sentences = [
        sentence(reason),
        ...(others.length > 0 ? [`Also wrong: ${listed(others)}.`] : []),
        ...(fine.length > 0 ? [`What is fine: ${listed(fine)}.`] : []),
      ]
      return { ...explanation, reason: sentences.join(' ') }
    },
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function listed(words: readonly string[]): string {
  const all = [...new Set(words)]
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? '')
}
