// What has changed since an earlier run: checks and requirements whose verdict is another, new ones, and those gone.
import type { Result, Verdict } from '#conformance/result.ts'
import { attentionOrder, outcomeTitle } from '../attention.ts'
import { checkAnchor, requirementAnchor } from './anchors.ts'
import { moment } from './moment.ts'
import type { Tag } from './requirements-view.ts'
import { type Language, textsIn } from './texts.ts'

export interface ChangesView {
  readonly since: string
  readonly otherCatalogue: boolean
  readonly rows: readonly {
    readonly id: string
    readonly anchor?: string
    readonly title: string
    readonly before?: Tag
    readonly now?: Tag
  }[]
}

interface Judged {
  readonly id: string
  readonly anchor: string
  readonly title: string
  readonly verdict: Verdict
}

export function changesView(result: Result, earlier: Result, language: Language): ChangesView {
  const texts = textsIn(language)
  const tag = (verdict: Verdict): Tag => ({ verdict, word: texts.verdict[verdict] })
  const [before, now] = [judgedIn(earlier, language), judgedIn(result, language)]
  // What has become wrong stands first; within one verdict the order of the plan is kept.
  const urgency = (id: string) => {
    const verdict = now.get(id)?.verdict
    return verdict === undefined ? attentionOrder.length : attentionOrder.indexOf(verdict)
  }
  const ids = [...new Set([...now.keys(), ...before.keys()])].sort(
    (left, right) => urgency(left) - urgency(right),
  )
  return {
    since: texts.changesSince(earlier.run.id, moment(earlier.run.startedAt, language)),
    otherCatalogue: earlier.suite.catalogue !== result.suite.catalogue,
    rows: ids.flatMap((id) => {
      const [was, is] = [before.get(id), now.get(id)]
      if (was?.verdict === is?.verdict) return []
      return [
        {
          id,
          title: (is ?? was)?.title ?? '',
          ...(is && { anchor: is.anchor, now: tag(is.verdict) }),
          ...(was && { before: tag(was.verdict) }),
        },
      ]
    }),
  }
}

function judgedIn({ checks, requirements }: Result, language: Language): ReadonlyMap<string, Judged> {
  return new Map(
    [
      ...checks.map((check) => ({
        id: check.id,
        title: outcomeTitle(check)[language],
        verdict: check.verdict,
        anchor: checkAnchor(check.id),
      })),
      ...requirements.map(({ id, text, verdict }) => ({
        id,
        title: text[language],
        verdict,
        anchor: requirementAnchor(id),
      })),
    ].map((judged) => [judged.id, judged]),
  )
}
