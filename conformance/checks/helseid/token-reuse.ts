import type { TokenCall } from '../../evidence/helseid/token-calls.ts'
import type { TokenUse } from '../../evidence/helseid/token-uses.ts'
import { PROCESSES } from '../../evidence/processes.ts'
import { arrived, status } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** A token with less than this left, in milliseconds, may be replaced. */
const GOOD_WHILE = 60_000
/** Enough to tell; an EPJ that fetches one for each call would otherwise be judged without end. */
const MOST_HELD = 20

export default defineCheck({
  id: 'helseid/token-reuse',
  requirements: ['HID-FK3', 'HID-N25'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en bruker et systemtoken så lenge det er gyldig',
    failureTitle: 'EPJ-en henter et nytt systemtoken for hvert kall',
    why: 'HelseID må kontrollere klienten for hvert nytt token. Når alle EPJ-er i landet henter ett per oppslag, blir HelseID tregere for alle.',
    fix: 'Ta vare på tokenet til det har et halvt minutt igjen, ett for hver klient, virksomhet og scope. La alle brukere i EPJ-en dele det.',
  },
  en: {
    title: 'The EPJ uses a system token for as long as it is valid',
    failureTitle: 'The EPJ fetches a new system token for every call',
    why: 'HelseID must authenticate the client for each new token. When every EPJ in the country fetches one for each look-up, HelseID becomes slower for everybody.',
    fix: 'Keep the token until it has half a minute left, one for each client, organisation and scope. Let all users of the EPJ share it.',
  },
  select: ({ tokens, tokenUses }) => {
    const usesOf = Map.groupBy(tokenUses, ({ access }) => access.sha256)
    const held = new Map<string, readonly TokenCall[]>()
    return tokens
      .values()
      .filter(({ grant, accessToken }) => grant === 'client_credentials' && accessToken !== undefined)
      .map((call) => {
        const key = kindOf(call)
        const unspent = (held.get(key) ?? []).filter((other) => isUnspent(other, call, usesOf))
        held.set(key, [...unspent, call].slice(-MOST_HELD))
        return { ...call, unspent }
      })
  },
  // Each process may have a token of its own; more at once is a token for each call.
  evaluate: ({ unspent }) =>
    unless(unspent.length < PROCESSES, {
      at: 'body.grant_type',
      expected: {
        nb: `tokenet fra utveksling ${unspent.at(-1)?.seq}, som fortsatt var gyldig`,
        en: `the token from exchange ${unspent.at(-1)?.seq}, which was still valid`,
      },
      actual: {
        nb: `et nytt token; ${unspent.length} gyldige var brukt til høyst ett kall`,
        en: `a new token; ${unspent.length} valid ones had been used for one call at most`,
      },
      message: {
        nb: `EPJ-en hadde ${unspent.length} gyldige tokener som hver var brukt høyst én gang, og hentet et til.`,
        en: `The EPJ had ${unspent.length} valid tokens, each used once at most, and fetched another.`,
      },
    }),
})

/** In another scenario the EPJ may have been started anew. */
function kindOf({ scenario, details, form }: TokenCall): string {
  const asked = ['client_id', 'scope', 'resource'].map((name) => form.get(name))
  return JSON.stringify([scenario, details.organisation, ...asked])
}

type UsesOf = ReadonlyMap<string, readonly TokenUse[]>

/** What is spent stays spent: it was used twice, refused, or is about to expire. */
function isUnspent(other: TokenCall, call: TokenCall, usesOf: UsesOf): boolean {
  const until = other.at + (other.expiresIn ?? 0) * 1000 - GOOD_WHILE
  if (call.at >= until || !arrived(other)) return false
  const uses = (usesOf.get(other.accessToken?.sha256 ?? '') ?? []).filter(({ seq }) => seq < call.seq)
  return uses.length <= 1 && !uses.some(wasRefused)
}

/** After such an answer it is right to fetch a new token. */
const wasRefused = (use: TokenUse) => status(use) === 401
