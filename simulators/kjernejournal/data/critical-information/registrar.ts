// Who registered what the population tells of: there it is one line, such as `Sara Henriksen, BJØRN LEGEKONTOR`.
import { fullName } from '#simulators/population/index.ts'
import type { Population } from '#simulators/population/population.ts'
import type { Author } from './as-fhir.ts'

/** Somebody of the room, with what the registers know; or a hospital's department, of which the name is all. */
export function registrarOf(
  registeredBy: string,
  { healthWorkers, organisations }: Pick<Population, 'healthWorkers' | 'organisations'>,
): Author {
  const worker = healthWorkers.find(({ name }) => registeredBy.startsWith(`${fullName(name)}, `))
  const unit = organisations.find(({ navn }) => registeredBy.endsWith(`, ${navn}`))
  if (!worker || !unit) return { organisationName: registeredBy }
  const profession = worker.authorizations.find(({ active }) => active)?.profession
  return {
    ...(worker.hprNumber !== undefined && { hprNumber: worker.hprNumber }),
    name: fullName(worker.name),
    ...(profession !== undefined && { profession }),
    organisation: unit.organisasjonsnummer,
    organisationName: unit.navn,
  }
}
