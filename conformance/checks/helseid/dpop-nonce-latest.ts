import { thumbprint } from '../../evidence/helseid/thumbprint.ts'
import { answerHeader, arrived } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** Milliseconds: what was under way when the new nonce came may still carry the old one. */
const UNDER_WAY = 1_000

/** A nonce that was given to one key. */
interface Given {
  /** Processes that have it: each that it was given to, and that has not been given another in answer to a call with it. */
  holders: number
  /** Exchange in which the last of them was given another. */
  left?: { readonly seq: number; readonly at: number }
}

export default defineCheck({
  id: 'helseid/dpop-nonce-latest',
  requirements: ['STD-11'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en bruker den nyeste noncen HelseID har sendt',
    failureTitle: 'EPJ-en bruker en gammel nonce etter at HelseID har sendt en ny',
    why: 'En gammel nonce blir avvist. Da må EPJ-en sende hvert kall to ganger, og alt tar dobbelt så lang tid.',
    fix: 'Les DPoP-Nonce i hvert svar fra HelseID, også når kallet gikk bra, og bruk den i neste bevis.',
  },
  en: {
    title: 'The EPJ uses the newest nonce that HelseID has sent',
    failureTitle: 'The EPJ uses an old nonce after HelseID has sent a new one',
    why: 'An old nonce is refused. The EPJ then has to send every call twice, and everything takes twice as long.',
    fix: 'Read DPoP-Nonce in every answer from HelseID, also when the call succeeded, and use it in the next proof.',
  },
  // An EPJ may have a key for each thing that fetches tokens, and several processes that share one may each remember what they
  // were given themselves. So what supersedes a nonce is the answer to a call that carried it.
  // A call without a nonce shows nothing of which it would use; whether there must be one is another check's.
  select: ({ tokens }) => {
    const keys = new Map<string, Map<string, Given>>()
    return tokens.values().flatMap((call) => {
      const key = thumbprint(call.proof?.header['jwk']) ?? ''
      const nonces = keys.get(key) ?? new Map<string, Given>()
      keys.set(key, nonces)
      const claimed = call.proof?.claims['nonce']
      const used = typeof claimed === 'string' ? claimed : undefined
      const known = used === undefined ? undefined : nonces.get(used)
      const left = known?.holders === 0 ? known.left : undefined
      const given = arrived(call) ? answerHeader(call, 'dpop-nonce') : undefined
      if (given !== undefined && given !== used) {
        // One process may have made several calls before the first was answered.
        if (known && !(known.left && call.at - known.left.at <= UNDER_WAY)) {
          known.holders = Math.max(0, known.holders - 1)
          known.left = call
        }
        const next = nonces.get(given) ?? { holders: 0 }
        next.holders += 1
        nonces.set(given, next)
      }
      if (used === undefined) return []
      return [{ seq: call.seq, old: left && call.at - left.at > UNDER_WAY ? left : undefined }]
    })
  },
  evaluate: ({ old }) =>
    unless(old === undefined, {
      at: 'header.dpop.nonce',
      expected: {
        nb: `nonce fra utveksling ${old?.seq}, eller en nyere`,
        en: `the nonce of exchange ${old?.seq}, or a newer one`,
      },
      actual: { nb: 'en eldre', en: 'an older one' },
      message: {
        nb: `HelseID sendte en ny nonce i utveksling ${old?.seq}.`,
        en: `HelseID sent a new nonce in exchange ${old?.seq}.`,
      },
    }),
})
