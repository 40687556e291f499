import type { Result, ShownExchange } from '#conformance/result.ts'
import { grouped } from '../grouped-findings.ts'
import { checkAnchor, exchangeAnchor } from './anchors.ts'
import { callName } from './call-names.ts'
import { type Explained, explained } from './explained.ts'
import { type Language, textsIn } from './texts.ts'
import { tokenName } from './token-names.ts'

/** Head and body as they went over the wire, the body laid out where that loses nothing. */
export interface MessageView {
  readonly head: string
  readonly body: string
  /** What is said when the body is cut. */
  readonly cut?: string
}

/** One exchange, wherever it is shown. */
export interface ExchangeShown {
  readonly seq: number
  readonly operation: string
  /** What the call is for, in words; absent for what EPJs seldom call. */
  readonly name?: string
  readonly at: string
  readonly scenario?: string
  readonly outcome: string
  readonly fault?: string
  readonly explanation?: Explained
  readonly aborted: boolean
  readonly request: MessageView
  readonly response?: MessageView
  readonly tokens: readonly {
    readonly name: string
    readonly at: string
    readonly header: string
    readonly claims: string
    readonly sha256: string
  }[]
}

export interface ExchangeView extends ExchangeShown {
  readonly anchor: string
  /** The very same was wrong in one before it: on paper that one stands for both. */
  readonly isAgain: boolean
  readonly mentionedBy: readonly { readonly id: string; readonly anchor: string }[]
}

export interface ExchangesView {
  readonly inFindings: readonly ExchangeView[]
  readonly examined: readonly ExchangeView[]
}

const bodyAtMost = 6000

export function exchangesView(result: Result, language: Language): ExchangesView {
  const firstOf = new Set(
    result.checks.flatMap(({ findings }) => grouped(findings).map(({ finding }) => finding.exchange)),
  )
  const views = result.exchanges.map((exchange) => ({
    ...exchangeShown(exchange, language),
    anchor: exchangeAnchor(exchange.seq),
    isAgain: !firstOf.has(exchange.seq),
    mentionedBy: result.checks
      .filter(({ findings }) => findings.some((finding) => finding.exchange === exchange.seq))
      .map(({ id }) => ({ id, anchor: checkAnchor(id) })),
  }))
  return {
    inFindings: views.filter(({ mentionedBy }) => mentionedBy.length > 0),
    examined: views.filter(({ mentionedBy }) => mentionedBy.length === 0),
  }
}

export function exchangeShown(exchange: ShownExchange, language: Language): ExchangeShown {
  const { seq, request, response, scenario, fault, explanation } = exchange
  return {
    seq,
    operation: exchange.operation,
    ...nameOf(exchange, language),
    at: exchange.at,
    outcome: response === undefined ? '–' : String(response.status),
    aborted: exchange.aborted === true,
    ...(scenario === undefined ? {} : { scenario }),
    ...(fault === undefined ? {} : { fault }),
    ...(explanation === undefined ? {} : { explanation: explained(explanation, language) }),
    request: messageOf(`${request.method} ${request.target}`, request, language),
    ...(response === undefined ? {} : { response: messageOf(`HTTP ${response.status}`, response, language) }),
    tokens: exchange.tokens.map((token) => ({
      name: tokenName(token, language),
      at: token.at,
      header: laidOut(token.header),
      claims: laidOut(token.claims),
      sha256: token.sha256,
    })),
  }
}

function nameOf({ operation, request }: ShownExchange, language: Language): Pick<ExchangeShown, 'name'> {
  const grant = new URLSearchParams(request.body).get('grant_type') ?? undefined
  const name = callName({ operation, ...(grant !== undefined && { grant }) }, language)
  return name === undefined ? {} : { name }
}

function messageOf(
  firstLine: string,
  { headers, body = '' }: Pick<ShownExchange['request'], 'headers' | 'body'>,
  language: Language,
): MessageView {
  const isForm = headers.some(
    ([name, value]) => name === 'content-type' && value.startsWith('application/x-www-form'),
  )
  const shown = body.slice(0, bodyAtMost)
  return {
    head: [firstLine, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n'),
    body: isForm ? shown.replaceAll('&', '\n&') : unfolded(shown),
    ...(body.length > bodyAtMost ? { cut: textsIn(language).cut(body.length - bodyAtMost) } : {}),
  }
}

/** JSON over several lines, but only where folding it again gives the very same text: evidence is not rewritten. */
function unfolded(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body)
    return JSON.stringify(parsed) === body ? laidOut(parsed) : body
  } catch {
    return body
  }
}

function laidOut(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? ''
}
