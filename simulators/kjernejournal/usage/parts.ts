import type { Pages } from '#simulators/core/pages/pages.ts'
import type { KjernejournalDeps } from '../deps.ts'
import type { Usage } from './usage.ts'

export interface UsageParts {
  readonly deps: KjernejournalDeps
  readonly usage: Usage
  readonly pages: Pages
}
