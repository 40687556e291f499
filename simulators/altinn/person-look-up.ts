// Finding the receiver by fødselsnummer and surname. Altinn's register compares the first four letters only,
// without case and accents, and stops whoever guesses too often.
import type { Store } from '#simulators/core/room/store.ts'
import type { Person, Population } from '#simulators/population/population.ts'
import type { Manners } from './vocabulary.ts'

/** How often and for how long is Testbenk's choice: Altinn does not publish it. */
const MAX_FAILURES = 5
const FORGET_AFTER_S = 3600

export interface PersonLookUp {
  /** One answer for an unknown number and a wrong surname: a caller cannot find out which. */
  find(caller: string, pid: string, surname: string): Person | 'person-not-found' | 'too-many-look-ups'
}

export function createPersonLookUp(store: Store, population: Population, manners: Manners): PersonLookUp {
  const failures = store.collection<number>('altinn.failed-look-ups')
  const isSurname = (registered: string, given: string) =>
    manners.comparesWholeSurname()
      ? isSimilarSurname(registered, given, Number.POSITIVE_INFINITY)
      : isSimilarSurname(registered, given)
  return {
    find(caller, pid, surname) {
      const failed = failures.get(caller) ?? 0
      if (failed >= MAX_FAILURES) return 'too-many-look-ups'
      const person = population.person(pid)
      if (person && !person.dead && isSurname(person.name.family, surname)) return person
      failures.put(caller, failed + 1, FORGET_AFTER_S)
      return 'person-not-found'
    },
  }
}

export function isSimilarSurname(registered: string, given: string, letters = 4): boolean {
  return firstLetters(registered, letters) === firstLetters(given, letters)
}

/** The å is a letter of its own, not an a with an accent. */
function firstLetters(name: string, count: number): string {
  const letters = [...name.trim().normalize('NFC').toLowerCase()].slice(0, count)
  return letters.map((letter) => (letter === 'å' ? letter : letter.normalize('NFD').charAt(0))).join('')
}
