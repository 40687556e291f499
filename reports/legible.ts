// What came over the wire may hold anything: terminal escapes, text that runs backwards, whole tokens.
// Every report passes every text through here before it escapes it for its own format.

// Control characters (but tab and newline), direction marks, zero-width space, byte order mark, half surrogates.
const invisible = /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\ufeff\ufffe\uffff]/gu

const wholeToken = /(?<![\w-])eyJ[\w-]{6,}(?:\.[\w-]*){2,4}/g

/** The text with invisible characters spelled out as `\u{1b}`, and tokens cut to their first characters. */
export function legible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(invisible, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(wholeToken, (token) => `${token.slice(0, 6)}…[token]`)
}

/** The same on one line. */
export function legibleLine(text: string): string {
  return legible(text).replace(/\s+/g, ' ').trim()
}
