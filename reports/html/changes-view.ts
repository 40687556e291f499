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
  readonly rows: readonly Change[]
  /** What has gone from one verdict to another together with many: nobody reads two hundred lines that say the same. */
  readonly alike: readonly (Turn & { readonly count: string; readonly rows: readonly Change[] })[]
}

interface Turn {
  readonly before?: Tag
  readonly now?: Tag
}

interface Change extends Turn {
  readonly id: string
  readonly anchor?: string
  readonly title: string
}

/** As many are read one by one. */
const MOST_ALIKE = 10

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
  const changed = ids.flatMap((id): Change[] => {
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
  })
  const turns = [...Map.groupBy(changed, turnOf).values()]
  const folded = turns.filter((rows) => rows.length > MOST_ALIKE && !isWrong(rows[0]?.now?.verdict))
  return {
    since: texts.changesSince(earlier.run.id, moment(earlier.run.startedAt, language)),
    otherCatalogue: earlier.suite.catalogue !== result.suite.catalogue,
    rows: changed.filter((row) => !folded.some((rows) => rows.includes(row))),
    alike: folded.map((rows) => ({
      ...(rows[0]?.before && { before: rows[0].before }),
      ...(rows[0]?.now && { now: rows[0].now }),
      count: texts.changedAlike(rows.length),
      rows,
    })),
  }
}

const turnOf = ({ before, now }: Turn) => `${before?.verdict} ${now?.verdict}`

const isWrong = (verdict: Verdict | undefined) => verdict === 'failed' || verdict === 'error'

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
