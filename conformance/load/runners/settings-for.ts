// The settings of a run that others will make, as k6-operator's runners: the whole plan, of which each runner takes
// its share.
import { ConfigError } from '../../config.ts'
import { loadRefusals } from '../../refusals/load.ts'
import type { LoadScenario } from '../catalogue/load-scenario.ts'
import { settingsOf } from '../k6/settings-file.ts'
import { heightOf } from '../order/height.ts'
import { schemeOf } from '../order/load-order.ts'
import type { LoadOptions } from '../order/options.ts'
import type { Target } from '../target/target.ts'

export async function settingsFor(
  scenario: LoadScenario,
  options: LoadOptions,
  target: Target,
): Promise<Readonly<Record<string, unknown>>> {
  const { plan } = heightOf({ scenario, options, target })
  if (plan.outage) throw new ConfigError(loadRefusals.onceOnly(scenario.id))
  const scheme = schemeOf({ scenario, options })
  return {
    ...settingsOf({
      scenario: scenario.id,
      services: target.services,
      client: await target.client(scenario.users ? 'DPoP' : scheme),
      people: target.people,
      plan,
      scheme,
      proofs: 'signed',
    }),
    summaryFile: '/tmp/summary.json',
  }
}
