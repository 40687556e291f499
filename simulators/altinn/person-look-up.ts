// Finding the receiver by fødselsnummer and surname. Altinn's register compares the first four letters only,
// without case and accents, and stops whoever guesses too often.
import type { Store } from '#simulators/core/store.ts'
import type { Person, Population } from '#simulators/population/population.ts'

/** How often and for how long is Testbenk's choice: Altinn does not publish it. */
const MAX_FAILURES = 5
const FORGET_AFTER_S = 3600

export interface PersonLookUp {
  /** One answer for an unknown number and a wrong surname: a caller cannot find out which. */
  find(caller: string, pid: string, surname: string): Person | 'person-not-found' | 'too-many-look-ups'
}

export function createPersonLookUp(store: Store, population: Population): PersonLookUp {
  const failures = store.collection<number>('altinn.failed-look-ups')
  return {
    find(caller, pid, surname) {
      const failed = failures.get(caller) ?? 0
      if (failed >= MAX_FAILURES) return 'too-many-look-ups'
      const person = population.person(pid)
      if (person && !person.dead && isSimilarSurname(person.name.family, surname)) return person
      failures.put(caller, failed + 1, FORGET_AFTER_S)
      return 'person-not-found'
    },
  }
}

export function isSimilarSurname(registered: string, given: string): boolean {
  return firstLetters(registered) === firstLetters(given)
}

/** The å is a letter of its own, not an a with an accent. */
function firstLetters(name: string): string {
  const letters = [...name.trim().normalize('NFC').toLowerCase()].slice(0, 4)
  return letters.map((letter) => (letter === 'å' ? letter : letter.normalize('NFD').charAt(0))).join('')
}
