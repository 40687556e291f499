import type { Attested, Result, Source, Verdict } from '#conformance/result.ts'
import { attentionOrder } from '../attention.ts'
import { checkAnchor, requirementAnchor } from './anchors.ts'
import { documentName } from './document-names.ts'
import { moment } from './moment.ts'
import { sectionName } from './section-names.ts'
import { type Language, textsIn } from './texts.ts'

export interface Tag {
  readonly verdict: Verdict
  readonly word: string
}

export interface DocumentView {
  readonly name: string
  readonly edition: string
  /** Only an address that a browser may safely open. */
  readonly url?: string
  readonly counts: readonly (Tag & { readonly count: number })[]
  readonly requirements: readonly {
    readonly id: string
    readonly anchor: string
    readonly text: string
    readonly level: string
    readonly section: string
    readonly tag: Tag
    readonly checks: readonly { readonly id: string; readonly anchor: string; readonly tag: Tag }[]
    /** Said instead of checks. */
    readonly judgedBy?: string
    readonly reason?: string
    readonly attested?: AttestedView
  }[]
  /** Whether something in it wants attention. */
  readonly open: boolean
  readonly folded: string
}

export interface AttestedView {
  readonly state: string
  readonly verdict: string
  readonly by: string
  readonly comment: string
  readonly second?: string
  readonly expires: string
  readonly run?: string
  readonly evidence: readonly { readonly name: string; readonly sha256: string }[]
}

/** The requirements grouped by the document they come from, documents and requirements in the plan's order. */
export function documentsView(result: Result, language: Language): readonly DocumentView[] {
  const texts = textsIn(language)
  const tag = (verdict: Verdict): Tag => ({ verdict, word: texts.verdict[verdict] })
  const names = [...new Set(result.requirements.map(({ source }) => source.document))]

  return names.map((name) => {
    const own = result.requirements.filter(({ source }) => source.document === name)
    const url = linkable(own.map(({ source }) => source))
    return {
      name: documentName(name, language),
      edition: [...new Set(own.map(({ source }) => source.date))].join(', '),
      ...(url === undefined ? {} : { url }),
      counts: attentionOrder
        .map((verdict) => ({ ...tag(verdict), count: own.filter((one) => one.verdict === verdict).length }))
        .filter(({ count }) => count > 0),
      requirements: own.map((one) => ({
        id: one.id,
        anchor: requirementAnchor(one.id),
        text: one.text[language],
        level: texts.level[one.level],
        section: sectionName(one.source.section, language),
        tag: tag(one.verdict),
        checks: one.checks.flatMap((id) => {
          const check = result.checks.find((candidate) => candidate.id === id)
          return check === undefined ? [] : [{ id, anchor: checkAnchor(id), tag: tag(check.verdict) }]
        }),
        ...(one.checks.length === 0 || one.judgedBy !== 'checks'
          ? { judgedBy: texts.judgedBy[one.judgedBy] }
          : {}),
        ...(one.reason === undefined || one.attested ? {} : { reason: one.reason[language] }),
        ...(one.attested && { attested: attestedView(one.attested, language) }),
      })),
      open: own.some(({ verdict }) => !quiet.includes(verdict)),
      folded: texts.folded(own.length),
    }
  })
}

/** Verdicts with nothing wrong to look at; the count above says how many there are of each. */
const quiet: readonly Verdict[] = ['passed', 'not-applicable', 'review', 'not-observed']

function attestedView(attested: Attested, language: Language): AttestedView {
  const texts = textsIn(language)
  const { state, verdict, by, at, comment, second, expires, run, evidence } = attested
  return {
    state: texts.attestedState[state],
    verdict: texts.attestedAs[verdict],
    by: `${texts.judgedBySomebody(by)}, ${moment(at, language)}`,
    comment,
    ...(second && {
      second: `${texts.answeredBy(second.by)}, ${moment(second.at, language)} ${second.comment}`.trim(),
    }),
    expires: `${texts.expires} ${expires}`,
    ...(run !== undefined && { run: `${texts.earlierRun} ${run}` }),
    evidence: evidence.map(({ name, sha256 }) => ({ name, sha256 })),
  }
}

function linkable(sources: readonly Source[]): string | undefined {
  const url = sources.find((source) => source.url !== undefined)?.url
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
