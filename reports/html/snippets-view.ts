// The examples of right code that a report's failures call for, each topic once.
import type { CheckResult, Result } from '#conformance/result.ts'
import { type Snippet, snippetsOf } from '../snippets/snippets.ts'
import { type TopicId, topicOf, topics } from '../snippets/topics.ts'
import type { Language } from './texts.ts'

export interface SnippetsView {
  readonly anchor: string
  readonly title: string
  readonly languages: readonly Snippet[]
}

/** Where the example for a failed check stands in the report; none when no code is at fault. */
export function exampleFor(check: CheckResult): TopicId | undefined {
  const failed = check.verdict === 'failed' || check.verdict === 'warning'
  return failed && check.cause === 'implementation' ? topicOf(check.id) : undefined
}

export const snippetAnchor = (topic: TopicId): string => `code-${topic}`

export function snippetsView(result: Result, language: Language): readonly SnippetsView[] {
  const wanted = new Set(result.checks.map(exampleFor).filter((topic) => topic !== undefined))
  return (Object.keys(topics) as TopicId[])
    .filter((topic) => wanted.has(topic))
    .map((topic) => ({
      anchor: snippetAnchor(topic),
      title: topics[topic].title[language],
      languages: snippetsOf(topic),
    }))
}
