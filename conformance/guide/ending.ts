// What a guided run came to, for whoever walked it.

import { headlineOf, unexpectedFailures } from '#reports/headline.ts'
import { checkAnchor } from '#reports/html/anchors.ts'
import { type LackingView, lackingView } from '#reports/html/lacking-view.ts'
import { renderHtml } from '#reports/html/render.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { attestCommand } from '../commands/attest-command.ts'
import type { CheckResult, Result, Verdict } from '../result.ts'

/** A check that failed. */
export interface Fault {
  /** What is wrong. */
  readonly title: string
  readonly fix: string
  /** Where in the report it stands. */
  readonly anchor: string
}

/** A check that the run did not decide. */
export interface Undecided {
  readonly title: string
  /** Where in the report it stands. */
  readonly anchor: string
  /** Why, and what to do. */
  readonly note: string
  /** In place of the note: what was missing. */
  readonly lacking?: LackingView
}

export interface Ending {
  readonly verdict: Verdict
  /** The verdict as one sentence. */
  readonly headline: (language: Language) => string
  /** As many as the headline says. */
  readonly faults: (language: Language) => readonly Fault[]
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
    faults: (language) =>
      unexpectedFailures(result).map(({ id, failureTitle, fix }) => ({
        title: failureTitle[language],
        fix: fix[language],
        anchor: checkAnchor(id),
      })),
    undecided: (language) =>
      result.checks
        .filter(({ verdict }) => verdict === 'inconclusive')
        .map((check) => undecidedIn(language, check)),
    report: (language) => renderHtml(result, { language }),
    folder,
    reviews: result.requirementCounts.review,
    attestCommand: attestCommand(folder),
  }
}

function undecidedIn(language: Language, { id, title, note, fix, lacks }: CheckResult): Undecided {
  const lacking = lackingView(lacks, language)
  return {
    title: title[language],
    anchor: checkAnchor(id),
    note: (note ?? fix)[language],
    ...(lacking && { lacking }),
  }
}
