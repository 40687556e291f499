// The names of secrets, wherever they stand: in a form, an address, a header, JSON or a log.

/** Parts of expressions that look for these names, whatever the case. */
export const NAMES = [
  'refresh[ _-]?token|client[ _-]?secret|(?:rsa[_-]?)?private[_-]?key|private[_-]?jwk|pass(?:wor|or|w)d|pin|puk',
  'api[_-]?key|auth[_-]?key|ocp-apim-subscription-key',
].join('|')
export const CODE = '(?:authorization[ _-]?)?code'

const SECRET_NAME = new RegExp(`^(?:x[_-])?(?:${NAMES})$`, 'i')
const CODE_NAME = new RegExp(`^${CODE}$`, 'i')

export const isSecretName = (name: string): boolean => SECRET_NAME.test(name)
export const isCodeName = (name: string): boolean => CODE_NAME.test(name)

/** Codes of a table (`LE`, `KJF-000022`) are short; one-time codes are not. */
const SHORTEST = 20
/** The code of an error, say, which is needed to understand what went wrong: no random text has words in one case alone. */
const WORDS = /^(?:[A-Z]+(?:[_.-][A-Z]+)*|[a-z]+(?:[_.-][a-z]+)*)(?:[_.-]?\d{1,4})?$|^urn:/

/** Whether what stands under the name of a code is one that may be used once. */
export const isOneTimeCode = (value: string): boolean => value.length >= SHORTEST && !WORDS.test(value)
