// What came over the wire may hold anything: terminal escapes, text that runs backwards, whole tokens.
// Every report passes every text through here before it escapes it for its own format.

// Control characters (but tab and newline), direction marks, half surrogates, and what is drawn as nothing: two values that
// differ in it alone look the same. Emoji are put together with the joiner and the variation selectors, which stay.
const invisible =
  /(?!\t|\n|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffe\uffff]/gu

// A run of dotted words with a token in it. Runs begin at a word's first letter, so that none is read twice.
const dottedRun = /(?<![\w-])[\w-]{9,}(?:\.[\w-]*){2,4}/g

/** The text with invisible characters spelled out as `\u{1b}`, and tokens cut to their first characters. */
export function legible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(invisible, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(dottedRun, withoutToken)
}

/** The same on one line. */
export function legibleLine(text: string): string {
  return legible(text).replace(/\s+/g, ' ').trim()
}

function withoutToken(run: string): string {
  // Every JWT begins with `{"`, which is `eyJ` in base64url.
  const start = run.indexOf('eyJ')
  return start === -1 ? run : `${run.slice(0, start + 6)}…[token]`
}
