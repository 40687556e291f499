// What stands in a recording where somebody has taken something out: browsers, tools that clean files, and our own export.

/** `[access_token redacted]`, `<removed>`, `***`, `REDACTED`, `(token request.header.dpop#1, SHA-256 1f3a…)`. */
const WORD = 'redacted|removed|sanitized|sanitised|masked|hidden|scrubbed|filtered|stripped|omitted|censored'
const PLACEHOLDER = new RegExp(
  [
    String.raw`^(?:\w[\w-]{0,20} )?[[<({*_-]{0,3}(?:[\w. -]{0,80}\b)?(?:${WORD})\b[^\n]{0,80}$`,
    String.raw`^(?:\w[\w-]{0,20} )?[*•.…]{3,}$`,
    String.raw`^(?:\w[\w-]{0,20} )?[xX]{4,}$`,
    String.raw`^(?:\w[\w-]{0,20} )?\((?:token [\w.#-]+(?:, SHA-256 [0-9a-f]+…\))?|unreadable token\))$`,
  ].join('|'),
  'i',
)
/** A JWT whose signature was taken away can still be read; one that has lost its claims cannot. */
const HALF_JWT = /^(?:\w[\w-]{0,20} )?eyJ[\w-]*\.(?:$|[^e\w]|redacted|\*)/i
const LONGEST = 300

export function isPlaceholder(value: string): boolean {
  const text = value.trim()
  return text.length <= LONGEST && (PLACEHOLDER.test(text) || HALF_JWT.test(text))
}
