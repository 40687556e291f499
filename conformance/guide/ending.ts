// What a guided run came to, for whoever walked it.

import { headlineOf } from '#reports/headline.ts'
import { renderHtml } from '#reports/html/render.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { inShell } from '../commands/in-shell.ts'
import type { Result, Verdict } from '../result.ts'

/** A check that the run did not decide. */
export interface Undecided {
  readonly title: string
  /** What was missing, and what to do. */
  readonly note: string
}

export interface Ending {
  readonly verdict: Verdict
  /** The verdict as one sentence. */
  readonly headline: (language: Language) => string
  /** What was tried and not decided: whoever walked it can walk it again. */
  readonly undecided: (language: Language) => readonly Undecided[]
  /** The report as one HTML page. */
  readonly report: (language: Language) => string
  /** Folder of the run, as the program names it. */
  readonly folder: string
  /** Requirements that a person must judge, and has not. */
  readonly reviews: number
  /** By which they are judged. */
  readonly attestCommand: string
}

export function endingOf(result: Result, folder: string): Ending {
  return {
    verdict: result.verdict,
    headline: (language) => headlineOf(result, language),
    undecided: (language) =>
      result.checks
        .filter(({ verdict }) => verdict === 'inconclusive')
        .map(({ title, note, fix }) => ({ title: title[language], note: (note ?? fix)[language] })),
    report: (language) => renderHtml(result, { language }),
    folder,
    reviews: result.requirementCounts.review,
    attestCommand: `npm run conformance -- attest ${inShell(folder)} --serve`,
  }
}
