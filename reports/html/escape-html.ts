import { legible } from '../legible.ts'

/** Text that stays text, in an element or between quotes. */
export function escapeHtml(value: unknown): string {
  return legible(String(value ?? ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
