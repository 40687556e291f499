// Does the attest in the token speak of this person and this patient?
import type { Population } from '#simulators/population/population.ts'
import type { VerifiedToken } from '../access/verified-token.ts'
import { isBelow } from '../organisation.ts'
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
  // HelseID fills it in from the log-in, as it does the number above (Tillitsrammeverket, issue 78).
  // A token without one is refused for that (AUT_108).
  if (attest.hprNumber && user?.hprNumber && attest.hprNumber !== user.hprNumber)
    throw new Refusal(403, 'TB-ATTEST', {
      message: 'The attest holds another HPR number than the one of the health worker who is logged in.',
      at: `${AT}.practitioner.hpr_nr.id`,
      expected: user.hprNumber,
      actual: attest.hprNumber,
    })
  if (attest.patients.length > 0 && !attest.patients.includes(patient))
    throw new Refusal(403, 'TB-ATTEST', {
      message: 'The attest was made for another patient.',
      at: `${AT}.patients`,
      expected: patient,
      actual: attest.patients.join(', '),
    })
}

/** An attest holds for the organisation it was made for: the token's, and the unit that acts or one below it. */
export function requireAttestedUnit(
  { attest, organisation: { parent } }: VerifiedToken,
  acting: string,
  population: Population,
): void {
  const wrong = (member: string, expected: string, actual: string) =>
    new Refusal(403, 'TB-ATTEST', {
      message: 'The attest was made for another organisation than the one in the access token.',
      at: `${AT}.practitioner.${member}.id`,
      expected,
      actual,
    })
  const { legalEntity, pointOfCare } = attest ?? {}
  if (legalEntity !== undefined && parent !== undefined && legalEntity !== parent)
    throw wrong('legal_entity', parent, legalEntity)
  if (pointOfCare !== undefined && pointOfCare !== acting && !isBelow(pointOfCare, acting, population))
    throw wrong('point_of_care', acting, pointOfCare)
}
