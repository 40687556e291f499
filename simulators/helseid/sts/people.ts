// Who can log in: everybody in the room, known to the token service by a pseudonym of the identity number.
import { createHmac } from 'node:crypto'
import type { HealthWorker, Person, Population } from '../../population/population.ts'

export interface People {
  /** `sub`: the same for all clients, base64 of an HMAC over the identity number. */
  subjectOf(pid: string): string
  bySubject(subject: string): Person | undefined
  byPid(pid: string): Person | undefined
  healthWorker(pid: string): HealthWorker | undefined
}

export function createPeople(population: Population, key: Buffer): People {
  const subjects = new Map<string, string>()
  let pids: Map<string, string> | undefined

  function subjectOf(pid: string): string {
    const known = subjects.get(pid) ?? createHmac('sha256', key).update(pid).digest('base64')
    subjects.set(pid, known)
    return known
  }

  function pidsBySubject(): Map<string, string> {
    pids ??= new Map(
      [
        ...population.healthWorkers,
        ...population.testPersons,
        ...population.others,
        ...population.patients,
      ].map(({ pid }) => [subjectOf(pid), pid]),
    )
    return pids
  }

  return {
    subjectOf,
    bySubject(subject) {
      const pid = pidsBySubject().get(subject)
      return pid === undefined ? undefined : population.person(pid)
    },
    byPid: (pid) => population.person(pid),
    healthWorker: (pid) => population.healthWorker(pid),
  }
}
