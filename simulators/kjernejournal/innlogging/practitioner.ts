// May this person use Kjernejournal in this role? Judged against HPR, which the population stands in for.
import type { HealthWorker, Population } from '#simulators/population/population.ts'
import { PROFESSIONS_WITH_ACCESS } from '#simulators/population/professions.ts'
import type { TokenUser, VerifiedToken } from '../access/verified-token.ts'
import { Refusal } from '../refusal.ts'

const IN_CREATE = 'body.claims.practitioner_authorization.code'

/** @param at where the role was told */
export function requirePractitioner(
  role: string,
  { token, user }: { readonly token: VerifiedToken; readonly user: TokenUser },
  population: Population,
  at = IN_CREATE,
): HealthWorker {
  const worker = population.healthWorker(user.pid)
  if (!worker?.hprNumber || user.hprNumber !== worker.hprNumber)
    throw new Refusal(403, 'AUT_108', {
      message: 'The person is not in HPR, or the token lacks their HPR number.',
      at: 'headers.authorization',
      expected: worker?.hprNumber ?? 'a person in HPR',
      actual: user.hprNumber ?? 'missing',
    })
  const attested = token.attest?.authorization
  if (attested !== undefined && attested !== role)
    throw new Refusal(403, 'AUT_000', {
      message: 'The authorisation is another than the one in the attest.',
      at,
      expected: attested,
      actual: role,
    })
  const authorization = worker.authorizations.find(({ profession }) => profession === role)
  if (!authorization?.active)
    throw new Refusal(403, 'AUT_000', {
      message: 'The person does not have this authorisation, or it is no longer valid.',
      at,
      expected: worker.authorizations
        .filter(({ active }) => active)
        .map(({ profession }) => profession)
        .join(', '),
      actual: role,
    })
  if (!PROFESSIONS_WITH_ACCESS.includes(authorization.profession))
    throw new Refusal(403, 'AUT_104', {
      message: 'The profession gives no access to Kjernejournal.',
      at,
      expected: PROFESSIONS_WITH_ACCESS.join(', '),
      actual: role,
    })
  return worker
}
