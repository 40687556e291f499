// Names as Folkeregisteret has them, and the ways in which other systems get a double name wrong.
import type { Name } from '#simulators/population/population.ts'

/** Longer names are shortened, with a remark; the limit is that of older systems, and chosen. */
const SHORT_NAME = 25

export interface RegisteredName {
  readonly fornavn: string
  readonly mellomnavn?: string
  readonly etternavn: string
  readonly forkortetNavn: string
}

/** A surname of two parts: joined by a hyphen it is one etternavn; without, the first is a mellomnavn. */
export type NameKind = 'double-surname' | 'middle-name' | 'plain'

export function registeredName({ given, middle, family }: Name): RegisteredName {
  return {
    fornavn: given,
    ...(middle !== '' && { mellomnavn: middle }),
    etternavn: family,
    forkortetNavn: shortened(`${family} ${given}${middle === '' ? '' : ` ${middle}`}`.toUpperCase()),
  }
}

export function kindOfName({ middle, family }: Name): NameKind {
  if (family.includes('-')) return 'double-surname'
  return middle === '' ? 'plain' : 'middle-name'
}

export interface Spelling {
  readonly text: string
  /** Whether Altinn's look-up takes it as the surname: its first four letters are the etternavn's. */
  readonly altinn: boolean
  /** Whether it is the etternavn, letter by letter. */
  readonly exact: boolean
}

/** What people type into the field for the surname. */
export function spellings({ middle, family }: Name): readonly Spelling[] {
  const parts = family.split('-')
  const typed = [
    family,
    ...(parts.length > 1 ? [parts.join(' '), ...parts] : []),
    ...(middle === '' ? [] : [`${middle} ${family}`, `${middle}-${family}`]),
  ]
  const start = (text: string) => text.toLowerCase().slice(0, 4)
  return typed.map((text) => ({
    text,
    altinn: start(text) === start(family),
    exact: text.toLowerCase() === family.toLowerCase(),
  }))
}

function shortened(text: string): string {
  return text.length <= SHORT_NAME ? text : text.slice(0, SHORT_NAME).trimEnd()
}
