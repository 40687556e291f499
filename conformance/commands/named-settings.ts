// Settings that name one of what there is.
import { mutations } from '#simulators/epj/mutations/index.ts'
import { ConfigError } from '../config.ts'
import { type Plan, type PlanId, plans } from '../plans/index.ts'
import { settingRefusals } from '../refusals/settings.ts'
import type { Settings } from '../settings.ts'

/** @throws ConfigError when there is no such plan. */
export function planOf(id: string): Plan {
  if (Object.hasOwn(plans, id)) return plans[id as PlanId]
  throw new ConfigError(settingRefusals.unknown('plan', id, Object.keys(plans)))
}

/** @returns undefined when none is set. @throws ConfigError when there is no such mutation. */
export function mutationOf({ mutation }: Pick<Settings, 'mutation'>): string | undefined {
  if (mutation === '' || Object.hasOwn(mutations, mutation)) return mutation || undefined
  throw new ConfigError(settingRefusals.unknown('mutation', mutation, Object.keys(mutations)))
}
