// Secrets in a body that is not what its content type says: a form sent as JSON, a file in parts, JSON that ends early.
// An EPJ that is wrong about how it sends a secret has sent it all the same.

const NAMES = 'refresh[ _-]?token|client[_-]?secret|(?:rsa)?private[_-]?key|privateJwk|passw?ord|pin|puk'
/** What may stand before a name: the beginning, a sign that is no part of a word, or one in percent-encoding. */
const BEFORE = String.raw`(?<=^|[^\w%-]|%22|%26)`
/** From a name to its value: in a form, in JSON, in JSON within JSON or within a form, in XML, in a body of several parts. */
const BETWEEN = [
  String.raw`=["']?|["']\s{0,20}:\s{0,20}["']|\\"\s{0,20}:\s{0,20}\\"|%22(?:%20|\+)?%3A(?:%20|\+)?%22|>`,
  String.raw`"(?:;[^\r\n]{0,200})?\r?\n(?:[^\r\n]{1,200}\r?\n){0,4}\r?\n`,
].join('|')
const NAMED = new RegExp(
  String.raw`${BEFORE}(${NAMES}|code)(${BETWEEN})(?!secret:)((?:(?!%22)[^&\s"'<>\\]){4,})`,
  'gi',
)
/** Without quotes, as in a log or YAML; words alone are a sentence about the secret, such as what it must be. */
const SPACED = new RegExp(
  String.raw`${BEFORE}(?<!secret:)(${NAMES}|code)(\s{0,20}[:=]\s{0,20}["']?)(?!secret:)(?=[^\s]{0,200}\d|[^\s]{20})([^&\s"'<>\\,;{}()]{4,})`,
  'gi',
)
const SUSPICIOUS = new RegExp(`${NAMES}|code|PRIVATE KEY-----`, 'i')
/** To its end, and what of base64 follows: a text may be made to be slow, or end early. */
const PEM = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\w+/=\s\\:,-]*/g
/** Codes of a table (`LE`, `KJF-000022`) are short; one-time codes are not. */
export const ONE_TIME_CODE = 20

/** @param pseudonym what stands in place of a secret. */
export function withoutSecrets(text: string, pseudonym: (kind: string, value: string) => string): string {
  if (!SUSPICIOUS.test(text)) return text
  const replaced = (whole: string, name: string, between: string, value: string) =>
    /^code$/i.test(name) && value.length < ONE_TIME_CODE
      ? whole
      : `${name}${between}${pseudonym(name.toLowerCase(), value)}`
  return withoutPem(text, pseudonym).replace(NAMED, replaced).replace(SPACED, replaced)
}

function withoutPem(text: string, pseudonym: (kind: string, value: string) => string): string {
  return text.includes('PRIVATE KEY-----') ? text.replace(PEM, (key) => pseudonym('key', key)) : text
}
