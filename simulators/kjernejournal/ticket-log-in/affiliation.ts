// Whom the portal lets in when it logs people in itself: HPR, authorisation, profession, and where they work.
import type { HealthWorker } from '#simulators/population/population.ts'
import { PROFESSIONS_WITH_ACCESS } from '#simulators/population/professions.ts'
import { lacksAffiliation } from '../affiliation.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { portalProblem } from '../portal/problem-page.ts'
import type { LoggedInUser } from './waiting.ts'

export function requireAccess(
  { pid, profession }: LoggedInUser,
  organisation: string,
  deps: KjernejournalDeps,
): HealthWorker {
  const worker = deps.population.healthWorker(pid)
  if (!worker?.hprNumber)
    throw portalProblem(403, 'AUT_108', { reason: 'The person is not in HPR', at: 'body.bruker' })
  const authorization = worker.authorizations.find((one) => one.profession === profession)
  if (!authorization?.active)
    throw portalProblem(403, 'AUT_000', {
      reason: 'The person does not have this authorisation, or it is no longer valid',
      at: 'body.bruker',
      actual: profession,
    })
  if (!PROFESSIONS_WITH_ACCESS.includes(authorization.profession))
    throw portalProblem(403, 'AUT_101', {
      reason: 'The profession gives no access to Kjernejournal',
      at: 'body.bruker',
      expected: PROFESSIONS_WITH_ACCESS.join(', '),
      actual: profession,
    })
  if (lacksAffiliation({ worker, profession, organisation }, deps, 'ticket-log-in'))
    throw portalProblem(403, 'AUT_104', {
      reason:
        'The person does not work at the organisation of the ticket, and the role gives no access without',
      at: 'body.bruker',
      expected: organisation,
      actual: worker.arbeidssteder.join(', '),
    })
  return worker
}
