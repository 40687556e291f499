// The icon of the open patient: what the health indicator says, or that it could not be asked.

import type { Patient } from '#simulators/population/population.ts'
import type { Epj } from '../epj.ts'
import type { Grunnlag } from '../helseid/organisation-details.ts'
import type { Icon, Indicator } from '../kjernejournal/indicator.ts'
import type { Unit } from '../register.ts'
import { Fallen, type Text, type Trouble } from '../trouble.ts'

export interface OpenPatient {
  readonly patient: Patient
  /** Null until the indicator has answered, and when the integration is off. */
  icon: Icon | null
  tooltip: Text | null
  /** Why the user opens the patient, when that was said at once. */
  readonly grunnlag?: Grunnlag | undefined
  /** The newest answer, with the ticket in it. */
  indicator?: Indicator
}

/**
 * @param meet notes a trouble; the patient stays open whatever happens.
 * @param previous the icon of the patient who was open before.
 */
export async function fetchIndicators(
  { installation, kjernejournal }: Epj,
  opened: OpenPatient,
  arbeidssted: Unit,
  meet: (error: unknown) => Trouble | Fallen,
  previous: Icon | null,
): Promise<void> {
  const { behaviour, register } = installation

  async function lookUp(patient: Patient): Promise<Indicator> {
    for (let retries = behaviour.lookUpRetries; ; retries -= 1) {
      try {
        const grunnlag = patient === opened.patient ? opened.grunnlag : undefined
        return await kjernejournal.indicator(patient, arbeidssted, grunnlag)
      } catch (error) {
        if (retries <= 0 || error instanceof Fallen) throw error
      }
    }
  }

  for (const patient of behaviour.indicatorsFor(opened.patient, register.patients)) {
    try {
      const indicator = await lookUp(patient)
      if (patient !== opened.patient) continue
      opened.indicator = indicator
      opened.icon = behaviour.icon(indicator)
      opened.tooltip = indicator.returTekst
    } catch (error) {
      const met = meet(error)
      if (met instanceof Fallen) return
      if (patient !== opened.patient) continue
      opened.icon = behaviour.iconWithoutAnswer(previous)
      opened.tooltip = behaviour.shows(met.text)
    }
  }
}
