// A line of the journal as the room's page shows it to those who read Norwegian. The line itself stays as it is.
import { explanationValueInNorwegian } from '../explanation-values-nb.ts'
import { explanationInNorwegian } from '../explanations-nb.ts'

interface Explained {
  readonly explanation?: { readonly reason?: unknown; readonly expected?: unknown; readonly actual?: unknown }
}

export function lineInNorwegian(line: string): string {
  if (!line.includes('"explanation":')) return line
  const event: Explained = JSON.parse(line)
  if (!event.explanation) return line
  const { reason, expected, actual } = event.explanation
  return JSON.stringify({
    ...event,
    explanation: {
      ...event.explanation,
      ...(typeof reason === 'string' && { reason: explanationInNorwegian(reason) ?? reason }),
      ...(typeof expected === 'string' && { expected: explanationValueInNorwegian(expected) }),
      ...(typeof actual === 'string' && { actual: explanationValueInNorwegian(actual) }),
    },
  })
}
