// The icon of the open patient: what the health indicator says, or that it could not be asked.
import type { Organisation, Patient } from '#simulators/population/population.ts'
import type { Epj } from '../epj.ts'
import type { Icon } from '../kjernejournal/indicator.ts'
import { Fallen, type Text, type Trouble } from '../trouble.ts'

export interface OpenPatient {
  readonly patient: Patient
  /** Null until the indicator has answered, and when the integration is off. */
  icon: Icon | null
  tooltip: Text | null
}

/** @param meet notes a trouble; the patient stays open whatever happens. */
export async function fetchIndicators(
  { installation, kjernejournal }: Epj,
  opened: OpenPatient,
  arbeidssted: Organisation,
  meet: (error: unknown) => Trouble | Fallen,
): Promise<void> {
  const { behaviour, register } = installation
  for (const patient of behaviour.indicatorsFor(opened.patient, register.patients)) {
    try {
      const indicator = await kjernejournal.indicator(patient, arbeidssted)
      if (patient !== opened.patient) continue
      opened.icon = behaviour.icon(indicator)
      opened.tooltip = indicator.returTekst
    } catch (error) {
      const met = meet(error)
      if (met instanceof Fallen) return
      if (patient !== opened.patient) continue
      opened.icon = 0
      opened.tooltip = behaviour.shows(met.text)
    }
  }
}
