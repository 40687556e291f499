// Secrets that somebody wrote about, or typed in a command: «refresh_token was …», `curl -u name:…`, an address with a
// password in it. What is an ordinary word or number behind such a name stays: the sentence must be readable.
import type { Pseudonym } from './pseudonym.ts'
import { CODE, isCodeName, isOneTimeCode, LONG_NAMES, looksRandom, SHORT, VERIFIER } from './secret-names.ts'

const LINKING = [
  'is|was|are|were|has|been|be|equals|as|with|to|value|the|new|old|same|sent|used|received|got',
  'er|var|ble|blir|lik|som|med|til|verdi|verdien|den|det|ny|nye|nytt|gammel|gamle|samme|sendt|brukt|mottatt|fikk',
].join('|')
const QUOTE = '["\'`«»“”‘’()<>]?'
const VALUE = '[^\\s"\'`«»“”‘’()<>,;&\\\\]'
const SENTENCE = new RegExp(
  String.raw`(?<![\w%:-])(${LONG_NAMES}|${CODE}|${VERIFIER})(${QUOTE}(?:\s{1,5}(?:${LINKING})){0,4}\s{1,5}${QUOTE})(?!secret:)(${VALUE}{8,})`,
  'gi',
)
/** Of digits alone, unless they are told to be so many of something. */
const NUMBER = new RegExp(
  String.raw`(?<![\w%:-])((?:${SHORT})(?:[ -]?[ck]ode)?\s{1,5}(?:is|was|er|var)\s{1,5}${QUOTE})(\d{4,8})(?!\d|\s?(?:digit|char|sec|min|si[fl]|tegn|sek))`,
  'gi',
)
/** As an argument of a command. */
const ARGUMENT = new RegExp(
  String.raw`(?<=^|[\s"'])(--?(?:${LONG_NAMES}|${SHORT})\s{1,5}["']?)(?!secret:|-)(?=\S{0,200}\d|\S{20})([^\s"'\\]{4,})`,
  'gi',
)
const USER =
  /(?<=^|[\s"'])((?:-u\s{0,5}|--(?:proxy-)?user[\s=]{1,5})["']?(?!\d+:\d+\b)[^\s:"']{1,200}:)(?!secret:)([^\s"'\\]{4,})/g
/** RFC 3986, 3.2.1; within an address it is percent-encoded. */
const USERINFO =
  /(:\/\/[^\s/:@?#"'<>]{0,200}:|%3A%2F%2F[^\s/:@?#"'<>%&]{0,200}%3A)(?!secret:)([^\s/@?#"'<>%&]{1,200}|[^\s/@?#"'<>&]{1,200}?)(?=@|%40)/gi
const BASIC = /(\bbasic\s{1,5})([A-Za-z\d+/_-]{8,}={0,2})/gi
/** The end of a sentence is no part of what it ends with. */
const END = /(?<![.:!?])[.:!?]+$/

export function withoutSecretsInSentences(text: string, pseudonym: Pseudonym): string {
  return text
    .replace(USER, (_, before: string, value: string) => `${before}${pseudonym('password', value)}`)
    .replace(USERINFO, (_, before: string, value: string) => `${before}${pseudonym('password', value)}`)
    .replace(BASIC, (whole, before: string, value: string) =>
      isNameAndPassword(value) ? `${before}${pseudonym('basic', value)}` : whole,
    )
    .replace(ARGUMENT, (_, before: string, value: string) => `${before}${pseudonym('argument', value)}`)
    .replace(NUMBER, (_, before: string, value: string) => `${before}${pseudonym('pin', value)}`)
    .replace(SENTENCE, (whole, name: string, between: string, written: string) => {
      const value = written.replace(END, '')
      const isSecret = isCodeName(name) ? isOneTimeCode(value) : looksRandom(value)
      if (!isSecret) return whole
      return `${name}${between}${pseudonym(name.toLowerCase(), value)}${written.slice(value.length)}`
    })
}

/** RFC 7617, 2. */
const isNameAndPassword = (value: string) =>
  /^[^\p{Cc}:]*:[^\p{Cc}\ufffd]*$/u.test(Buffer.from(value, 'base64').toString('utf8'))
