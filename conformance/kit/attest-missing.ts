// The finding of checks that want an attest in the token a session is created with.
import type { AccessToken } from '../evidence/helseid/token-uses.ts'
import { type Fault, MISSING, unless } from './define-check.ts'

export function attestMissing({ attest }: Pick<AccessToken, 'attest'>): readonly Fault[] {
  return unless(attest !== undefined, {
    at: 'header.authorization.nhn:tillitsrammeverk:parameters',
    expected: { nb: 'en attest', en: 'an attest' },
    actual: MISSING,
    message: { nb: 'Tokenet har ingen attest.', en: 'The token has no attest.' },
  })
}
