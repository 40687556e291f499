// Finds numbers that could be a living person's in what goes through a room, however they are written:
// plain, with a space or a hyphen before the last five, behind escapes, or inside a JWT.

export interface RealNumbers {
  within(text: string): boolean
  /** The text with such numbers replaced. What they hid behind is opened: the text is then kept without it. */
  mask(text: string): string
}

/** @param isRealPid tells whether eleven digits look like a living person's number. */
export function createRealNumbers(isRealPid: (digits: string) => boolean): RealNumbers {
  /** `whole` at `at` in `text`, with a sign before the last five or without. */
  const isReal = (whole: string, at: number, text: string) =>
    isRealPid(whole.length === 11 ? whole : whole.slice(0, 6) + whole.slice(7)) &&
    !insideIdentifier(whole, at, text)

  function names(text: string): boolean {
    if (!DIGITS.test(text)) return false
    for (const { 0: whole, index } of text.matchAll(NUMBER)) if (isReal(whole, index, text)) return true
    return false
  }

  const maskPlain = (text: string) => (DIGITS.test(text) ? replaceIn(text) : text)
  const replaceIn = (text: string) =>
    text.replace(NUMBER, (whole, at: number) => (isReal(whole, at, text) ? '***********' : whole))

  const mask = (text: string): string => {
    const open = withoutEscapes(text)
    const shown = maskPlain(open !== text && names(open) ? open : text)
    if (!shown.includes('.e')) return shown
    return shown.replace(JWT_PAYLOAD, (whole, payload: string) => {
      const claims = claimsOf(payload)
      return names(withoutEscapes(claims)) ? `.${Buffer.from(mask(claims)).toString('base64url')}.` : whole
    })
  }

  return {
    mask,
    within(text) {
      if (names(text)) return true
      const open = withoutEscapes(text)
      if (open !== text && names(open)) return true
      if (!text.includes('.e')) return false
      for (const [, payload = ''] of text.matchAll(JWT_PAYLOAD))
        if (names(withoutEscapes(claimsOf(payload)))) return true
      return false
    },
  }
}

/** Whether a closer look is worth it: without looking behind, V8 leaps over what holds no digits. */
const DIGITS = /\d{6}[ +-]?\d{5}/

/** Eleven digits on their own. One simple pattern: it is run over every header of every call. */
const NUMBER = /(?<!\d)\d{6}[ +-]?\d{5}(?!\d)/g

const IDENTIFIER = /[0-9A-Fa-f]{24,}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/g
const REACH = 64

/** Long hexadecimal identifiers hold eleven digits by chance. */
function insideIdentifier(whole: string, at: number, text: string): boolean {
  const start = Math.max(0, at - REACH)
  const around = text.slice(start, at + whole.length + REACH)
  for (const { 0: found, index } of around.matchAll(IDENTIFIER))
    if (start + index <= at && at + whole.length <= start + index + found.length) return true
  return false
}

/** The middle of a JWT: base64url of something that begins with a brace. Every try ends at the next full stop. */
const JWT_PAYLOAD = /\.(e[wy][\w-]{10,})\./g

const claimsOf = (payload: string) => Buffer.from(payload, 'base64url').toString('utf8')

/** Nested once or twice: an address inside an address, JSON inside JSON. */
const DEPTH = 3

/** ASCII written as `%31` or `\u0031`, as it reads. */
function withoutEscapes(text: string): string {
  let open = text
  for (let round = 0; round < DEPTH && (open.includes('%') || open.includes('\\u00')); round += 1)
    open = open.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return open
}

/** A run of backslashes is tried from its beginning alone: a body may be a million of them. */
const ESCAPE = /(?:%|(?<!\\)\\+u00)([0-7][0-9A-Fa-f])/g
