import { thumbprint } from '../../evidence/helseid/thumbprint.ts'
import { answerHeader, arrived } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** Milliseconds: what was under way when the new nonce came may still carry the old one. */
const UNDER_WAY = 1_000

/** What was given to one key. */
interface Memory {
  newest?: string
  readonly superseded: Map<string, { readonly seq: number; readonly at: number }>
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
  // An EPJ may have a key, and a memory of nonces, for each thing that fetches tokens: the user's part, the server's.
  // A call without a nonce shows nothing of which it would use; whether there must be one is another check's.
  select: ({ tokens }) => {
    const memories = new Map<string, Memory>()
    return tokens.values().flatMap((call) => {
      const key = thumbprint(call.proof?.header['jwk']) ?? ''
      const memory: Memory = memories.get(key) ?? { superseded: new Map() }
      memories.set(key, memory)
      const used = call.proof?.claims['nonce']
      const old = typeof used === 'string' ? memory.superseded.get(used) : undefined
      const given = arrived(call) ? answerHeader(call, 'dpop-nonce') : undefined
      if (given !== undefined && given !== memory.newest) {
        if (memory.newest !== undefined) memory.superseded.set(memory.newest, { seq: call.seq, at: call.at })
        memory.superseded.delete(given)
        memory.newest = given
      }
      if (typeof used !== 'string') return []
      return [{ seq: call.seq, old: old && call.at - old.at > UNDER_WAY ? old : undefined }]
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
