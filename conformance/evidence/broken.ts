// Where the bench itself is broken: what a simulator could not answer another one, and answers that lack what they are for.
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { answerBody, type Seen, status } from './seen.ts'

export interface Broken extends Seen {
  /** The member that is not in an answer that says all is well; absent: it failed when another simulator asked. */
  readonly lacks?: string
}

/** Without it nobody can go on. */
const NEEDED: Readonly<Record<string, string>> = {
  'helseid.metadata': 'issuer',
  'helseid.jwks': 'keys',
  'helseid.par': 'request_uri',
  'helseid.token': 'access_token',
  'kjernejournal.helseindikator': 'status',
  'kjernejournal.session-create': 'code',
}

/** What is there and is no good: the health indicator has 0 to 4 alone, and a token of HelseID is a JWT. */
const STRANGE: Readonly<Record<string, readonly [form: RegExp, lacks: string]>> = {
  status: [/"status"\s*:(?!\s*[0-4]\s*[,}])/, 'status from 0 to 4'],
  access_token: [/"access_token"\s*:(?!\s*"[\w-]+\.[\w-]+\.)/, 'access_token that is a JWT'],
}

/** A failure that the EPJ itself met is among its refusals. */
export function readBroken(exchanges: readonly Exchange[]): readonly Broken[] {
  return exchanges.flatMap((exchange) => {
    if (exchange.fault !== undefined || exchange.facts?.['recorded'] !== undefined) return []
    const { seq, operation } = exchange
    const seen: Seen = { seq, at: Date.parse(exchange.at), operation, exchange }
    if (exchange.caller !== undefined) return status(seen) === 500 ? [seen] : []
    const lacks = NEEDED[operation]
    const body = lacks === undefined ? undefined : answerBody(seen)
    if (status(seen) !== 200 || body === undefined || lacks === undefined) return []
    if (!body.includes(`"${lacks}"`)) return [{ ...seen, lacks }]
    const [form, instead] = STRANGE[lacks] ?? []
    return form?.test(body) && instead !== undefined ? [{ ...seen, lacks: instead }] : []
  })
}
