// What the validator (Zod) says of a body, in Norwegian: `audience: Invalid input: expected string, received number`.
const KINDS: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'tall',
  int: 'heltall',
  boolean: 'true eller false',
  array: 'liste',
  object: 'objekt',
  record: 'objekt',
  null: 'null',
  undefined: 'ingenting',
  date: 'dato',
}
const kind = (word: string) => KINDS[word] ?? word

const said: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [
    /^Invalid input: expected (\w+), received (\w+)$/,
    (to, from) => `skal være ${kind(to ?? '')}, men er ${kind(from ?? '')}`,
  ],
  [/^Invalid input: expected (.+)$/, (to) => `skal være ${to}`],
  [/^Invalid input$/, () => 'kan ikke brukes'],
  [/^Invalid option: expected one of (.+)$/, (those) => `skal være en av ${those?.replaceAll('|', ', ')}`],
  [/^Invalid (?:URL|url)$/, () => 'er ingen adresse'],
  [/^Invalid string: must match pattern (.+)$/, (pattern) => `skal passe med ${pattern}`],
  [/^Invalid ISO (\w+)$/, (what) => `er ikke skrevet som ISO 8601 (${what})`],
  [/^Too small: expected string to have >=(\d+) characters?$/, (least) => `skal ha minst ${least} tegn`],
  [/^Too big: expected string to have <=(\d+) characters?$/, (most) => `skal ha høyst ${most} tegn`],
  [/^Too small: expected array to have >=(\d+) items?$/, (least) => `skal ha minst ${least} i listen`],
  [/^Too big: expected array to have <=(\d+) items?$/, (most) => `skal ha høyst ${most} i listen`],
  [/^Too small: expected \w+ to be >=?(-?\d+)$/, (least) => `skal være minst ${least}`],
  [/^Too big: expected \w+ to be <=?(-?\d+)$/, (most) => `skal være høyst ${most}`],
  [/^Unrecognized keys?: (.+)$/, (keys) => `har ukjente felt: ${keys}`],
]

/** Each issue after its path; undefined when one of them is not the validator's. */
export function validatorInNorwegian(text: string): string | undefined {
  const told = text.split('; ').map(issueInNorwegian)
  return told.some((issue) => issue === undefined) ? undefined : told.join('; ')
}

function issueInNorwegian(issue: string): string | undefined {
  const [, path, messages = ''] = /^([^\s:]+): (.+)$/s.exec(issue) ?? []
  const told = messages.split(', or ').map(messageInNorwegian)
  if (path === undefined || told.some((message) => message === undefined)) return undefined
  return `${path === 'body' ? 'kroppen' : path} ${told.join(', eller ')}`
}

function messageInNorwegian(message: string): string | undefined {
  for (const [pattern, tell] of said) {
    const found = pattern.exec(message)
    if (found) return tell(...found.slice(1))
  }
  return undefined
}
