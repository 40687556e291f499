// What a vendor's own file imports from «testbenk»: enough to write a check or a scenario, and nothing that can
// reach a network, a clock or a file.

import type { Scenario, Step } from '#scenarios/scenario.ts'
import type { Seen } from './evidence/seen.ts'
import { header1, answerHeader as headerOfAnswer } from './evidence/seen.ts'
import type { Fault } from './kit/define-check.ts'
import { type Bilingual, bilingual, type Text } from './result.ts'

export * as steps from '#scenarios/steps.ts'
export type { Evidence } from './evidence/evidence.ts'
export type { Seen } from './evidence/seen.ts'
export { answerBody, requestBody, status } from './evidence/seen.ts'
export type { CheckTexts, Fault, Subject } from './kit/define-check.ts'
export { shown } from './kit/define-check.ts'
export type { OwnCheck, OwnCheckDefinition } from './own/own-work.ts'
export { defineOwnCheck as check } from './own/own-work.ts'
export type { Bilingual, Cause, Level, Text } from './result.ts'

/** A header of the call; the first, when there are several. @param name in any case */
export const headerOf = (call: Seen, name: string): string | undefined => header1(call, name.toLowerCase())

/** A header of its answer; undefined without an answer, too. @param name in any case */
export const answerHeader = (call: Seen, name: string): string | undefined =>
  headerOfAnswer(call, name.toLowerCase())

/**
 * Nothing, when `holds` is true; else what was wrong, to be given from `evaluate`.
 * @param fault without a message it says that what stands `at` is not as expected
 */
export function unless(
  holds: boolean | undefined,
  fault: Omit<Fault, 'message'> & { readonly message?: Text },
): readonly Fault[] {
  if (holds === true) return []
  return [
    { ...fault, message: fault.message === undefined ? notAsExpected(fault.at) : bilingual(fault.message) },
  ]
}

/** A scenario of the vendor's own, in the vocabulary of `steps`. */
export function scenario(own: {
  /** `own/<words-with-hyphens>` */
  readonly id: string
  readonly title: Text
  readonly about?: Text
  readonly steps: readonly Step[]
}): Scenario {
  const title = bilingual(own.title)
  return {
    id: own.id,
    title,
    about: own.about === undefined ? title : bilingual(own.about),
    steps: own.steps,
  }
}

function notAsExpected(at: string): Bilingual {
  return { nb: `${at} er ikke som ventet.`, en: `${at} is not as expected.` }
}
