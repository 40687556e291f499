// An exchange as evidence: with its body read, and placed in the scenario and the step it belongs to.
import { type Exchange, header, headerValues } from '#simulators/core/journal/exchange.ts'
import type { Moment } from './moment.ts'

export interface Seen extends Moment {
  readonly operation: string
  readonly exchange: Exchange
  /** The step during which it happened; absent when a person just worked. */
  readonly step?: number
  readonly scenario?: string
}

/** @param operations e.g. `helseid.token` */
export function callsTo<S extends Seen>(all: readonly S[], ...operations: readonly string[]): readonly S[] {
  return all.filter(({ operation }) => operations.includes(operation))
}

/** Of the request; the first, when there are several. @param name in lower case */
export function header1(seen: Seen, name: string): string | undefined {
  return header(seen.exchange.request.headers, name)
}

/** Its value, which may be kept packed, is not looked at. */
export function hasHeader({ exchange }: Seen, name: string): boolean {
  return exchange.request.headers.some((row) => row[0] === name)
}

/** All of that name, in the order in which they came. @param name in lower case */
export function headerAll(seen: Seen, name: string): readonly string[] {
  return headerValues(seen.exchange.request.headers, name)
}

/** Undefined without an answer, too. @param name in lower case */
export function answerHeader(seen: Seen, name: string): string | undefined {
  return seen.exchange.response && header(seen.exchange.response.headers, name)
}

/** As text; undefined where there was none, and where it is kept as its digest only (binary, or too large). */
export const requestBody = ({ exchange }: Seen): string | undefined => bodyText(exchange.request.body)

/** As `requestBody`, of the answer. */
export const answerBody = ({ exchange }: Seen): string | undefined => bodyText(exchange.response?.body)

/** Absent where there was none, or one that is kept as its digest only. */
export function bodyText(body: Exchange['request']['body']): string | undefined {
  return body && 'text' in body ? body.text : undefined
}

/** HTTP status; 0 when no answer was made. */
export function status({ exchange }: Seen): number {
  return exchange.response?.status ?? 0
}

export const accepted = (seen: Seen): boolean => status(seen) >= 200 && status(seen) < 400

/** The answer went out whole and as the simulator made it, so the EPJ had every chance to read it. */
export function arrived({ exchange }: Seen): boolean {
  return exchange.response !== undefined && exchange.aborted === undefined && exchange.fault === undefined
}

/** No answer came, or the caller hung up before it did. */
export const unanswered = ({ exchange }: Seen): boolean =>
  exchange.response === undefined || exchange.aborted === true

export function query(seen: Seen): URLSearchParams {
  const [target = ''] = seen.exchange.request.target.split('#')
  const from = target.indexOf('?')
  return new URLSearchParams(from === -1 ? '' : target.slice(from))
}

export function form(seen: Seen): URLSearchParams {
  return new URLSearchParams(requestBody(seen) ?? '')
}
