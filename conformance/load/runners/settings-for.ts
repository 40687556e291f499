// The settings of a run that others will make, as k6-operator's runners: the whole plan, of which each runner takes
// its share.
import { ConfigError } from '../../config.ts'
import { loadRefusals } from '../../refusals/load.ts'
import type { LoadScenario } from '../catalogue/load-scenario.ts'
import { settingsOf } from '../k6/settings-file.ts'
import { heightOf } from '../order/height.ts'
import type { LoadOptions } from '../order/options.ts'
import { orderedSettings } from '../order/ordered-settings.ts'
import type { Target } from '../target/target.ts'

export async function settingsFor(
  scenario: LoadScenario,
  options: LoadOptions,
  target: Target,
): Promise<Readonly<Record<string, unknown>>> {
  const { plan } = heightOf({ scenario, options, target })
  if (plan.outage) throw new ConfigError(loadRefusals.onceOnly(scenario.id))
  return {
    ...settingsOf({
      ...(await orderedSettings({ scenario, options, target }, plan)),
      proofs: 'signed',
    }),
    summaryFile: '/tmp/summary.json',
  }
}
