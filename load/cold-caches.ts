// EPJs that were never seen before beside those that are known: what caches are worth, and what they hide.
//
//   npm run load -- --scenario cold-caches
export { coldOpening } from './lib/caches.ts'
export { handleSummary, options } from './lib/given.ts'
export { setup } from './lib/opening-day.ts'
export { opening } from './lib/openings.ts'
