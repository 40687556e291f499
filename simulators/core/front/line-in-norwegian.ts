// A line of the journal as the room's page shows it to those who read Norwegian. The line itself stays as it is.
import { explanationInNorwegian } from '../explanations-nb.ts'

export function lineInNorwegian(line: string): string {
  if (!line.includes('"explanation":')) return line
  const event: { explanation?: { reason?: unknown } } = JSON.parse(line)
  const reason = event.explanation?.reason
  const said = typeof reason === 'string' ? explanationInNorwegian(reason) : undefined
  if (said === undefined) return line
  return JSON.stringify({ ...event, explanation: { ...event.explanation, reason: said } })
}
