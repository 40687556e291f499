// Where the bench itself is broken: what a simulator could not answer another one, and answers that lack what they are for.
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { members } from './jwt.ts'
import { answerBody, answerHeader, header1, type Seen, status } from './seen.ts'

export interface Broken extends Seen {
  /** The member that is not in an answer that says all is well; absent: it failed when another simulator asked. */
  readonly lacks?: string
}

/** Without it nobody can go on. */
const NEEDED: ReadonlyMap<string, string> = new Map([
  ['helseid.metadata', 'issuer'],
  ['helseid.jwks', 'keys'],
  ['helseid.par', 'request_uri'],
  ['helseid.token', 'access_token'],
  ['kjernejournal.helseindikator', 'status'],
  ['kjernejournal.session-create', 'code'],
  ['kjernejournal.legemiddel', 'resepter'],
  ['kjernejournal.legemiddelvarsling', 'pasienter'],
])

/** What is there and is no good: the health indicator has 0 to 4 alone, and a token of HelseID is a JWT. */
const STRANGE: Readonly<Record<string, readonly [form: RegExp, lacks: string]>> = {
  status: [/"status"\s*:(?!\s*[0-4]\s*[,}])/, 'status from 0 to 4'],
  access_token: [/"access_token"\s*:(?!\s*"[\w-]+\.[\w-]+\.)/, 'access_token that is a JWT'],
}

const WELL_KNOWN = '/.well-known/openid-configuration'

/** A failure that the EPJ itself met is among its refusals. */
export function readBroken(exchanges: readonly Exchange[]): readonly Broken[] {
  return exchanges.flatMap((exchange) => {
    if (exchange.fault !== undefined || exchange.facts?.['recorded'] !== undefined) return []
    const { seq, operation } = exchange
    const seen: Seen = { seq, at: Date.parse(exchange.at), operation, exchange }
    if (exchange.caller !== undefined) return status(seen) === 500 ? [seen] : []
    const lacks = lackingIn(seen)
    return lacks === undefined ? [] : [{ ...seen, lacks }]
  })
}

function lackingIn(seen: Seen): string | undefined {
  // Its answer has no body (RFC 9110, 9.3.2).
  if (seen.exchange.request.method === 'HEAD') return undefined
  if (seen.operation === 'helseid.authorize') return lackingInVisit(seen)
  const needed = NEEDED.get(seen.operation)
  if (needed === undefined || status(seen) < 200 || status(seen) > 299) return undefined
  const body = answerBody(seen)
  // A body that is kept as its digest says nothing; none at all does.
  if (body === undefined) return seen.exchange.response?.body === undefined ? needed : undefined
  if (!body.includes(`"${needed}"`)) return needed
  const [form, instead] = STRANGE[needed] ?? []
  if (form?.test(body)) return instead
  if (needed === 'status') return isWithoutTicket(body) ? 'ticket' : undefined
  if (needed === 'issuer') return lackingInMetadata(seen, body)
  return needed === 'access_token' && isOfOtherType(seen, body) ? 'token_type that was asked for' : undefined
}

function lackingInMetadata(seen: Seen, body: string): string | undefined {
  if (!isIssuerOf(seen, body)) return 'issuer that was asked for'
  const { issuer, ...said } = members(body)
  const astray = Object.entries(said).find(
    ([name, value]) => name.endsWith('_endpoint') && !String(value).startsWith(String(issuer)),
  )
  return astray && `${astray[0]} below its issuer`
}

/** Metadata is at the issuer's own address (OpenID Connect Discovery, section 4). */
function isIssuerOf({ exchange }: Seen, body: string): boolean {
  const [path = ''] = exchange.request.target.split('?')
  if (!path.endsWith(WELL_KNOWN)) return true
  const said = URL.parse(/"issuer"\s*:\s*"([^"]*)"/.exec(body)?.[1] ?? '')?.pathname ?? ''
  return said.replace(/\/$/, '').endsWith(path.slice(0, -WELL_KNOWN.length))
}

/** Whoever has a kjernejournal has a ticket to it (NHN's documentation of the health indicator: from status 2 on). */
function isWithoutTicket(body: string): boolean {
  return /"status"\s*:\s*[234]\b/.test(body) && !body.includes('"ticket"')
}

/** A token that was asked for with a proof is bound to its key (RFC 9449, section 5). */
function isOfOtherType(seen: Seen, body: string): boolean {
  return /"token_type"\s*:\s*"(?!dpop")/i.test(body) && header1(seen, 'dpop') !== undefined
}

/** A log-in shows a page, goes on within HelseID, or leads back with a code or an error. */
function lackingInVisit(seen: Seen): string | undefined {
  const code = status(seen)
  if (code === 200) return /\bhtml\b/.test(answerHeader(seen, 'content-type') ?? 'html') ? undefined : 'page'
  const location = answerHeader(seen, 'location')
  if (code < 300 || code > 399 || location === undefined) return undefined
  const goesOn = /\/(?:helseid|idporten)\//.test(location.split('?')[0] ?? '')
  return goesOn || /[?&#](?:code|error|response)=/.test(location) ? undefined : 'code'
}
