// Who must work at an organisation to open Kjernejournal there, or below it.
import type { HealthWorker, Population } from '#simulators/population/population.ts'
import type { KjernejournalDeps } from './deps.ts'

export const AFFILIATION_SWITCH = {
  name: 'kjernejournal.affiliation',
  values: ['ticket-log-in', 'everywhere', 'doctors-too', 'nowhere'],
  about:
    'Who must work at the organisation, or be refused with AUT_104: all but doctors, where the portal logs the user in itself; the same at session/create too; doctors too, at both; or nobody. NHN’s list says that some roles need no affiliation, and not which, nor that session/create looks.',
} as const

/** Which roles need no affiliation (list Error codes and messages, AUT_104) is not public. */
const WITHOUT_AFFILIATION = ['LE']
const DEEPEST = 5

export interface Acting {
  readonly worker: HealthWorker
  readonly profession: string
  readonly organisation: string
}

/** @param at what the user comes by */
export function lacksAffiliation(
  { worker, profession, organisation }: Acting,
  { population, switches }: Pick<KjernejournalDeps, 'population' | 'switches'>,
  at: 'ticket-log-in' | 'session-create',
): boolean {
  const rule = switches.value(AFFILIATION_SWITCH.name)
  if (rule === 'nowhere' || (rule === 'ticket-log-in' && at === 'session-create')) return false
  if (rule !== 'doctors-too' && WITHOUT_AFFILIATION.includes(profession)) return false
  return !worksAt(worker, organisation, population)
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
