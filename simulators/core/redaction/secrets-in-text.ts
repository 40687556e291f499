// Secrets in a body that is not what its content type says: a form sent as JSON, a file in parts, JSON that ends early.
// An EPJ that is wrong about how it sends a secret has sent it all the same.
import type { Pseudonym } from './pseudonym.ts'
import { CODE, isCodeName, isOneTimeCode, LONG, NAMES, SHORT, VERIFIER } from './secret-names.ts'
import { withoutSecretsInSentences } from './secrets-in-sentences.ts'

/** An address within an address is percent-encoded, and within that once more: `%253D`. */
const ENCODED = '%(?:25){0,3}'
/** What may stand before a name: the beginning, a sign that is no part of a word, or one in percent-encoding. */
const BEFORE = String.raw`(?<=^|[^\w%-]|(?:^|[^\w%-])x-|${ENCODED}(?:2[0236]|3[BF]))`
/** From a name to its value: in a form, in JSON, in JSON within JSON or within a form, in XML, in a body of several parts. */
const BETWEEN = [
  String.raw`=["']?|["']\s{0,20}:\s{0,20}["']|\\"\s{0,20}:\s{0,20}\\"|%22(?:%20|\+)?%3A(?:%20|\+)?%22|${ENCODED}3D`,
  String.raw`(?:\s[^<>]{0,200})?>(?:<!\[CDATA\[)?`,
  String.raw`"(?:;[^\r\n]{0,200})?\r?\n(?:[^\r\n]{1,200}\r?\n){0,4}\r?\n`,
].join('|')
/** Of anything that a text may give away. */
const ANY = `${NAMES}|${CODE}|${VERIFIER}`
const NAMED = new RegExp(
  String.raw`${BEFORE}(${ANY})(${BETWEEN})(?!secret:)((?:(?!${ENCODED}2[26])[^&\s"'<>\\]){4,})`,
  'gi',
)
/** Without quotes, as in a log or YAML, or behind an arrow; words alone are a sentence about the secret, such as what it must be. */
const SPACED = new RegExp(
  String.raw`${BEFORE}(?<!secret:)(${ANY})(["']?\s{0,20}(?:[-=](?:>|&gt;)|→|[:=])\s{0,20}["']?)(?!secret:)(?=[^\s]{0,200}\d|[^\s]{20})([^&\s"'<>\\,;{}()]{4,})`,
  'gi',
)
/** A log of what was sent has its headers too. */
const HEADERS =
  /(authorization["'\\]{0,4}\s{0,20}[:=]\s{0,20}["'\\]{0,4}(?=basic\s)|cookie["'\\]{0,4}\s{0,20}[:=]\s{0,20}["'\\]{0,4}(?=[\w.-]{1,200}=))([^\r\n"'\\]{4,})/gi
const INPUT = /<input\b[^<>]{0,600}>/gi
const INPUT_NAME = new RegExp(String.raw`\sname\s{0,20}=\s{0,20}["']?(${ANY})["'\s/>]`, 'i')
const INPUT_VALUE = /(\svalue\s{0,20}=\s{0,20}["']?)(?!secret:)([^"'\s>]{4,})/i
const SUSPICIOUS = new RegExp(
  `${LONG}|${SHORT}|code|PRIVATE KEY-----|authorization|cookie|basic\\s|\\s-u|-user|@|%40`,
  'i',
)
/** To its end, and what of base64 follows: a text may be made to be slow, or end early. */
const PEM = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\w+/=\s\\:,-]*/g

/** @param keeps whether what has that name belongs where the text was sent. */
export function withoutSecrets(
  text: string,
  pseudonym: Pseudonym,
  keeps: (name: string) => boolean = () => false,
): string {
  if (!SUSPICIOUS.test(text)) return text
  const replaced = replacedBy(pseudonym, keeps)
  return withoutSecretsInSentences(withoutPem(text, pseudonym), pseudonym)
    .replace(HEADERS, (_, name: string, value: string) => `${name}${pseudonym('header', value)}`)
    .replace(INPUT, (input) => withoutValue(input, replaced))
    .replace(NAMED, replaced)
    .replace(SPACED, replaced)
}

/** A refresh token by its name at revocation, as in an address: a JWT in its place is an access token, and stays. */
const TOKEN = String.raw`token(?!(?:=|${ENCODED}3D)[\w~%+/-]{0,500}\.)`
const LINK = new RegExp(
  String.raw`(?<=[?&#;]|${ENCODED}(?:2[36]|3[BF]))(${NAMES}|${CODE}|code_verifier|${TOKEN})(=|${ENCODED}3D)(?!secret:)((?:(?!${ENCODED}2[26])[\w.~%+/-]){4,})`,
  'gi',
)

/** A page of ours repeats the address it was asked for, to be read in the other language, say. */
export function withoutSecretsInLinks(text: string, pseudonym: Pseudonym): string {
  return text.replace(LINK, replacedBy(pseudonym))
}

const replacedBy =
  (pseudonym: Pseudonym, keeps: (name: string) => boolean = () => false): Replaced =>
  (whole, name, between, value) =>
    keeps(name) || (isCodeName(name) && !isOneTimeCode(value))
      ? whole
      : `${name}${between}${pseudonym(name.toLowerCase(), value)}`

type Replaced = (whole: string, name: string, between: string, value: string) => string

/** A field of a page has its name and its value in any order. */
function withoutValue(input: string, replaced: Replaced): string {
  const name = INPUT_NAME.exec(input)?.[1]
  if (name === undefined) return input
  return input.replace(INPUT_VALUE, (whole, before: string, value: string) => {
    const kept = replaced(whole, name, '', value)
    return kept === whole ? whole : `${before}${kept.slice(name.length)}`
  })
}

function withoutPem(text: string, pseudonym: Pseudonym): string {
  return text.includes('PRIVATE KEY-----') ? text.replace(PEM, (key) => pseudonym('key', key)) : text
}
