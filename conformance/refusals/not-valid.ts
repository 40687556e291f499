// What is said of a value that a schema does not take: in words of ours, since zod's name its own types.
import type { z } from 'zod'
import type { Bilingual } from '../result.ts'

type Issue = z.core.$ZodIssue

/** What schemas of ours say themselves: in English where they stand. */
const own: Readonly<Record<string, string>> = {
  'names only, without scheme and port': 'bare navn, uten protokoll og port',
  'must be an address that begins with http:// or https://':
    'må være en adresse som begynner med http:// eller https://',
  'must be an address that begins with redis:// or rediss://':
    'må være en adresse som begynner med redis:// eller rediss://',
  'no such report': 'det er ingen slik rapport',
  'is not made with check({…}) from «testbenk»': 'er ikke laget med check({…}) fra «testbenk»',
  'is not made with scenario({…}) from «testbenk», or its id is not own/<words-with-hyphens>':
    'er ikke laget med scenario({…}) fra «testbenk», eller id er ikke own/<ord-med-bindestrek>',
  'exports neither checks nor scenarios': 'eksporterer verken sjekker eller scenarioer',
  'has two scenarios with one id': 'har to scenarioer med samme id',
  'has two checks with one id': 'har to sjekker med samme id',
  'names the same check twice': 'nevner samme sjekk to ganger',
  'has an id twice': 'har en id to ganger',
  'host and port, as bench-1:4500': 'vert og port, som bench-1:4500',
}

const kinds: Readonly<Record<string, Bilingual>> = {
  string: { nb: 'en tekst', en: 'a text' },
  number: { nb: 'et tall', en: 'a number' },
  int: { nb: 'et helt tall', en: 'a whole number' },
  boolean: { nb: 'ja eller nei (true, false)', en: 'yes or no (true, false)' },
  array: { nb: 'en liste', en: 'a list' },
  object: { nb: 'et objekt', en: 'an object' },
  url: { nb: 'en adresse', en: 'an address' },
  date: { nb: 'en dag, som 2026-12-31', en: 'a day, like 2026-12-31' },
  datetime: { nb: 'et tidspunkt, som 2026-12-31T12:00:00Z', en: 'a moment, like 2026-12-31T12:00:00Z' },
}

export function notValid(issue: Issue | undefined): Bilingual {
  if (issue === undefined) return { nb: 'er ikke gyldig', en: 'is not valid' }
  switch (issue.code) {
    case 'invalid_type':
      return mustBe(kinds[issue.expected])
    case 'invalid_format':
      return kinds[issue.format] === undefined || own[issue.message] !== undefined
        ? said(issue)
        : mustBe(kinds[issue.format])
    case 'too_small':
      return {
        nb: `er for lite: minst ${issue.minimum}`,
        en: `is too little: at least ${issue.minimum}`,
      }
    case 'too_big':
      return { nb: `er for mye: høyst ${issue.maximum}`, en: `is too much: at most ${issue.maximum}` }
    case 'invalid_value': {
      const given = issue.values.map(String).filter((value) => value !== '')
      const values = given.join(', ')
      return given.length === 1
        ? { nb: `må være ${values}`, en: `must be ${values}` }
        : { nb: `må være en av ${values}`, en: `must be one of ${values}` }
    }
    case 'unrecognized_keys':
      return {
        nb: `har ukjent innhold: ${issue.keys.join(', ')}`,
        en: `has unknown members: ${issue.keys.join(', ')}`,
      }
    case 'invalid_union':
      return notValid(narrowest(issue.errors)[0])
    default:
      return said(issue)
  }
}

/** Of what several forms say, the one that is not about being empty. */
function narrowest(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  return errors.findLast((issues) => issues.length > 0) ?? []
}

function mustBe(kind: Bilingual | undefined): Bilingual {
  return kind === undefined ? notValid(undefined) : { nb: `må være ${kind.nb}`, en: `must be ${kind.en}` }
}

function said({ code, message }: Issue): Bilingual {
  const nb = own[message]
  if (nb !== undefined) return { nb, en: message }
  return code === 'custom' ? { nb: message, en: message } : notValid(undefined)
}

/** The place in it and what is wrong there, as `expected.0.owner må være en tekst`. */
export function notValidAt(issue: Issue | undefined): Bilingual {
  const path = issue?.path.map(String).join('.') ?? ''
  const { nb, en } = notValid(issue)
  return { nb: `${path} ${nb}`.trim(), en: `${path} ${en}`.trim() }
}

export function prefixed(place: string, { nb, en }: Bilingual): Bilingual {
  return { nb: `${place}: ${nb}`, en: `${place}: ${en}` }
}
