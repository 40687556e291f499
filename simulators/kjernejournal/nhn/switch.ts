// NHN's switch: an organisation can be shut out of Kjernejournal, with everything below it, and let in again.
import type { Collection, Store } from '#simulators/core/room/store.ts'
import type { Population } from '#simulators/population/population.ts'

export interface NhnSwitch {
  /** Whether the organisation, or one above it, is switched off. */
  isOff(organisasjonsnummer: string): boolean
  /** Whether it is this very organisation that is switched off. */
  isOffItself(organisasjonsnummer: string): boolean
  set(organisasjonsnummer: string, on: boolean): void
  reset(): void
}

const DEEPEST = 5

export function createNhnSwitch({
  store,
  population,
}: {
  readonly store: Store
  readonly population: Population
}): NhnSwitch {
  const off: Collection<true> = store.collection('kjernejournal.switched-off')
  const isOffItself = (organisasjonsnummer: string) => off.get(organisasjonsnummer) !== undefined

  return {
    isOffItself,
    isOff(organisasjonsnummer) {
      // Asked at every look-up: most rooms have shut nobody out.
      if (off.size === 0) return false
      let number: string | undefined = organisasjonsnummer
      for (let step = 0; step <= DEEPEST && number !== undefined; step += 1) {
        if (isOffItself(number)) return true
        number = population.organisation(number)?.overordnetEnhet
      }
      return false
    },
    set(organisasjonsnummer, on) {
      if (on) off.delete(organisasjonsnummer)
      else off.put(organisasjonsnummer, true)
    },
    reset: () => off.clear(),
  }
}
