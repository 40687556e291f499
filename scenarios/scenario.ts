// What somebody does, as data. A scenario asserts nothing: it makes things happen, and the checks speak.
import type { CastKey } from './cast.ts'
import type { Bilingual } from './texts.ts'

/** Part of a sandwich: the EPJ is seen to work, is attacked, is seen to work again. */
export type Phase = 'plain' | 'before' | 'attack' | 'after'

/** Values that begin with `@` stand for the cast: `@lege` becomes that person's number. */
export type Args = Readonly<Record<string, string | number | boolean>>

export type Step =
  | {
      readonly do: 'epj'
      readonly phase: Phase
      readonly action: string
      readonly args: Args
      readonly text: Bilingual
    }
  | { readonly do: 'fault'; readonly phase: Phase; readonly order: FaultRequest; readonly text: Bilingual }
  | { readonly do: 'clear-faults'; readonly phase: Phase; readonly text: Bilingual }
  | { readonly do: 'advance'; readonly phase: Phase; readonly seconds: number; readonly text: Bilingual }

/** By which of its integrations an EPJ uses Kjernejournal. One that has a single one need not care. */
export type Integration = 'portal' | 'portal-ticket' | 'api'

/** As the control API takes it. */
export interface FaultRequest {
  readonly operation: string
  readonly after?: number
  readonly times?: number
  readonly effect: { readonly type: string; readonly [setting: string]: string | number | boolean }
}

export interface Scenario<Id extends string = string> {
  /** The path below `catalogue/`, without `.ts`. */
  readonly id: Id
  readonly title: Bilingual
  /** Why somebody would do this, for the person who walks it. */
  readonly about: Bilingual
  /** The integration that it is about, told to the EPJ when it begins; absent: the plan’s. */
  readonly integration?: Integration
  readonly steps: readonly Step[]
}

export function defineScenario<const Id extends string>(scenario: Scenario<Id>): Scenario<Id> {
  return scenario
}

/** Something that the EPJ is told to do, outside any sandwich. */
export function epjStep(action: string, args: Args, nb: string, en: string): Step {
  return { do: 'epj', phase: 'plain', action, args, text: { nb, en } }
}

/** The same steps as part of a sandwich. */
export function as(phase: Phase, ...steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, phase }))
}

export const cast = (key: CastKey): string => `@${key}`
