// Whether the API host takes DPoP: the guides say Bearer, HelseID is on its way to DPoP for everybody, and which of the
// two the real host takes today is not public.
import type { Access } from './access/access.ts'
import type { Fault } from './access/faults.ts'
import type { VerifiedToken } from './access/verified-token.ts'
import type { KjernejournalDeps } from './deps.ts'
import { denied } from './refusal.ts'

export const PROOF_SWITCH = {
  name: 'kjernejournal.api-proofs',
  values: ['taken', 'refused', 'demanded'],
  about:
    'Whether the API host (health indicator, ping, Legemiddel, Legemiddelvarsling) takes tokens with the scheme DPoP beside Bearer, refuses them with 401, or demands them. The guides document Bearer and say nothing of DPoP.',
} as const

const DPOP = /^dpop\b/i

export function withProofRule(access: Access, { switches }: Pick<KjernejournalDeps, 'switches'>): Access {
  return {
    ...access,
    judge(call, demands) {
      const rule = switches.value(PROOF_SWITCH.name)
      if (rule === 'taken') return access.judge(call, demands)
      const scheme = rule === 'refused' ? 'Bearer' : 'DPoP'
      /** Whatever is wrong, no other scheme is offered. */
      const admitted = (judged: VerifiedToken | Fault): VerifiedToken => {
        if ('fault' in judged) throw denied(judged, [scheme])
        return judged
      }
      if (scheme === 'Bearer' && DPOP.test(call.headers.authorization ?? ''))
        return admitted({
          fault: 'dpop-used',
          at: 'headers.authorization',
          expected: 'Bearer',
          actual: 'DPoP',
        })
      const judged = access.judge(call, { ...demands, bearer: scheme === 'Bearer' })
      return judged instanceof Promise ? judged.then(admitted) : admitted(judged)
    },
  }
}
