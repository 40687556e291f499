// Kjernejournal is down for two minutes. EPJs with good manners and EPJs with bad ones live through it side by side.
//
//   npm run load -- --scenario retry-storm
import { options as given } from './lib/given.ts'
import { outageExecutors } from './lib/outage.ts'

export { handleSummary } from './lib/given.ts'
export { setup } from './lib/opening-day.ts'
export { breakDown, repair, teardown } from './lib/outage.ts'
export { withBadManners, withGoodManners } from './lib/retrying.ts'

export const options = { ...given, scenarios: { ...given.scenarios, ...outageExecutors } }
