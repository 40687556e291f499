// Why a text is no signed JWT (RFC 7515 section 7.1): what libraries and hand-written code make of one.

/** In English, for an explanation; asked only when a text could not be read. */
export function misformOfJwt(text: string): string {
  if (text === '') return '(nothing)'
  if (/^["']|["']$/.test(text)) return 'a text in quotation marks'
  if (/\s/.test(text)) return 'a text with a space or line break in it'
  const parts = text.split('.')
  if (parts.length !== 3) return `a text of ${parts.length} parts`
  if (text.includes('%')) return 'a text that is percent-encoded'
  if (text.includes('=')) return 'base64 with = at the end of a part'
  if (/[+/]/.test(text)) return 'base64 with + or / in it'
  return parts[2] === '' ? 'a JWT without a signature' : 'unreadable'
}
