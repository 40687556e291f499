// The type of one requirement, and the way the catalogue's files define them.

import type { Bilingual, Level, Source } from '../result.ts'

export type Actor = 'epj' | 'vendor' | 'municipality' | 'nhn'

/**
 * The kinds of integration that a requirement can concern; `municipality` is onboarding, and `robustness` is what
 * every EPJ is to stand, whatever it integrates.
 */
export type Integration = 'portal' | 'portal-ticket' | 'api' | 'web-epj' | 'municipality' | 'robustness'

/** A document that requirements are read from; `section` is named by each requirement. */
export type SourceDocument = Omit<Source, 'section'>

/** Who judges. What checks cannot judge says why, or what a person must look at. */
type Judgement =
  | { readonly judgedBy: 'checks'; readonly reason?: never }
  | { readonly judgedBy: 'review' | 'not-checked'; readonly reason: Bilingual }

export type Requirement<Id extends string = string> = {
  readonly id: Id
  readonly source: Source
  readonly level: Level
  readonly actor: Actor
  readonly appliesTo: readonly Integration[]
  readonly text: Bilingual
} & Judgement

/** What the requirements of one file have in common. */
export interface RequirementDefaults {
  readonly document: SourceDocument
  readonly level: Level
  readonly actor: Actor
  readonly appliesTo: readonly Integration[]
}

export type RequirementEntry = Partial<RequirementDefaults> & {
  readonly section: string
  readonly text: Bilingual
} & Judgement

type Defined<Entries> = { readonly [Id in keyof Entries & string]: Requirement<Id> }

/** Completes the entries of one file. The keys become ids, as literal types: a misspelt id does not compile. */
export function defineRequirements<const Entries extends Readonly<Record<string, RequirementEntry>>>(
  defaults: RequirementDefaults,
  entries: Entries,
): Defined<Entries>
export function defineRequirements(
  defaults: RequirementDefaults,
  entries: Readonly<Record<string, RequirementEntry>>,
): Readonly<Record<string, Requirement>> {
  return Object.fromEntries(
    Object.entries(entries).map(([id, entry]) => [id, completed(id, entry, defaults)]),
  )
}

function completed(id: string, entry: RequirementEntry, defaults: RequirementDefaults): Requirement {
  const requirement = {
    id,
    source: { ...(entry.document ?? defaults.document), section: entry.section },
    level: entry.level ?? defaults.level,
    actor: entry.actor ?? defaults.actor,
    appliesTo: entry.appliesTo ?? defaults.appliesTo,
    text: entry.text,
  }
  return entry.judgedBy === 'checks'
    ? { ...requirement, judgedBy: entry.judgedBy }
    : { ...requirement, judgedBy: entry.judgedBy, reason: entry.reason }
}
