// What a simulator says of a call on the hot lane, as the text that its entry gets.
import type { Deviation, Explanation } from '../journal/exchange.ts'
import type { Recording } from '../simulator.ts'

export interface HotRecording extends Recording {
  /** The members that follow the answer in an entry. */
  said(): string
}

export function createHotRecording(operation: string): HotRecording {
  const facts: Record<string, string | number | boolean> = {}
  let deviations: Deviation[] | undefined
  let explanation: Explanation | undefined
  let anything = false
  return {
    operation,
    deviate(deviation) {
      deviations ??= []
      deviations.push(deviation)
    },
    explain(reason) {
      explanation ??= reason
    },
    fact(name, value) {
      anything = true
      facts[name] = value
    },
    said() {
      return (
        (deviations ? `,"deviations":${JSON.stringify(deviations)}` : '') +
        (explanation ? `,"explanation":${JSON.stringify(explanation)}` : '') +
        (anything ? `,"facts":${JSON.stringify(facts)}` : '')
      )
    },
  }
}
