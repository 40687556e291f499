// A line of the journal as the room's page shows it to those who read Norwegian. The line itself stays as it is.
import { explanationValueInNorwegian } from '../explanations/explanation-values-nb.ts'
import { explanationInNorwegian } from '../explanations/explanations-nb.ts'

interface Compared {
  readonly expected?: unknown
  readonly actual?: unknown
}

interface Remarked {
  readonly explanation?: Compared & { readonly reason?: unknown }
  readonly deviations?: readonly Compared[]
}

export function lineInNorwegian(line: string): string {
  if (!line.includes('"explanation":') && !line.includes('"deviations":')) return line
  const event: Remarked = JSON.parse(line)
  const { explanation, deviations } = event
  if (!explanation && !deviations) return line
  return JSON.stringify({
    ...event,
    ...(explanation && { explanation: explained(explanation) }),
    ...(deviations && { deviations: deviations.map(compared) }),
  })
}

function explained({ reason, ...rest }: Compared & { readonly reason?: unknown }): object {
  const told = typeof reason === 'string' ? (explanationInNorwegian(reason) ?? reason) : reason
  return { ...(told !== undefined && { reason: told }), ...compared(rest) }
}

function compared<T extends Compared>(values: T): object {
  const { expected, actual } = values
  return {
    ...values,
    ...(typeof expected === 'string' && { expected: explanationValueInNorwegian(expected) }),
    ...(typeof actual === 'string' && { actual: explanationValueInNorwegian(actual) }),
  }
}
