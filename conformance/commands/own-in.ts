// The vendor's own checks and scenarios, where the settings name a file of them.

import { loadOwn } from '../own/load-own.ts'
import type { OwnWork } from '../own/own-work.ts'
import type { Settings } from '../settings.ts'

/** @throws ConfigError when the file cannot be used. */
export function ownIn({ checks }: Pick<Settings, 'checks'>): OwnWork | undefined {
  return checks === '' ? undefined : loadOwn(checks)
}
