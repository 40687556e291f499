// What validators say of a body, in Norwegian: `audience: Invalid input: expected string, received number`.
import { explanationValueInNorwegian } from './explanation-values-nb.ts'

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
  // Of FHIR's own rules the name is told, and the text as HL7 has it.
  [/^Constraint (\S+) not met: (.+?)\.?$/s, (rule, text) => `bryter regelen ${rule} i FHIR: ${text}`],
  [
    /^Invalid JSON type: expected (\w+), but got (\w+)$/,
    (to, from) => `skal være ${kind(to ?? '')}, men er ${kind(from ?? '')}`,
  ],
  [
    /^Invalid number of values: expected (\S+), but found (\d+)$/,
    (wanted, found) => `skal stå ${wanted} ganger, og står ${found}`,
  ],
  [/^Missing required property$/, () => 'mangler'],
  [/^Invalid additional property "(.+)"$/, (name) => `har et felt som ikke finnes i FHIR: ${name}`],
  [/^Invalid element content - max: (\d+)$/, (most) => `skal ha høyst ${most} tegn`],
  // Critical information.
  [/^holds half a character$/, () => 'har et halvt tegn'],
  [/^no element has this name$/, () => 'er ikke navnet på noe element'],
  [/^contains a (\w+), which is not taken here$/, (type) => `inneholder en ${type}, som ikke tas imot her`],
  [/^no modifier extension is known here$/, () => 'kan ikke ha en modifierExtension: ingen er kjent her'],
  [/^no implicit rules are known here$/, () => 'kan ikke brukes: ingen slike regler er kjent her'],
  [
    /^(\S+): codes from chapters XX and XXI of ICD-10 are not registered$/,
    (code) => `har ${code}: koder fra kapittel XX og XXI i ICD-10 registreres ikke`,
  ],
  [
    /^must be one of (.+?)(?: in (\S+))?$/,
    (codes, system) => `skal være en av ${codes}${system ? ` i ${system}` : ''}`,
  ],
  [/^must be the patient of the header (\S+)$/, (header) => `skal være pasienten i headeren ${header}`],
  [/^entered-in-error is set by DELETE alone$/, () => 'kan ikke bli entered-in-error: det gjør bare DELETE'],
  [/^no kind of critical information that is known$/, () => 'er ingen kjent type kritisk informasjon'],
  [/^cannot be changed$/, () => 'kan ikke endres'],
]

/** Half a sentence in Norwegian is worse than a whole one in English. */
function mustBe(expected: string): string | undefined {
  const told = explanationValueInNorwegian(expected)
  return told === expected && /\b[a-z]{2,} [a-z]{2,}\b/.test(told) ? undefined : told
}

/** `fra must be true or false`: a name, and what is expected there. */
export function demandInNorwegian(sentence: string): string | undefined {
  const [, name, expected = ''] = /^([\w.-]{1,200}) must be (.+)$/s.exec(sentence) ?? []
  const told = mustBe(expected)
  return name === undefined || told === undefined ? undefined : `${name} må være ${told}`
}

/** Each issue after its path; undefined when one of them is not the validator's. */
export function validatorInNorwegian(text: string): string | undefined {
  const told = text.split('; ').map(issueInNorwegian)
  return told.some((issue) => issue === undefined) ? undefined : told.join('; ')
}

function issueInNorwegian(issue: string): string | undefined {
  const [, path, messages = ''] = /^([^\s:]+): (.+)$/s.exec(issue) ?? []
  const each = messages.split(', or ').map(messageInNorwegian)
  // An «or» may also be part of one message.
  const told = each.includes(undefined) ? messageInNorwegian(messages) : each.join(', eller ')
  return path === undefined || told === undefined
    ? undefined
    : `${path === 'body' ? 'kroppen' : path} ${told}`
}

function messageInNorwegian(message: string): string | undefined {
  for (const [pattern, tell] of said) {
    const found = pattern.exec(message)
    if (found) return tell(...found.slice(1))
  }
  const [, expected] = /^must be (.+)$/.exec(message) ?? []
  const told = expected && mustBe(expected)
  return told && `skal være ${told}`
}
