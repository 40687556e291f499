// Whether the API host takes DPoP: the guides say Bearer, HelseID is on its way to DPoP for everybody, and which of the
// two the real host takes today is not public.
import type { Access } from './access/access.ts'
import type { KjernejournalDeps } from './deps.ts'
import { denied } from './refusal.ts'

export const PROOF_SWITCH = {
  name: 'kjernejournal.api-proofs',
  values: ['taken', 'refused', 'demanded'],
  about:
    'Whether the API host (health indicator, ping, Legemiddel, Legemiddelvarsling) takes tokens with the scheme DPoP beside Bearer, refuses them with 401, or demands them. The guides document Bearer and say nothing of DPoP.',
} as const

const DPOP = /^dpop\b/i
const AT = 'headers.authorization'

export function withProofRule(access: Access, { switches }: Pick<KjernejournalDeps, 'switches'>): Access {
  return {
    ...access,
    judge(call, demands) {
      const rule = switches.value(PROOF_SWITCH.name)
      if (rule === 'taken') return access.judge(call, demands)
      const { authorization } = call.headers
      if (authorization === undefined) return access.judge(call, demands)
      if (rule === 'refused' && DPOP.test(authorization))
        throw denied({ fault: 'dpop-used', at: AT, expected: 'Bearer', actual: 'DPoP' }, ['Bearer'])
      if (rule === 'demanded' && !DPOP.test(authorization))
        throw denied({ fault: 'bearer-used', at: AT, expected: 'DPoP', actual: 'Bearer' }, ['DPoP'])
      return access.judge(call, demands)
    },
  }
}
