// Who may use Kjernejournal in this EPJ (NHN's requirements T.7 and T.8): one switch for all, and groups of users.
import type { HealthWorker } from '#simulators/population/population.ts'
import { professionOf } from '../helseid/organisation-details.ts'
import type { Settings } from '../settings.ts'

export function mayUseKjernejournal(settings: Settings, user: HealthWorker): boolean {
  if (!settings.integration || !settings.useHelseid) return false
  const profession = professionOf(user)
  if (profession === undefined) return settings.withoutProfession
  return settings.professions.some((group) => group === profession)
}
