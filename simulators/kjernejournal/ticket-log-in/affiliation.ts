// Whom the portal lets in when it logs people in itself: HPR, authorisation, profession, and where they work.
import type { HealthWorker, Population } from '#simulators/population/population.ts'
import { WITH_ACCESS } from '../innlogging/practitioner.ts'
import { portalProblem } from '../portal/problem-page.ts'
import type { LoggedInUser } from './waiting.ts'

/** Some roles need no affiliation to the organisation (list Error codes and messages, AUT_104); which is not public. */
const WITHOUT_AFFILIATION = ['LE']

const DEEPEST = 5

export function requireAccess(
  { pid, profession }: LoggedInUser,
  organisation: string,
  population: Population,
): HealthWorker {
  const worker = population.healthWorker(pid)
  if (!worker?.hprNumber)
    throw portalProblem(403, 'AUT_108', { reason: 'The person is not in HPR', at: 'body.bruker' })
  const authorization = worker.authorizations.find((one) => one.profession === profession)
  if (!authorization?.active)
    throw portalProblem(403, 'AUT_000', {
      reason: 'The person does not have this authorisation, or it is no longer valid',
      at: 'body.bruker',
      actual: profession,
    })
  if (!WITH_ACCESS.includes(authorization.profession))
    throw portalProblem(403, 'AUT_101', {
      reason: 'The profession gives no access to Kjernejournal',
      at: 'body.bruker',
      expected: WITH_ACCESS.join(', '),
      actual: profession,
    })
  if (!WITHOUT_AFFILIATION.includes(profession) && !worksAt(worker, organisation, population))
    throw portalProblem(403, 'AUT_104', {
      reason:
        'The person does not work at the organisation of the ticket, and the role gives no access without',
      at: 'body.bruker',
      expected: organisation,
      actual: worker.arbeidssteder.join(', '),
    })
  return worker
}

/** At the unit itself, or at one below it. */
function worksAt({ arbeidssteder }: HealthWorker, organisation: string, population: Population): boolean {
  return arbeidssteder.some((place) => {
    let unit: string | undefined = place
    for (let step = 0; step <= DEEPEST && unit !== undefined; step += 1) {
      if (unit === organisation) return true
      unit = population.organisation(unit)?.overordnetEnhet
    }
    return false
  })
}
