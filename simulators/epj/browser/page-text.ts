// What a page says to its reader about what went wrong: its alert, or the messages at its fields.

const ALERT = /role="alert"[^>]*>([\s\S]*?)<\/div>/g
const AT_FIELD = /<p class="ds-validation-message"[^>]*>([\s\S]*?)<\/p>/g

export function troubleOn(html: string): string | undefined {
  const said = [...html.matchAll(ALERT), ...html.matchAll(AT_FIELD)].map(([, inner = '']) => wordsIn(inner))
  const words = [...new Set(said)].filter((text) => text !== '').join(' ')
  return words === '' ? undefined : words
}

function wordsIn(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
