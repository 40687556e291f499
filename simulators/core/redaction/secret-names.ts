// The names of secrets, wherever they stand: in a form, an address, a header, JSON, a log or a sentence.

/** Alone they are names of other things, or parts of words. */
export const SHORT = 'pin|puk|otp'
/** Whatever stands before them in one word, such as whose they are, is no other thing: `db_password`, `--client-secret`. */
export const LONG: string = [
  'refresh[ _-]?token|device[ _-]?code|client secret|secret(?!:[\\w. -]{1,60}:[\\da-f]{16})',
  '(?:rsa[_-]?)?private[_-]?(?:key|jwk)|pass(?:wor|or|w)d|pass[ _-]?phrase|engangs(?:kode|passord)',
  // A shell's `PWD` is a folder.
  String.raw`pwd(?!["']?\s?[:=]\s?["']?[/~])|(?:api|auth|subscription)[_-]?key`,
].join('|')

// Parts of expressions that look for these names, whatever the case.

/** Those that are of no other thing, in a sentence either. */
export const LONG_NAMES: string = String.raw`[\w.-]{0,40}?(?:${LONG})`
export const NAMES: string = `${LONG_NAMES}|${SHORT}`
export const CODE = '(?:authorization[ _-]?)?code'
/** Of PKCE, and of the portal's address. Whoever sees one beside its code can redeem it. */
export const VERIFIER = '(?:ehr[_-]?)?code[_-]?verifier'

const SECRET_NAME = new RegExp(`^(?:${NAMES}|x[_-](?:${SHORT}))$`, 'i')
const CODE_NAME = new RegExp(`^${CODE}$`, 'i')
const VERIFIER_NAME = new RegExp(`^${VERIFIER}$`, 'i')

export const isSecretName = (name: string): boolean => SECRET_NAME.test(name)
export const isCodeName = (name: string): boolean => CODE_NAME.test(name)
export const isVerifierName = (name: string): boolean => VERIFIER_NAME.test(name)

/**
 * The keys of Selvbetjening (`api-key`), the test-token service (`x-auth-key`) and Altinn (`apikey`, subscription), and
 * headers of nobody's specification in which a client may send a secret.
 */
const SECRET_HEADER = new RegExp(`^(?:x-(?:.*-)?)?(?:${NAMES}|${VERIFIER})$`)
/** Each call has the same names, and few. */
const headersSeen = new Map<string, boolean>()
const MAX_HEADERS_SEEN = 500
/** @param name in lower case. */
export function isSecretHeader(name: string): boolean {
  const seen = headersSeen.get(name)
  if (seen !== undefined) return seen
  const isSecret = SECRET_HEADER.test(name)
  if (headersSeen.size < MAX_HEADERS_SEEN && name.length < 100) headersSeen.set(name, isSecret)
  return isSecret
}

/** Codes of a table (`LE`, `KJF-000022`) are short; one-time codes are not. */
const SHORTEST = 20
/** The code of an error, say, which is needed to understand what went wrong: no random text has words in one case alone. */
const WORDS = /^(?:[A-Z]+(?:[_.-][A-Z]+)*|[a-z]+(?:[_.-][a-z]+)*)(?:[_.-]?\d{1,4})?$|^urn:/

/** Whether what stands under the name of a code is one that may be used once. */
export const isOneTimeCode = (value: string): boolean => value.length >= SHORTEST && !WORDS.test(value)

/** Times, addresses, numbers with their unit, and codes of a table. */
const ORDINARY = /^\d{4}-\d\d|^\w+:\/\/|^[\d.,:]+\p{L}{0,3}$|^[A-Z]{2,5}[-_]\d+$/u

/** Whether something in a sentence looks made to be unguessable: letters with digits, or the cases mixed. */
export const looksRandom = (value: string): boolean =>
  value.length >= 8 &&
  !WORDS.test(value) &&
  !ORDINARY.test(value) &&
  (/\d/.test(value) ? /[a-z]/i.test(value) : value.length >= SHORTEST && /[a-z][A-Z].*[a-z][A-Z]/.test(value))
