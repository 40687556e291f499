// Everything the views show, in the reader's language. Views loop and branch; they compute nothing.

import type { Result } from '#conformance/result.ts'
import { epjOf, originOf } from '../run-words.ts'
import { saidIn } from '../said-in.ts'
import { type ChangesView, changesView } from './changes-view.ts'
import { type CheckView, checksView } from './checks-view.ts'
import { type ExchangesView, exchangesView } from './exchanges-view.ts'
import { moment } from './moment.ts'
import { type DocumentView, documentsView, type Tag } from './requirements-view.ts'
import { type SnippetsView, snippetsView } from './snippets-view.ts'
import { type StopView, stopsView } from './stops-view.ts'
import { type Fact, factsOf, type SummaryView, summaryView } from './summary-view.ts'
import { type Language, type Texts, textsIn } from './texts.ts'

export interface ReportView {
  readonly language: Language
  readonly texts: Texts
  readonly title: string
  /** Whose EPJ, and when. */
  readonly byline: string
  /** What all of it was, and what the result holds for. */
  readonly origin: { readonly simulated: string; readonly limits: readonly string[] }
  readonly suiteVersion: string
  readonly facts: readonly Fact[]
  readonly summary: SummaryView
  /** Shown when there are any. */
  readonly stops: readonly StopView[]
  readonly documents: readonly DocumentView[]
  readonly checks: readonly CheckView[]
  readonly scenarios: readonly {
    readonly id: string
    readonly title: string
    readonly outcome: Tag
    readonly detail: string
  }[]
  /** Examples of right code for what failed. */
  readonly snippets: readonly SnippetsView[]
  readonly exchanges: ExchangesView
  /** Only when an earlier run was given. */
  readonly changes?: ChangesView
}

/** A scenario's outcome borrows a verdict's sign and colour. */
const signOfOutcome = {
  completed: 'passed',
  'timed-out': 'inconclusive',
  failed: 'failed',
  skipped: 'not-observed',
} as const

export function viewModel(result: Result, language: Language, earlier?: Result): ReportView {
  const texts = textsIn(language)
  return {
    language,
    texts,
    title: result.run.planTitle[language],
    origin: originOf(result.run, language),
    byline: `${epjOf(result.run, language)} · ${moment(result.run.startedAt, language)}`,
    suiteVersion: result.suite.version,
    facts: factsOf(result, language),
    summary: summaryView(result, language),
    stops: stopsView(result, language),
    documents: documentsView(result, language),
    checks: checksView(result, language),
    scenarios: result.scenarios.map((scenario) => ({
      id: scenario.id,
      title: scenario.title[language],
      outcome: { verdict: signOfOutcome[scenario.outcome], word: texts.outcome[scenario.outcome] },
      detail: saidIn(language, scenario.detail ?? ''),
    })),
    snippets: snippetsView(result, language),
    exchanges: exchangesView(result, language),
    ...(earlier && { changes: changesView(result, earlier, language) }),
  }
}
