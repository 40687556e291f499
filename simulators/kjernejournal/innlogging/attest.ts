// Does the attest in the token speak of this person and this patient?
import type { VerifiedToken } from '../access/verified-token.ts'
import { Refusal } from '../refusal.ts'

const AT = 'headers.authorization.nhn:tillitsrammeverk:parameters'

export function requireAttest({ attest, user }: VerifiedToken, patient: string): void {
  if (!attest)
    throw new Refusal(403, 'TB-ATTEST', {
      message: 'The access token holds no attest.',
      at: AT,
      expected: 'nhn:tillitsrammeverk:parameters',
      actual: 'missing',
    })
  if (attest.practitioner !== undefined && attest.practitioner !== user?.pid)
    throw new Refusal(403, 'TB-ATTEST', {
      message: 'The attest is of another health worker than the one who is logged in.',
      at: `${AT}.practitioner.identifier.id`,
      ...(user && { expected: user.pid }),
      actual: attest.practitioner,
    })
  if (attest.patients.length > 0 && !attest.patients.includes(patient))
    throw new Refusal(403, 'TB-ATTEST', {
      message: 'The attest was made for another patient.',
      at: `${AT}.patients`,
      expected: patient,
      actual: attest.patients.join(', '),
    })
}
