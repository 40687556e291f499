import type { LoadPlan } from '../catalogue/load-scenario.ts'
import type { SettingsOrder } from '../k6/settings-file.ts'
import { type LoadOrder, schemeOf } from './load-order.ts'

type Settings = Pick<SettingsOrder, 'scenario' | 'services' | 'client' | 'people' | 'plan' | 'scheme'>

/** What of a script's settings follows from the order alone, whoever runs it. */
export async function orderedSettings(
  { scenario, options, target }: Pick<LoadOrder, 'scenario' | 'options' | 'target'>,
  plan: LoadPlan,
): Promise<Settings> {
  const scheme = schemeOf({ scenario, options })
  return {
    scenario: scenario.id,
    services: target.services,
    client: await target.client(scenario.users ? 'DPoP' : scheme),
    people: target.people,
    plan,
    scheme,
  }
}
