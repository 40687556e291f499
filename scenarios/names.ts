// Puts the names and numbers of a room's cast into the texts of its scenarios: `{@lege}` becomes a person.
import { populationOf } from '#simulators/population/of-seed.ts'

/** @param seed of the room; the same seed gives the same people. */
export function createNaming(seed: string): (text: string) => string {
  const { patients, healthWorkers, others, organisations } = populationOf(seed)
  const names = new Map<string, string>([
    ...organisations.map(({ key, navn }) => [key, navn] as const),
    ...healthWorkers.map((worker) => [worker.key, `${fullName(worker)} (${worker.pid})`] as const),
    ...others.map((other) => [other.key, `${fullName(other)} (${other.pid})`] as const),
    ...patients.map((patient) => [patient.key, `${fullName(patient)} (${patient.pid})`] as const),
  ])
  return (text) => text.replace(/\{@([\w-]+)\}/g, (_all, key: string) => names.get(key) ?? key)
}

interface Named {
  readonly name: { readonly given: string; readonly middle: string; readonly family: string }
}

function fullName({ name: { given, middle, family } }: Named): string {
  return [given, middle, family].filter((part) => part !== '').join(' ')
}
