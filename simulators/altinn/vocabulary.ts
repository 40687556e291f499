// Which Altinn a room speaks: Altinn 2 with its roles until it closed in June 2026, Altinn 3 with access packages since.
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Switch, Switches } from '#simulators/core/room/switches.ts'

export type Vocabulary = 'altinn-2' | 'altinn-3'

/** 1 July 2026 in Oslo. The month is Altinn's own notice; the day within it was chosen. */
const ALTINN_2_CLOSED_AT = Date.UTC(2026, 5, 30, 22)

export const SWITCHES: readonly Switch[] = [
  {
    name: 'altinn.vocabulary',
    values: ['by-date', 'altinn-2', 'altinn-3'],
    about:
      'Which Altinn the room speaks. By date: Altinn 2 while the room’s clock is before July 2026, Altinn 3 from then on.',
  },
  {
    name: 'altinn.delegable-rights',
    values: ['all', 'own'],
    about:
      'Whether somebody with Tilgangsstyring may give any right of the organisation, or only rights that the person has. Altinn’s pages say «own»; how that falls out for a kontaktperson and the HelseID rights no public document tells.',
  },
  {
    name: 'altinn.below-hovedenhet',
    values: ['accept', 'refuse'],
    about:
      'Whether Altinn takes a HelseID right on a unit below the hovedenhet. HelseID never honours it; that Altinn itself lets it through is assumed.',
  },
  {
    name: 'altinn.surname-check',
    values: ['four-letters', 'whole-name'],
    about:
      'How the surname of a receiver is held against the register: its first four letters, as Altinn’s register did, or all of it. Whether Altinn 3 still uses the former is not known.',
  },
]

export interface Manners {
  vocabulary(): Vocabulary
  ownRightsOnly(): boolean
  acceptsBelowHovedenhet(): boolean
  comparesWholeSurname(): boolean
}

export function createManners(switches: Pick<Switches, 'value'>, clock: Pick<Clock, 'now'>): Manners {
  return {
    vocabulary() {
      const turned = switches.value('altinn.vocabulary')
      if (turned === 'altinn-2' || turned === 'altinn-3') return turned
      return clock.now() < ALTINN_2_CLOSED_AT ? 'altinn-2' : 'altinn-3'
    },
    ownRightsOnly: () => switches.value('altinn.delegable-rights') === 'own',
    acceptsBelowHovedenhet: () => switches.value('altinn.below-hovedenhet') === 'accept',
    comparesWholeSurname: () => switches.value('altinn.surname-check') === 'whole-name',
  }
}
